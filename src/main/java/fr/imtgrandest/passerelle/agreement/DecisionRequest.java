package fr.imtgrandest.passerelle.agreement;

/** The decision that the director of a school is asked for. */
public record DecisionRequest(String school, String group) {}
