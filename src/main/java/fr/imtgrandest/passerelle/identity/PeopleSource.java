package fr.imtgrandest.passerelle.identity;

import java.util.List;

/** Names people who are created or brought up to date at every start. */
public interface PeopleSource {

    List<PersonRegistration> registrations();
}
