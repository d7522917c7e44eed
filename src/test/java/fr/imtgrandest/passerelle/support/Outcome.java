package fr.imtgrandest.passerelle.support;

/** The status with which a program or a command ended, and what it printed. */
public record Outcome(int status, String text) {}
