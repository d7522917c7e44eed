package fr.imtgrandest.passerelle.agreement;

/** How far the text departs from the alliance's template. */
public enum TemplateDeviation {
    NONE,
    MINOR,
    MAJOR
}
