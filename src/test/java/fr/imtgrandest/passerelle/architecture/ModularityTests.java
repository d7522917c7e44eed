package fr.imtgrandest.passerelle.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import fr.imtgrandest.passerelle.PasserelleApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    private static final Path PROGRAM = Path.of("src", "main", "java");
    private static final Path TESTS = Path.of("src", "test", "java");

    @Test
    void each_module_uses_only_what_it_may_and_only_through_its_front_door() {
        ApplicationModules.of(PasserelleApplication.class).verify();
    }

    @Test
    void each_module_says_what_it_may_use() {
        assertThat(ApplicationModules.of(PasserelleApplication.class).stream())
                .isNotEmpty()
                .allMatch(module -> module.getBasePackage()
                        .findAnnotation(ApplicationModule.class)
                        .isPresent());
    }

    /** Tests come first on the class path: their description of a package would hide what the module may use. */
    @Test
    void no_test_describes_a_package_of_the_program_anew() throws IOException {
        try (Stream<Path> files = Files.walk(TESTS)) {
            List<Path> described = files.filter(file -> file.endsWith("package-info.java"))
                    .map(TESTS::relativize)
                    .toList();

            assertThat(described).isNotEmpty().noneMatch(file -> Files.exists(PROGRAM.resolve(file)));
        }
    }
}
