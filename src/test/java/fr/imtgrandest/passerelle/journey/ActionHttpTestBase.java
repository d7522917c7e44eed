package fr.imtgrandest.passerelle.journey;

import fr.imtgrandest.passerelle.identity.Alliance;
import fr.imtgrandest.passerelle.support.EngineTest;
import fr.imtgrandest.passerelle.support.MovableClock;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What tests of actions over HTTP share: the people of the demo, and actions at the step that a test is about. */
@EngineTest
abstract class ActionHttpTestBase {

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    MovableClock clock;

    @Autowired
    Alliance alliance;

    Cast cast = new Cast(0);
    ActionSteps steps = new ActionSteps(cast, engine, clock);

    @BeforeEach
    void open() {
        cast = new Cast(port);
        steps = new ActionSteps(cast, engine, clock);
    }
}
