package fr.imtgrandest.passerelle.security.web;

import fr.imtgrandest.passerelle.journal.Deeds;
import fr.imtgrandest.passerelle.security.SignedInUser;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Notes who asked one of our pages for what they may not. */
@Configuration(proxyBeanMethods = false)
class RefusedPages implements WebMvcConfigurer {

    private final Deeds deeds;

    RefusedPages(Deeds deeds) {
        this.deeds = deeds;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Noting(deeds));
    }

    private record Noting(Deeds deeds) implements HandlerInterceptor {

        @Override
        public void afterCompletion(
                HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
            Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
            if (request.getDispatcherType() == DispatcherType.REQUEST
                    && response.getStatus() == HttpServletResponse.SC_FORBIDDEN
                    && authentication != null
                    && authentication.getPrincipal() instanceof SignedInUser user) {
                deeds.refuse(user.userId(), request.getMethod(), request.getRequestURI());
            }
        }
    }
}
