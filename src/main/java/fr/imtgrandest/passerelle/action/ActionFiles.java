package fr.imtgrandest.passerelle.action;

/** What the engine holds of an action, for readers who may see it: whoever asks has checked that first. */
public interface ActionFiles {

    ActionFile read(ActionCase about);
}
