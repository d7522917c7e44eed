package fr.imtgrandest.passerelle.journal.web;

import fr.imtgrandest.passerelle.engine.CaseInLog;
import fr.imtgrandest.passerelle.shared.Reference;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Has the log name the case whose page is asked for. */
class LoggedCase implements HandlerInterceptor {

    private static final String VARIABLE = "reference";

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        reference(request).ifPresent(CaseInLog::enter);
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        CaseInLog.leave();
    }

    /** Only what reads like a reference: the log is no place for whatever somebody types. */
    private static Optional<String> reference(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> path
                        && path.get(VARIABLE) instanceof String text
                ? Reference.parse(text).map(Reference::toString)
                : Optional.empty();
    }
}
