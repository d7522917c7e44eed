package fr.imtgrandest.passerelle.task.web;

import fr.imtgrandest.passerelle.shared.ReaderLanguage;
import fr.imtgrandest.passerelle.task.EnglishAnswers;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives readers of English the names of tasks, processes, filters and groups in English, which the engine keeps in French. */
class ReadersLanguageFilter extends OncePerRequestFilter {

    private static final Pattern NAMES =
            Pattern.compile(".*/engine/[^/]+/(?:history/)?(?:task|filter|process-definition)(?:/[^/]+)?(?:/list)?/?");
    private static final Pattern GROUPS = Pattern.compile(".*/engine/[^/]+/(?:group(?:/[^/]+)?|identity/groups)/?");

    private final EnglishAnswers english;

    ReadersLanguageFilter(EnglishAnswers english) {
        this.english = english;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !ReaderLanguage.current().equals(Locale.ENGLISH)
                || !(NAMES.matcher(request.getRequestURI()).matches() || isAboutGroups(request));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        BufferedAnswer buffered = new BufferedAnswer(response);
        chain.doFilter(request, buffered);
        if (buffered.isOk() && isJson(buffered.getContentType())) {
            byte[] french = buffered.getContentAsByteArray();
            buffered.replace(
                    isAboutGroups(request) ? english.translateGroups(french) : english.translate(french),
                    buffered.getContentType());
        }
        buffered.copyBodyToResponse();
    }

    private static boolean isAboutGroups(HttpServletRequest request) {
        return GROUPS.matcher(request.getRequestURI()).matches();
    }

    private static boolean isJson(String contentType) {
        return contentType != null
                && MediaType.parseMediaType(contentType).getSubtype().endsWith("json");
    }
}
