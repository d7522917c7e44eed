package fr.imtgrandest.passerelle.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.imtgrandest.passerelle.support.EngineTest;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EngineTest
class FrontDoorTests {

    private static final PageAct ACT =
            new PageAct(new Person("wg.materials", Set.of("wg-materials")), null, "try", "ACT-2026-0001");

    @Autowired
    private FrontDoor door;

    @Autowired
    private IdentityService identity;

    @Test
    void an_act_is_done_in_the_name_of_the_person_and_nobody_is_left_signed_in() {
        String during = door.act(ACT, () -> identity.getCurrentAuthentication().getUserId());

        assertThat(during).isEqualTo("wg.materials");
        assertThat(identity.getCurrentAuthentication()).isNull();
    }

    @Test
    void an_act_that_loses_a_race_is_tried_again() {
        AtomicInteger tries = new AtomicInteger();

        int won = door.act(ACT, () -> {
            if (tries.incrementAndGet() < 3) {
                throw new OptimisticLockingException("lost");
            }
            return tries.get();
        });

        assertThat(won).isEqualTo(3);
    }

    @Test
    void an_act_that_loses_every_race_is_given_up() {
        AtomicInteger tries = new AtomicInteger();

        assertThatThrownBy(() -> door.act(ACT, () -> {
                    tries.incrementAndGet();
                    throw new OptimisticLockingException("lost");
                }))
                .isInstanceOf(LostRaceException.class);

        assertThat(tries).hasValue(4);
        assertThat(identity.getCurrentAuthentication()).isNull();
    }

    @Test
    void any_other_failure_is_not_tried_again() {
        AtomicInteger tries = new AtomicInteger();

        assertThatThrownBy(() -> door.act(ACT, () -> {
                    tries.incrementAndGet();
                    throw new IllegalStateException("wrong");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("wrong");

        assertThat(tries).hasValue(1);
    }
}
