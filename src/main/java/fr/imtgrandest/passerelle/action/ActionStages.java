package fr.imtgrandest.passerelle.action;

import java.util.Map;

/** Where the cases that are under way stand. */
public interface ActionStages {

    /** How many are open in each stage, by its name; stages without any are left out. */
    Map<String, Long> open();
}
