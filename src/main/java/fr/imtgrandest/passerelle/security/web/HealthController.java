package fr.imtgrandest.passerelle.security.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Keeps the address of health that was there before it had a port of its own: whether people can be served. */
@Controller
class HealthController {

    @GetMapping("/actuator/health")
    String health() {
        return "forward:/readyz";
    }
}
