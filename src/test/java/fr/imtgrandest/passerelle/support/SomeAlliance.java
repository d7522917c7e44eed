package fr.imtgrandest.passerelle.support;

import fr.imtgrandest.passerelle.identity.Alliance;
import java.util.List;

/** A small alliance for tests without a configuration. */
public final class SomeAlliance {

    public static final Alliance OF_THREE_PARTIES = new Alliance(
            "Essai",
            List.of(
                    new Alliance.School("mines-nancy", "Mines Nancy", "ul"),
                    new Alliance.School("ensg", "ENSG", "ul"),
                    new Alliance.School("tps", "Télécom Physique Strasbourg", "unistra"),
                    new Alliance.School("insic", "InSIC", "gip-insic")),
            List.of(
                    new Alliance.Party("ul", "Université de Lorraine", "F  NANCY43"),
                    new Alliance.Party("unistra", "Université de Strasbourg", "F  STRASBO48"),
                    new Alliance.Party("gip-insic", "GIP InSIC", null)),
            List.of(),
            new Alliance.College("mines-nancy"));

    private SomeAlliance() {}
}
