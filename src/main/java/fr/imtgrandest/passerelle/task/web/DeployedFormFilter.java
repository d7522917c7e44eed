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
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/** Completes the forms that the Tasklist fetches, once the engine has let the reader have them. */
class DeployedFormFilter extends OncePerRequestFilter {

    private static final String JSON = MediaType.APPLICATION_JSON_VALUE + ";charset=UTF-8";
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
        BufferedAnswer buffered = new BufferedAnswer(response);
        chain.doFilter(request, buffered);
        if (buffered.isOk()) {
            complete(request, buffered);
        }
        buffered.copyBodyToResponse();
    }

    private void complete(HttpServletRequest request, BufferedAnswer response) throws IOException {
        Matcher path = FORM.matcher(request.getRequestURI());
        @Nullable String taskId = path.matches() ? path.group("task") : null;
        OptionRequest reader = new OptionRequest(taskId, request.getRemoteUser(), ReaderLanguage.current());
        byte[] form = system.read(() -> completion.complete(response.getContentAsByteArray(), reader));
        response.replace(form, JSON);
    }
}
