package fr.imtgrandest.passerelle.security;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.ConfigurableObjectInputStream;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.transaction.support.TransactionOperations;

/**
 * How sessions are written to the database and read from it.
 *
 * <p>What one release wrote, another may not be able to read: such an attribute is missing then, and whoever had the session
 * signs in again. Only classes that we put into sessions are read.
 */
@Configuration(proxyBeanMethods = false)
class SessionStore {

    private static final Logger LOG = LoggerFactory.getLogger(SessionStore.class);

    /** Ours, of Spring's security and web pages, and plain Java. */
    private static final ObjectInputFilter KNOWN = ObjectInputFilter.Config.createFilter("maxdepth=40;maxbytes=1000000;"
            + "fr.imtgrandest.passerelle.**;org.springframework.security.**;org.springframework.web.servlet.*;"
            + "org.springframework.util.*;java.lang.*;java.util.**;java.time.**;java.net.*;!*");

    /** Two requests of one session may set the same attribute first, both at once. */
    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer attributesMaySetAtOnce() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    /** Reading a session is one statement, of which a transaction would make two; who writes one opens a transaction for it. */
    @Bean(defaultCandidate = false) // for sessions only, beside the template of everybody else
    TransactionOperations springSessionTransactionOperations() {
        return TransactionOperations.withoutTransaction();
    }

    @Bean
    ConversionService springSessionConversionService() {
        GenericConversionService conversions = new GenericConversionService();
        conversions.addConverter(Object.class, byte[].class, new SerializingConverter());
        conversions.addConverter(byte[].class, Object.class, this::readable);
        return conversions;
    }

    private @Nullable Object readable(byte[] attribute) {
        try {
            return read(new ByteArrayInputStream(attribute));
        } catch (IOException | RuntimeException e) {
            LOG.warn("An attribute of a session cannot be read any more: {}", e.getMessage());
            return null;
        }
    }

    private Object read(InputStream attribute) throws IOException {
        try (ObjectInputStream objects =
                new ConfigurableObjectInputStream(attribute, SessionStore.class.getClassLoader())) {
            objects.setObjectInputFilter(KNOWN);
            return objects.readObject();
        } catch (ClassNotFoundException e) {
            throw new IOException(e);
        }
    }
}
