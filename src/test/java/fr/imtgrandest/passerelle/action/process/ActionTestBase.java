package fr.imtgrandest.passerelle.action.process;

import static org.assertj.core.api.Assertions.assertThat;

import fr.imtgrandest.passerelle.action.ActionCase;
import fr.imtgrandest.passerelle.action.ActionCases;
import fr.imtgrandest.passerelle.action.ActionEnding;
import fr.imtgrandest.passerelle.action.ActionFile;
import fr.imtgrandest.passerelle.action.ActionFiles;
import fr.imtgrandest.passerelle.action.ActionStage;
import fr.imtgrandest.passerelle.action.Actions;
import fr.imtgrandest.passerelle.shared.Reference;
import fr.imtgrandest.passerelle.shared.Zones;
import fr.imtgrandest.passerelle.support.EngineTest;
import fr.imtgrandest.passerelle.support.Leftovers;
import fr.imtgrandest.passerelle.support.MovableClock;
import fr.imtgrandest.passerelle.support.Walk;
import java.time.Duration;
import java.time.LocalDate;
import org.camunda.bpm.engine.ProcessEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** What tests of actions share: an action to begin, and what it must look like when it has ended. */
@EngineTest
abstract class ActionTestBase {

    static final String LEAD = "wg.lead-materials";
    static final String DECIDE = "userTask_decide";
    static final String VOTE = "userTask_vote";

    @Autowired
    ProcessEngine engine;

    @Autowired
    Actions actions;

    @Autowired
    ActionCases cases;

    @Autowired
    ActionFiles files;

    @Autowired
    MovableClock clock;

    Walk walk;

    @BeforeEach
    void begin() {
        walk = new Walk(engine);
    }

    @AfterEach
    void leaveNothingOpen() {
        walk.abandon();
    }

    /** Brings a light action to its planning. */
    Walk lightAtPlanning() {
        return walk.start("wg.materials", WgAction.PROCESS, ActionForms.light())
                .complete(LEAD, WgAction.CHECK_ACTION, ActionForms.COMPLETE)
                .complete("dir.mines-nancy", DECIDE, ActionForms.APPROVE);
    }

    /** Brings a light action under way, with one milestone for each owner, the first due in so many days. */
    Walk underWay(int days, String... owners) {
        return lightAtPlanning()
                .complete(
                        LEAD,
                        WgAction.PLAN_ACTION,
                        ActionForms.plan(ActionForms.today().plusDays(days), owners));
    }

    /** Lets time pass and the engine do what is due. */
    void after(int days) {
        clock.advance(Duration.ofDays(days));
        walk.runJobs();
    }

    /** Moves to the noon of a day and lets the engine do what is due. */
    void at(LocalDate day) {
        clock.moveTo(day.atTime(12, 0).atZone(Zones.PARIS).toInstant());
        walk.runJobs();
    }

    Reference reference() {
        return Reference.of(walk.reference());
    }

    ActionCase row() {
        return actions.require(reference());
    }

    ActionFile file() {
        return files.read(row());
    }

    void assertStage(ActionStage stage) {
        assertThat(row().stage()).isEqualTo(stage);
        assertThat(row().ending()).isNull();
    }

    /** The action has ended in this way, says so, and has left nothing in the engine that still waits. */
    void assertEnded(ActionEnding ending, @Nullable String reason) {
        ActionCase row = row();
        assertThat(row.stage()).isEqualTo(ActionStage.DONE);
        assertThat(row.status()).isEqualTo(ending.status());
        assertThat(row.ending()).isEqualTo(ending);
        assertThat(row.endReason()).isEqualTo(reason);
        assertThat(row.endedAt()).isNotNull();
        assertThat(new Leftovers(engine).of(walk.instances())).isEmpty();
    }
}
