package fr.imtgrandest.passerelle.support;

import fr.imtgrandest.passerelle.engine.StartersChanged;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Removes after each test the working groups that it created under an id that begins with {@value #PREFIX}. */
public final class TrialGroups implements AfterEachCallback {

    /** How the ids of such groups begin. */
    public static final String PREFIX = "trial";

    @Override
    public void afterEach(ExtensionContext context) {
        ApplicationContext application = SpringExtension.getApplicationContext(context);
        IdentityService identities = application.getBean(IdentityService.class);
        JdbcClient jdbc = application.getBean(JdbcClient.class);
        jdbc.sql("delete from app.working_group where theme like '" + PREFIX + "%'")
                .update();
        identities.createGroupQuery().list().stream()
                .map(group -> group.getId())
                .filter(id -> id.startsWith("wg-" + PREFIX) || id.startsWith("wg-lead-" + PREFIX))
                .forEach(identities::deleteGroup);
        jdbc.sql("update app.account set memberships = gen_random_uuid()").update();
        application.publishEvent(new StartersChanged());
    }
}
