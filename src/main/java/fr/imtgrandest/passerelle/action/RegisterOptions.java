package fr.imtgrandest.passerelle.action;

import fr.imtgrandest.passerelle.agreement.AgreementRegister;
import fr.imtgrandest.passerelle.task.Option;
import fr.imtgrandest.passerelle.task.OptionRequest;
import fr.imtgrandest.passerelle.task.OptionSource;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What an action can be linked with: the agreements of the register and their partners. An approved action is open to everyone,
 * so confidential agreements are left out, even for those who may see them.
 */
@Configuration(proxyBeanMethods = false)
class RegisterOptions {

    /** More than an alliance has, and what a browser still shows. */
    private static final int MOST = 5_000;

    private final AgreementRegister register;

    RegisterOptions(AgreementRegister register) {
        this.register = register;
    }

    @Bean
    OptionSource agreementOptions() {
        return source(
                "agreements",
                agreements -> agreements.map(agreement ->
                        new Option(agreement.reference().toString(), agreement.reference() + " " + agreement.title())));
    }

    @Bean
    OptionSource partnerOptions() {
        return source(
                "partners",
                agreements -> agreements
                        .map(agreement -> agreement.partnerName() + " (" + agreement.partnerCountry() + ")")
                        .distinct()
                        .sorted()
                        .map(partner -> new Option(partner, partner)));
    }

    private OptionSource source(String name, Function<Stream<AgreementRegister.Entry>, Stream<Option>> options) {
        return new OptionSource() {

            @Override
            public String name() {
                return name;
            }

            @Override
            public List<Option> options(OptionRequest request) {
                return options.apply(register.open(MOST).stream()).toList();
            }
        };
    }
}
