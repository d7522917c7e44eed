package fr.imtgrandest.passerelle.task;

/** One allowed value of a field and what people read for it. */
public record Option(String value, String label) {}
