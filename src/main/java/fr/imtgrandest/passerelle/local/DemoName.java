package fr.imtgrandest.passerelle.local;

import java.util.List;

/** The invented name of someone of the demo, always the same for the same number. */
record DemoName(String first, String last) {

    private static final List<String> FIRST = List.of(
            "Camille",
            "Antoine",
            "Claire",
            "Mehdi",
            "Sophie",
            "Julien",
            "Inès",
            "Thomas",
            "Hélène",
            "Karim",
            "Élise",
            "Mathieu",
            "Nadia",
            "Pierre",
            "Anaïs",
            "Vincent",
            "Fatou",
            "Nicolas",
            "Aurélie",
            "Étienne",
            "Léa",
            "Olivier",
            "Myriam",
            "Benoît",
            "Chloé",
            "Samuel",
            "Louise",
            "Rémi",
            "Juliette",
            "François",
            "Margaux");

    /** Their number and that of the first names have no common divisor, so that pairs repeat only after all others. */
    private static final List<String> LAST = List.of(
            "Martin",
            "Schneider",
            "Lambert",
            "Benali",
            "Muller",
            "Fontaine",
            "Weber",
            "Girard",
            "Marchal",
            "Diallo",
            "Klein",
            "Perrin",
            "Humbert",
            "Roussel",
            "Thiébaut",
            "Meyer",
            "Collin",
            "Nguyen",
            "Didier",
            "Renard",
            "Vautrin",
            "Haas",
            "Lefèvre",
            "Aubry",
            "Colas",
            "Fischer",
            "Simonin",
            "Mangin",
            "Kaci",
            "Pierson",
            "Vogel",
            "Georges",
            "Barbier",
            "Noël",
            "Lacroix",
            "Wagner",
            "Henry",
            "Toussaint",
            "Claudel",
            "Morel",
            "Zimmermann",
            "Parisot",
            "Leroy");

    static DemoName number(int number) {
        return new DemoName(FIRST.get(number % FIRST.size()), LAST.get(number % LAST.size()));
    }
}
