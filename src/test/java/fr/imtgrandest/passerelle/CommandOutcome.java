package fr.imtgrandest.passerelle;

import fr.imtgrandest.passerelle.support.Printed;
import fr.imtgrandest.passerelle.support.TestDatabase;
import java.util.Map;
import java.util.stream.Stream;

/** What came of a command that an administrator gave: the status with which the program ends, and what it printed. */
record CommandOutcome(int status, String text) {

    static CommandOutcome of(String command, TestDatabase database, String... words) {
        Printed out = new Printed();
        int status = CommandLine.run(
                Stream.concat(Stream.of(command), Stream.of(words)).toList(), out.stream(), configuration(database));
        return new CommandOutcome(status, out.text());
    }

    private static String[] configuration(TestDatabase database) {
        Map<String, String> properties = Map.of(
                "spring.datasource.url", database.url(),
                "spring.datasource.username", database.appUser(),
                "spring.datasource.password", database.appPassword(),
                "spring.flyway.url", database.url(),
                "spring.flyway.user", database.ownerUser(),
                "spring.flyway.password", database.ownerPassword(),
                "spring.profiles.active", "demo");
        return Stream.concat(
                        Stream.of(CommandLine.WITHOUT_WORK),
                        properties.entrySet().stream()
                                .map(property -> "--" + property.getKey() + "=" + property.getValue()))
                .toArray(String[]::new);
    }
}
