package fr.imtgrandest.passerelle.engine.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import fr.imtgrandest.passerelle.shared.ReaderLanguage;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Says in the reader's language what went wrong in the engine, without names of classes or permissions. */
class EngineErrorFilter extends OncePerRequestFilter {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Pattern TASK = Pattern.compile(".*/engine/[^/]+/task/([^/]+)(?:/.*)?");

    private final MessageSource messages;
    private final TaskService tasks;
    private final DoneTasks done;

    EngineErrorFilter(MessageSource messages, TaskService tasks, DoneTasks done) {
        this.messages = messages;
        this.tasks = tasks;
        this.done = done;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper held = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, held);
        if (held.getStatus() >= HttpStatus.BAD_REQUEST.value() && held.getContentSize() > 0) {
            rewrite(request, held);
        }
        held.copyBodyToResponse();
    }

    /** What the engine's JSON reader refuses is answered in plain text, which says nothing to people. */
    private static JsonNode read(ContentCachingResponseWrapper response) throws IOException {
        String type = response.getContentType();
        boolean json = type != null && MediaType.APPLICATION_JSON.includes(MediaType.parseMediaType(type));
        return json ? JSON.readTree(response.getContentAsByteArray()) : MissingNode.getInstance();
    }

    private void rewrite(HttpServletRequest request, ContentCachingResponseWrapper response) throws IOException {
        EngineError understood = EngineError.of(response.getStatus(), read(response));
        EngineError gone = understood.isUnexpected() && isTaskGone(request) ? EngineError.taskGone() : understood;
        Locale locale = ReaderLanguage.current();
        EngineError error = gone.isTaskGone() ? whatBecameOfIt(request, locale).orElse(gone) : gone;
        String message = error.isKey() ? messages.getMessage(error.text(), null, locale) : error.text();
        response.resetBuffer();
        response.setStatus(error.status());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE + ";charset=UTF-8");
        JSON.writeValue(response.getOutputStream(), Map.of("type", error.type(), "message", message));
    }

    /** Whoever acts on a task that is done hears of it; whoever reads it finds it gone. */
    private Optional<EngineError> whatBecameOfIt(HttpServletRequest request, Locale locale) {
        Matcher path = TASK.matcher(request.getRequestURI());
        Principal person = request.getUserPrincipal();
        return HttpMethod.POST.matches(request.getMethod()) && path.matches() && person != null
                ? done.sentence(path.group(1), person.getName(), locale).map(EngineError::doneMeanwhile)
                : Optional.empty();
    }

    /** The engine stumbles in many ways over a task that someone else completes while it reads. */
    private boolean isTaskGone(HttpServletRequest request) {
        Matcher path = TASK.matcher(request.getRequestURI());
        return path.matches() && tasks.createTaskQuery().taskId(path.group(1)).count() == 0;
    }
}
