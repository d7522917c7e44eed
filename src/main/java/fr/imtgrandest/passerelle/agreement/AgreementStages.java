package fr.imtgrandest.passerelle.agreement;

import java.util.Map;

/** Where the cases that are under way stand. */
public interface AgreementStages {

    /** How many are open in each stage, by its name; stages without any are left out. */
    Map<String, Long> open();
}
