package fr.imtgrandest.passerelle;

import fr.imtgrandest.passerelle.support.Outcome;
import fr.imtgrandest.passerelle.support.Printed;
import fr.imtgrandest.passerelle.support.TestDatabase;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;

/** Gives commands as an administrator does, in this process, on a database that no other program of the tests works on. */
final class Commands {

    private Commands() {}

    /** Makes an empty database and starts the program on it once, without which no command is done there. */
    static TestDatabase database(String name) {
        TestDatabase database = TestDatabase.create(name);
        SpringApplication.run(PasserelleApplication.class, configuration(database))
                .close();
        return database;
    }

    static Outcome give(String command, TestDatabase database, String... words) {
        Printed out = new Printed();
        int status = CommandLine.run(
                Stream.concat(Stream.of(command), Stream.of(words)).toList(), out.stream(), configuration(database));
        return new Outcome(status, out.text());
    }

    private static String[] configuration(TestDatabase database) {
        return Stream.of(
                        Stream.of(CommandLine.WITHOUT_WORK),
                        Stream.of("--spring.profiles.active=demo"),
                        database.properties().entrySet().stream()
                                .map(property -> "--" + property.getKey() + "=" + property.getValue()))
                .flatMap(options -> options)
                .toArray(String[]::new);
    }
}
