package fr.imtgrandest.passerelle.architecture;

import fr.imtgrandest.passerelle.PasserelleApplication;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    @Test
    void each_module_uses_only_what_it_may_and_only_through_its_front_door() {
        ApplicationModules.of(PasserelleApplication.class).verify();
    }
}
