package fr.imtgrandest.passerelle.journey;

import fr.imtgrandest.passerelle.support.EngineTest;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What browser tests share: one browser for all tests of a class, and windows that are closed after each. */
@EngineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BrowserTestBase {

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    Windows windows;
    Cast cast;

    @BeforeAll
    void start() {
        windows = Windows.of(port);
        cast = new Cast(port);
    }

    @AfterEach
    void close_the_windows() {
        windows.closeAll();
    }

    @AfterAll
    void stop() {
        if (windows != null) {
            windows.close();
        }
    }
}
