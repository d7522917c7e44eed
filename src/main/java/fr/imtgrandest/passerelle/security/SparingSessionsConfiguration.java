package fr.imtgrandest.passerelle.security;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.session.SessionAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.session.Session;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Stands before the sessions in the database, which Spring Boot leaves out where it finds others before its own. */
@AutoConfiguration(after = SessionAutoConfiguration.class)
@ConditionalOnClass(JdbcIndexedSessionRepository.class)
@ConditionalOnBean(JdbcIndexedSessionRepository.class)
class SparingSessionsConfiguration {

    @Bean
    @Primary
    SparingSessions<? extends Session> sparingSessions(
            JdbcIndexedSessionRepository stored, PlatformTransactionManager transactions) {
        TransactionTemplate apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return new SparingSessions<>(stored, apart);
    }

    @Bean
    FilterRegistrationBean<OneReadPerRequest> oneReadPerRequest(SparingSessions<? extends Session> sessions) {
        var registration = new FilterRegistrationBean<>(new OneReadPerRequest(sessions));
        registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER - 1);
        return registration;
    }
}
