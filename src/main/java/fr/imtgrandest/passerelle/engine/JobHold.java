package fr.imtgrandest.passerelle.engine;

/** Says whether jobs must wait, on whatever node; asked within the transaction in which a node takes jobs. */
public interface JobHold {

    boolean isOn();
}
