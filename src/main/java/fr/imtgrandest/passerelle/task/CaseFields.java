package fr.imtgrandest.passerelle.task;

import java.util.List;

/** The variables of one feature that people fill in, in the order of its forms; histories show these and no other. */
public interface CaseFields {

    List<String> names();
}
