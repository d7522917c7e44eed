package fr.imtgrandest.passerelle.shared;

import java.time.ZoneId;

/** The time zones we reckon in: instants are stored in UTC, days and years are those of Paris. */
public final class Zones {

    public static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private Zones() {}
}
