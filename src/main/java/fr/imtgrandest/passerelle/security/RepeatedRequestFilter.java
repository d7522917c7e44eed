package fr.imtgrandest.passerelle.security;

import fr.imtgrandest.passerelle.security.persistence.FirstAnswerTable;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.transaction.TransactionStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a person's changing request that bears a key happen once: sent again, it gets the answer of the first time. A request that was
 * refused or failed changed nothing, and may be sent again under its key.
 */
class RepeatedRequestFilter extends OncePerRequestFilter {

    static final String KEY = "Idempotency-Key";

    private static final Pattern SOUND = Pattern.compile("[!-~]{8,100}");
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final FirstAnswers answers;
    private final RequestMatcher repeatable;

    /** @param repeatable what is in several transactions, and harmless to repeat as it is */
    RepeatedRequestFilter(FirstAnswers answers, RequestMatcher repeatable) {
        this.answers = answers;
        this.repeatable = repeatable;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(KEY) == null || READING.contains(request.getMethod()) || repeatable.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication person = SecurityContextHolder.getContext().getAuthentication();
        if (person == null || !(person.getPrincipal() instanceof SignedInUser user)) {
            chain.doFilter(request, response);
        } else if (SOUND.matcher(request.getHeader(KEY)).matches()) {
            once(
                    new FirstAnswers.Asked(user.userId(), request.getHeader(KEY), what(request)),
                    request,
                    response,
                    chain);
        } else {
            response.sendError(HttpStatus.BAD_REQUEST.value());
        }
    }

    private void once(
            FirstAnswers.Asked asked, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        receive(request);
        HeldAnswer held = new HeldAnswer(response);
        Optional<FirstAnswerTable.Row> before;
        try {
            before = answers.once(asked, transaction -> {
                pass(request, held, chain);
                return kept(asked, held, transaction);
            });
        } catch (Passed failure) {
            throw failure.asThrown();
        }
        if (before.isEmpty()) {
            held.release();
        } else if (before.get().asked().equals(asked.what())) {
            repeat(before.get(), response);
        } else {
            response.sendError(HttpStatus.UNPROCESSABLE_ENTITY.value());
        }
    }

    /** A slow line must not hold a connection to the database: all of a file is here before the work begins. */
    private static void receive(HttpServletRequest request) {
        String type = request.getContentType();
        if (type != null && type.startsWith("multipart/")) {
            try {
                request.getParts();
            } catch (IOException | ServletException | IllegalStateException broken) {
                // the page that reads it finds the same and says it in its own words
                return;
            }
        }
    }

    private static void pass(HttpServletRequest request, HeldAnswer held, FilterChain chain) {
        try {
            chain.doFilter(request, held);
        } catch (IOException | ServletException e) {
            throw new Passed(e);
        }
    }

    /** Where a part of the work was taken back, so is all of it: somebody else changed the same in the same moment. */
    private static Optional<FirstAnswerTable.Row> kept(
            FirstAnswers.Asked asked, HeldAnswer held, TransactionStatus transaction) {
        if (held.getStatus() >= HttpStatus.BAD_REQUEST.value()) {
            return Optional.empty();
        }
        if (transaction.isRollbackOnly()) {
            held.conflict();
            return Optional.empty();
        }
        return Optional.of(new FirstAnswerTable.Row(
                asked.what(),
                held.getStatus(),
                held.location(),
                held.getContentType(),
                new String(held.getContentAsByteArray(), StandardCharsets.UTF_8)));
    }

    private static void repeat(FirstAnswerTable.Row answer, HttpServletResponse response) throws IOException {
        if (answer.location() != null) {
            response.sendRedirect(answer.location());
            return;
        }
        response.setStatus(answer.status());
        if (answer.contentType() != null) {
            response.setContentType(answer.contentType());
        }
        response.getOutputStream().write(answer.body().getBytes(StandardCharsets.UTF_8));
    }

    private static String what(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getMethod() + " " + request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    /** Carries what the rest of the chain threw out of the transaction, which it ends. */
    private static final class Passed extends RuntimeException {

        Passed(Exception cause) {
            super(cause);
        }

        ServletException asThrown() throws IOException {
            if (getCause() instanceof IOException io) {
                throw io;
            }
            return getCause() instanceof ServletException servlet ? servlet : new ServletException(getCause());
        }
    }
}
