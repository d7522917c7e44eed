package fr.imtgrandest.passerelle.agreement.web;

/** A document that a case needs, in the reader's words. */
record PieceRow(String name, boolean there) {}
