package fr.imtgrandest.passerelle.shared;

/** Makes text safe for a spreadsheet, which would take some of it for a formula and run it. */
public final class SpreadsheetText {

    /** OWASP, "CSV Injection": a cell that begins with one of these is a formula, or lets one follow. */
    private static final String BEGIN_FORMULAS = "=+-@\t\r\n";

    private SpreadsheetText() {}

    public static String safe(String text) {
        return !text.isEmpty() && BEGIN_FORMULAS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
