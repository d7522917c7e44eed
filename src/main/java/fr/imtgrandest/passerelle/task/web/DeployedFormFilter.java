package fr.imtgrandest.passerelle.task.web;

import fr.imtgrandest.passerelle.engine.SystemAccess;
import fr.imtgrandest.passerelle.shared.ReaderLanguage;
import fr.imtgrandest.passerelle.task.FormCompletion;
import fr.imtgrandest.passerelle.task.OptionRequest;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Completes the forms that the Tasklist fetches, once the engine has let the reader have them. */
class DeployedFormFilter extends OncePerRequestFilter {

    private static final Pattern FORM = Pattern.compile(
            ".*/engine/[^/]+/(?:task/(?<task>[^/]+)/deployed-form|process-definition/(?:key/)?[^/]+/deployed-start-form)");

    private final FormCompletion completion;
    private final SystemAccess system;

    DeployedFormFilter(FormCompletion completion, SystemAccess system) {
        this.completion = completion;
        this.system = system;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !HttpMethod.GET.matches(request.getMethod())
                || !FORM.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Buffered buffered = new Buffered(response);
        chain.doFilter(request, buffered);
        if (buffered.getStatus() == HttpStatus.OK.value()) {
            complete(request, buffered);
        }
        buffered.copyBodyToResponse();
    }

    private void complete(HttpServletRequest request, Buffered response) throws IOException {
        Matcher path = FORM.matcher(request.getRequestURI());
        @Nullable String taskId = path.matches() ? path.group("task") : null;
        OptionRequest reader = new OptionRequest(taskId, request.getRemoteUser(), ReaderLanguage.current());
        byte[] form = system.read(() -> completion.complete(response.getContentAsByteArray(), reader));
        response.resetBuffer();
        response.setContentType(MediaType.APPLICATION_JSON_VALUE + ";charset=UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        response.getOutputStream().write(form);
    }

    /** Holds the engine's answer back, and with it the entity tag, which is not that of the completed form. */
    private static final class Buffered extends ContentCachingResponseWrapper {

        Buffered(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void setHeader(String name, String value) {
            if (!HttpHeaders.ETAG.equalsIgnoreCase(name)) {
                super.setHeader(name, value);
            }
        }

        @Override
        public void addHeader(String name, String value) {
            if (!HttpHeaders.ETAG.equalsIgnoreCase(name)) {
                super.addHeader(name, value);
            }
        }
    }
}
