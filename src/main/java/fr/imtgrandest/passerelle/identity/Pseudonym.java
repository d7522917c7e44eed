package fr.imtgrandest.passerelle.identity;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * What people read for somebody who was erased: random, so that nothing leads back from it.
 *
 * @param digits four hexadecimal digits, or eight once those are used up
 */
record Pseudonym(String digits) {

    static final String FIRST_NAME = "Personne";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SHORT = 1 << 16;
    private static final int ATTEMPTS = 64;

    /** One that nobody has. */
    static Pseudonym next(Predicate<Pseudonym> taken) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Pseudonym pseudonym = of("%04X", RANDOM.nextInt(SHORT));
            if (!taken.test(pseudonym)) {
                return pseudonym;
            }
        }
        return of("%08X", RANDOM.nextInt());
    }

    private static Pseudonym of(String form, int number) {
        return new Pseudonym(String.format(Locale.ROOT, form, number));
    }

    @Override
    public String toString() {
        return FIRST_NAME + " " + digits;
    }
}
