package fr.imtgrandest.passerelle;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** Says in one line that no database is configured, before Spring Boot suggests an in-memory one. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class MissingDatabaseFailureAnalyzer extends AbstractFailureAnalyzer<BeanCreationException> {

    private static final String URL = "spring.datasource.url";

    private final Environment environment;

    MissingDatabaseFailureAnalyzer(Environment environment) {
        this.environment = environment;
    }

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, BeanCreationException cause) {
        if (StringUtils.hasText(environment.getProperty(URL)) || !isAboutTheDataSource(rootFailure)) {
            return null;
        }
        return new FailureAnalysis(
                "No database is configured: " + URL + " is not set.",
                "Set " + URL + ", spring.datasource.username=passerelle_app and its password,"
                        + " and spring.flyway.url, spring.flyway.user=passerelle_owner and its password.",
                cause);
    }

    /** The exception itself is not public, the class around it is. */
    private static boolean isAboutTheDataSource(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause.getClass().getEnclosingClass() == DataSourceProperties.class) {
                return true;
            }
        }
        return false;
    }
}
