package fr.imtgrandest.passerelle.local;

import java.io.PrintStream;
import java.time.Duration;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells who has just started the demo where it is, who to sign in as and what to try first. */
@Component
@Profile("demo")
class StartBlock {

    @EventListener
    void print(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof ServletWebServerApplicationContext context) {
            print(System.out, context.getWebServer().getPort(), ready.getTimeTaken());
        }
    }

    static void print(PrintStream out, int port, Duration timeTaken) {
        out.println("""

                ────────────────────────────────────────────────────────────────────────────
                 Passerelle est prête / is ready (%2$d s)

                 Accueil / Home         http://127.0.0.1:%1$d/
                 Mes tâches / My tasks  http://127.0.0.1:%1$d/camunda/app/tasklist/default/

                 Mot de passe de tous / Password of all: %3$s
                   member.mines-nancy   propose un accord / proposes an agreement
                   ri.alliance          examine l’opportunité / screens it
                   ri.telecom-nancy     répond à l’invitation / answers the invitation
                   dir.mines-nancy      approuve / approves
                   sign.office          enregistre les signatures / records the signatures
                   wg.materials         propose une action / proposes an action
                   wg.lead-materials    la vérifie, la planifie / checks it, plans it

                 Pour commencer : member.mines-nancy, puis « Proposer un accord ».
                 To start: member.mines-nancy, then "Propose an agreement".
                ────────────────────────────────────────────────────────────────────────────
                """.formatted(port, timeTaken.toSeconds(), PASSWORD));
    }

    private static final String PASSWORD = DemoPeople.PASSWORD;
}
