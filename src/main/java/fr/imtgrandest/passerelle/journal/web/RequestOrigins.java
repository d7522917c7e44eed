package fr.imtgrandest.passerelle.journal.web;

import fr.imtgrandest.passerelle.journal.Origin;
import fr.imtgrandest.passerelle.journal.Origins;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Takes the origin of an act from the request that the thread answers. */
@Component
class RequestOrigins implements Origins {

    @Override
    public Origin current() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
            HttpServletRequest request = attributes.getRequest();
            return new Origin(id(request), request.getRemoteAddr());
        }
        return new Origin(null, null);
    }

    private static @Nullable String id(HttpServletRequest request) {
        return (String) request.getAttribute(RequestIdFilter.ATTRIBUTE);
    }
}
