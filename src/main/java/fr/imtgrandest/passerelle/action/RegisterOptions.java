package fr.imtgrandest.passerelle.action;

import fr.imtgrandest.passerelle.agreement.Agreement;
import fr.imtgrandest.passerelle.agreement.AgreementRegister;
import fr.imtgrandest.passerelle.identity.People;
import fr.imtgrandest.passerelle.identity.Reader;
import fr.imtgrandest.passerelle.task.Option;
import fr.imtgrandest.passerelle.task.OptionRequest;
import fr.imtgrandest.passerelle.task.OptionSource;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What an action can be linked with: the agreements of the register that its reader may see, and their partners. */
@Configuration(proxyBeanMethods = false)
class RegisterOptions {

    /** More than an alliance has, and what a browser still shows. */
    private static final int MOST = 5_000;

    private final AgreementRegister register;
    private final People people;

    RegisterOptions(AgreementRegister register, People people) {
        this.register = register;
        this.people = people;
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
                        .map(agreement -> agreement.partner().name() + " ("
                                + agreement.partner().country() + ")")
                        .distinct()
                        .sorted()
                        .map(partner -> new Option(partner, partner)));
    }

    private OptionSource source(String name, Function<Stream<Agreement>, Stream<Option>> options) {
        return new OptionSource() {

            @Override
            public String name() {
                return name;
            }

            @Override
            public List<Option> options(OptionRequest request) {
                return options.apply(seenBy(request).stream()).toList();
            }
        };
    }

    private List<Agreement> seenBy(OptionRequest request) {
        String userId = request.userId();
        Reader reader = userId == null ? new Reader("", Set.of()) : new Reader(userId, people.groupsOf(userId));
        return register.list(reader, MOST, 0);
    }
}
