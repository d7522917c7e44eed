package fr.imtgrandest.passerelle.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * After each test, whatever it did to tasks: the inbox says of each open task what the engine says. Not when it is due: some tests
 * move a task's date by hand, which nothing of the program does.
 */
public final class InboxAgrees implements AfterEachCallback {

    private static final String DIFFERENCES = """
            with engine as (
                select coalesce('person:' || t.assignee_, 'person:' || l.user_id_, 'group:' || l.group_id_) as reader, t.id_ as task,
                       t.task_def_key_ as step, t.create_time_ at time zone current_setting('TimeZone') as created
                from engine.act_ru_task t
                left join engine.act_ru_identitylink l
                    on l.task_id_ = t.id_ and l.type_ = 'candidate' and t.assignee_ is null
                where t.assignee_ is not null or l.id_ is not null),
            kept as (select reader, task_id as task, step, created from app.inbox)
            (select 'only the engine has ' || engine from engine except all select 'only the engine has ' || kept from kept)
            union all
            (select 'only the inbox has ' || kept from kept except all select 'only the inbox has ' || engine from engine)
            """;

    @Override
    public void afterEach(ExtensionContext context) {
        check(SpringExtension.getApplicationContext(context));
    }

    /** Fails with each row that one of the two does not have. */
    public static void check(ApplicationContext application) {
        assertThat(differences(DatabaseOwner.of(application.getEnvironment()))).isEmpty();
    }

    /** The rows that one of the two does not have, in words. */
    public static List<String> differences(JdbcClient owner) {
        return owner.sql(DIFFERENCES).query(String.class).list();
    }
}
