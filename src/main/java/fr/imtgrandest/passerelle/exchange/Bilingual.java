package fr.imtgrandest.passerelle.exchange;

/** A text in both languages of the people here. */
public record Bilingual(String fr, String en) {

    /** Whether both say the same, so that one is enough. */
    public boolean same() {
        return fr.equals(en);
    }
}
