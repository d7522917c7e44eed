package fr.imtgrandest.passerelle.task;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Lets the application start only with forms whose every field the server can check. */
@Component
class ShippedForms implements InitializingBean {

    private final OptionLists options;
    private final List<ConfidentialReceiver> receivers;

    ShippedForms(OptionLists options, List<ConfidentialReceiver> receivers) {
        this.options = options;
        this.receivers = receivers;
    }

    /**
     * Reads all forms on the class path.
     *
     * @throws IllegalStateException if one asks for something that nobody could check or receive
     */
    @Override
    public void afterPropertiesSet() throws IOException {
        for (Resource form : new PathMatchingResourcePatternResolver().getResources("classpath*:forms/*.form")) {
            FormContract contract = FormReader.read(form.getContentAsString(StandardCharsets.UTF_8));
            require((contract.form() + ".form").equals(form.getFilename()), contract, "its id is not its file name");
            check(contract);
        }
    }

    void check(FormContract contract) {
        for (FormField field : contract.fields().values()) {
            checkOptions(field, contract);
            require(
                    !field.confidential() || hasReceiver(contract.form()),
                    contract,
                    "nobody receives the confidential value of " + field.key());
        }
    }

    private void checkOptions(FormField field, FormContract contract) {
        if (field.type() instanceof FieldType.Rows rows) {
            rows.columns().forEach(column -> checkOptions(column, contract));
        } else if (allowed(field.type()) instanceof FieldType.Allowed.Source source) {
            require(options.has(source.name()), contract, "no source of options is called " + source.name());
        }
    }

    private static FieldType.@Nullable Allowed allowed(FieldType type) {
        if (type instanceof FieldType.Choice choice) {
            return choice.allowed();
        }
        return type instanceof FieldType.Choices choices ? choices.allowed() : null;
    }

    private boolean hasReceiver(String form) {
        return receivers.stream().anyMatch(receiver -> receiver.form().equals(form));
    }

    private static void require(boolean holds, FormContract contract, String otherwise) {
        if (!holds) {
            throw new IllegalStateException("Form " + contract.form() + ": " + otherwise);
        }
    }
}
