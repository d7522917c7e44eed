package fr.imtgrandest.passerelle.agreement;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Sensible conditions to begin drafting with, from the type of agreement and the country of the partner. */
public final class DraftDefaults {

    private static final String FRENCH = Locale.FRENCH.getLanguage();

    private DraftDefaults() {}

    /** French, with English beside it unless French is spoken in the country. */
    public static List<String> languages(String country) {
        boolean frenchSpoken = Arrays.stream(Locale.getAvailableLocales())
                .anyMatch(locale -> locale.getLanguage().equals(FRENCH)
                        && locale.getCountry().equals(country));
        return frenchSpoken ? List.of(FRENCH) : List.of(FRENCH, Locale.ENGLISH.getLanguage());
    }

    /** Frameworks and letters move no one yet; elsewhere a country of low risk is one that the GDPR reaches or recognises. */
    public static PersonalData personalData(AgreementType type, String riskLevel) {
        return switch (type) {
            case ACCORD_CADRE, LETTER_OF_INTENT -> PersonalData.NONE;
            default -> riskLevel.equals("LOW") ? PersonalData.EU : PersonalData.NON_EU;
        };
    }

    public static DegreeAwarding degreeAwarding(AgreementType type) {
        return switch (type) {
            case DOUBLE_DEGREE -> DegreeAwarding.DOUBLE;
            case COTUTELLE -> DegreeAwarding.PHD;
            default -> DegreeAwarding.NONE;
        };
    }

    /** Research always puts intellectual property at stake. */
    public static boolean ipStake(AgreementType type) {
        return type == AgreementType.RESEARCH;
    }
}
