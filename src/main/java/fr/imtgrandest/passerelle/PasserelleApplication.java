package fr.imtgrandest.passerelle;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts Passerelle, the partnerships of an alliance of engineering schools, or runs one of its commands. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class PasserelleApplication {

    public static void main(String[] args) {
        CommandLine commandLine = new CommandLine(args);
        if (!commandLine.startsTheProgram()) {
            System.exit(commandLine.run(System.out, System.err));
        }
        SpringApplication.run(PasserelleApplication.class, args);
    }
}
