package fr.imtgrandest.passerelle.security;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.admin.impl.web.AdminApplication;
import org.camunda.bpm.cockpit.impl.web.CockpitApplication;
import org.camunda.bpm.tasklist.impl.web.TasklistApplication;
import org.camunda.bpm.webapp.impl.engine.EngineRestApplication;
import org.camunda.bpm.welcome.impl.web.WelcomeApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Every address that something in the program answers: controllers, actuators, and the resources of the engine's webapps. */
final class MappedRoutes {

    private static final Map<String, Application> WEBAPPS = Map.of(
            "/camunda/api/engine", new EngineRestApplication(),
            "/camunda/api/cockpit", new CockpitApplication(),
            "/camunda/api/admin", new AdminApplication(),
            "/camunda/api/tasklist", new TasklistApplication(),
            "/camunda/api/welcome", new WelcomeApplication());

    private MappedRoutes() {}

    /** Each as method and pattern, such as {@code GET /agreements/{reference}}. */
    static Set<String> of(ApplicationContext context) {
        Set<String> routes = new TreeSet<>();
        context.getBeansOfType(RequestMappingInfoHandlerMapping.class)
                .values()
                .forEach(mapping -> mapping.getHandlerMethods().keySet().forEach(info -> add(info, routes)));
        WEBAPPS.forEach((root, application) -> application.getClasses().stream()
                .filter(type -> path(type).isPresent())
                .forEach(type -> walk(type, join(root, path(type).orElseThrow()), routes, new HashSet<>())));
        return routes;
    }

    private static void add(RequestMappingInfo info, Set<String> routes) {
        Set<String> methods = new TreeSet<>();
        info.getMethodsCondition().getMethods().forEach(method -> methods.add(method.name()));
        for (String pattern : info.getPatternValues()) {
            (methods.isEmpty() ? Set.of("GET", "POST") : methods).forEach(method -> routes.add(method + " " + pattern));
        }
    }

    /** A method with a path and no verb gives a resource that has methods of its own. */
    private static void walk(Class<?> type, String prefix, Set<String> routes, Set<Class<?>> above) {
        if (!above.add(type)) {
            return;
        }
        for (Method method : type.getMethods()) {
            List<Annotation> annotations = annotations(method, type);
            Optional<String> path = annotations.stream()
                    .filter(Path.class::isInstance)
                    .map(found -> ((Path) found).value())
                    .findFirst();
            List<String> verbs = annotations.stream()
                    .map(found -> found.annotationType().getAnnotation(HttpMethod.class))
                    .flatMap(verb -> Stream.ofNullable(verb).map(HttpMethod::value))
                    .toList();
            String address = path.map(found -> join(prefix, found)).orElse(prefix);
            verbs.forEach(verb -> routes.add(verb + " " + address));
            if (verbs.isEmpty() && path.isPresent()) {
                walk(method.getReturnType(), address, routes, new HashSet<>(above));
            }
        }
    }

    /** Of the method itself and of what it overrides: the engine annotates its interfaces. */
    private static List<Annotation> annotations(Method method, Class<?> type) {
        return types(type)
                .flatMap(owner -> Arrays.stream(owner.getDeclaredMethods()))
                .filter(other -> other.getName().equals(method.getName())
                        && Arrays.equals(other.getParameterTypes(), method.getParameterTypes()))
                .flatMap(other -> Arrays.stream(other.getAnnotations()))
                .toList();
    }

    private static Optional<String> path(Class<?> type) {
        return types(type)
                .flatMap(owner -> Stream.ofNullable(owner.getAnnotation(Path.class)))
                .map(Path::value)
                .findFirst();
    }

    private static Stream<Class<?>> types(Class<?> type) {
        Stream<Class<?>> above = Stream.concat(
                Stream.ofNullable(type.getSuperclass()).flatMap(MappedRoutes::types),
                Arrays.stream(type.getInterfaces()).flatMap(MappedRoutes::types));
        return Stream.concat(Stream.of(type), above);
    }

    private static String join(String prefix, String path) {
        String joined = prefix + "/" + path.replaceFirst("^/", "");
        return joined.length() > 1 && !path.equals("/") ? joined.replaceFirst("/$", "") : joined;
    }
}
