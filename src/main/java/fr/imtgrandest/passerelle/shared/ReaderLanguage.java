package fr.imtgrandest.passerelle.shared;

import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The language in which whoever is asking reads: English for those who ask for it, French for everyone else. */
public final class ReaderLanguage {

    private ReaderLanguage() {}

    /** The language of the request of this thread; French where there is none. */
    public static Locale current() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                && attributes.getRequest().getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null) {
            return of(attributes.getRequest().getLocale());
        }
        return Locale.FRENCH;
    }

    /** The language we speak that serves a reader of this locale. */
    public static Locale of(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? Locale.ENGLISH : Locale.FRENCH;
    }

    /** The country by whose habits dates are written: readers in Europe expect the day before the month in English too. */
    public static Locale dates(Locale language) {
        return Locale.ENGLISH.getLanguage().equals(language.getLanguage()) ? Locale.UK : Locale.FRANCE;
    }
}
