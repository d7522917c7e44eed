package fr.imtgrandest.passerelle.document.web;

/**
 * What anybody may know of a paper that was issued; nothing of what it is about.
 *
 * @param kind key of its name
 * @param issued day and time in Europe/Paris
 */
record VerifiedPaper(String kind, String code, String issued, String seal, long position, String sha256) {}
