package fr.imtgrandest.passerelle.journey;

import static org.assertj.core.api.Assertions.assertThat;

import fr.imtgrandest.passerelle.support.Launch;
import fr.imtgrandest.passerelle.support.Node;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The mail server is gone, or the application was, while things fell due. */
class PostFaults {

    private static final int SECONDS = 20;

    /** Those of the next hours, which are attempts; reminders are due in days. */
    private static final String WAITING = "from engine.act_ru_job where handler_type_ = 'background-task'"
            + " and duedate_ between now() and now() + interval '10 hours'";

    /** Each timer of a case that fires is an activity of its history. */
    private static final String FIRED =
            "select proc_inst_id_ || ' ' || act_id_ from engine.act_hi_actinst where act_type_ like '%Timer'";

    private static final String OVERDUE_TIMERS = "select j.process_instance_id_ || ' ' || d.act_id_"
            + " from engine.act_ru_job j join engine.act_ru_jobdef d on d.id_ = j.job_def_id_"
            + " where j.type_ = 'timer' and j.process_instance_id_ is not null and j.duedate_ < now()";

    private static final String DUE = "select count(*) from engine.act_ru_job where retries_ > 0"
            + " and (duedate_ is null or duedate_ < now())";

    @Test
    void without_a_mail_server_people_work_and_their_mails_come_later_once_each() throws Exception {
        try (Ground ground = Ground.prepare("mail");
                Post post = new Post()) {
            Launch launch = ground.launch("node", ground.server.database()).with(NodeFaults.mail(post.port()));
            Node node = ground.start(launch, "first start, on an empty database");
            Crowd crowd = ground.crowd(launch.port());
            ground.warmUp(crowd);
            crowd.begin(Ground.CLIENTS);
            TimeUnit.SECONDS.sleep(SECONDS);
            crowd.rest();
            Ground.until(() -> count(ground, DUE) == 0);
            int waiting = count(ground, "select count(*) " + WAITING);
            assertThat(ground.ledger.everUnknown()).as("acts that failed for want of mail").isZero();
            assertThat(waiting).isPositive();

            post.open();
            ground.owner.sql("update engine.act_ru_job set duedate_ = now() - interval '1 second' where id_ in (select id_ " + WAITING + ")")
                    .update();
            ground.figures.add("mail server back and attempts due: until none waits", Ground.until(
                    () -> count(ground, DUE) == 0 && count(ground, "select count(*) " + WAITING) == 0));

            List<String> taken = post.taken();
            ground.figures.note("mails that waited: " + waiting + ", that came: " + taken.size()
                    + " (a task that was done meanwhile calls nobody), twice: "
                    + (taken.size() - new HashSet<>(taken).size()));
            assertThat(taken).isNotEmpty().doesNotHaveDuplicates();
            ground.checkToTheEnd(crowd, node, launch);
        }
    }

    @Test
    void what_fell_due_while_the_application_was_off_happens_once_when_it_is_back() throws Exception {
        try (Ground ground = Ground.prepare("downtime");
                Post post = new Post()) {
            post.open();
            Launch launch = ground.launch("node", ground.server.database()).with(NodeFaults.mail(post.port()));
            ground.figures.bound("two hours off: until nothing is overdue", Duration.ofSeconds(60));
            Node node = ground.start(launch, "first start, on an empty database");
            Crowd crowd = ground.crowd(launch.port());
            ground.warmUp(crowd);
            crowd.begin(Ground.CLIENTS);
            TimeUnit.SECONDS.sleep(SECONDS);
            crowd.rest();
            crowd.settle();
            Ground.until(() -> count(ground, DUE) == 0);
            int before = post.taken().size();
            List<String> firedBefore = texts(ground, FIRED);
            node.stop();

            List<String> due = ground.owner
                    .sql("update engine.act_ru_job set duedate_ = now() - random() * interval '2 hours'"
                            + " where duedate_ is not null returning id_")
                    .query(String.class)
                    .list();
            List<String> overdue = new ArrayList<>(texts(ground, OVERDUE_TIMERS));
            node = ground.start(launch, "start after two hours");
            ground.figures.add("two hours off: until nothing is overdue", Ground.until(() -> count(ground, DUE) == 0));

            int mails = post.taken().size() - before;
            ground.figures.note("timers and reminders that fell due: " + due.size() + ", mails that followed: " + mails);
            assertThat(due).isNotEmpty();
            assertThat(post.taken()).doesNotHaveDuplicates();
            List<String> fired = new ArrayList<>(texts(ground, FIRED));
            firedBefore.forEach(fired::remove);
            assertThat(fired)
                    .isNotEmpty()
                    .allSatisfy(timer -> assertThat(overdue.remove(timer)).as("fired once").isTrue());
            ground.checkToTheEnd(crowd, node, launch);
        }
    }

    private static List<String> texts(Ground ground, String sql) {
        return ground.owner.sql(sql).query(String.class).list();
    }

    private static int count(Ground ground, String sql) {
        return ground.owner.sql(sql).query(Integer.class).single();
    }
}
