package fr.imtgrandest.passerelle.action.web;

/** One choice of a list on a page. */
record Choice(String value, String label, boolean chosen) {}
