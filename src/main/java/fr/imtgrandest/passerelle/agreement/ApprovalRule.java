package fr.imtgrandest.passerelle.agreement;

/** A step that the table {@code approval-steps} asks for. */
public record ApprovalRule(int order, String kind, String role, Scope scope) {}
