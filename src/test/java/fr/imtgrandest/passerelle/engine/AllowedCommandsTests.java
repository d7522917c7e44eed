package fr.imtgrandest.passerelle.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

class AllowedCommandsTests {

    private static final Set<Class<?>> THROUGH_THE_GATES =
            Set.of(SubmitTaskFormCmd.class, CompleteTaskCmd.class, SubmitStartFormCmd.class);

    private static Set<Class<?>> commands = Set.of();

    @BeforeAll
    static void findAllCommands() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Command.class));
        commands = Stream.of("org.camunda.bpm.engine", "org.camunda.bpm.webapp", "org.camunda.bpm.cockpit")
                .flatMap(root -> scanner.findCandidateComponents(root).stream())
                .map(BeanDefinition::getBeanClassName)
                .map(name -> ClassUtils.resolveClassName(name, null))
                .collect(Collectors.toSet());
    }

    @Test
    void no_command_that_carries_variables_is_open_but_through_the_gates() {
        Set<Class<?>> carriers = commands.stream()
                .filter(AllowedCommandsTests::carriesVariables)
                .filter(command -> !THROUGH_THE_GATES.contains(command))
                .collect(Collectors.toSet());

        assertThat(carriers).hasSizeGreaterThan(8);
        assertThat(AllowedCommands.PEOPLE).doesNotContainAnyElementsOf(carriers);
        assertThat(AllowedCommands.TECHNICAL_ADMINISTRATORS).doesNotContainAnyElementsOf(carriers);
    }

    @Test
    void people_are_only_let_through_to_commands_that_read() {
        Set<String> names = AllowedCommands.PEOPLE.stream()
                .map(Class::getSimpleName)
                .filter(name -> !name.startsWith("Get") && !name.startsWith("ExecuteFilter"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(names)
                .containsExactly(
                        "AuthorizationCheckCmd",
                        "CreateGroupQueryCmd",
                        "CreateTenantQueryCmd",
                        "CreateUserQueryCmd",
                        "IsIdentityServiceReadOnlyCmd");
    }

    @Test
    void every_command_that_is_open_exists_and_is_a_command() {
        assertThat(commands).hasSizeGreaterThan(250);
        assertThat(commands).containsAll(AllowedCommands.PEOPLE).containsAll(AllowedCommands.TECHNICAL_ADMINISTRATORS);
    }

    @Test
    void every_field_that_we_read_still_exists() {
        assertThat(CommandField.COMPLETION.read(new CompleteTaskCmd("1", Map.of("a", 1))))
                .isEqualTo(Map.of("a", 1));
        assertThat(CommandField.SUBMITTED_TASK.readText(new SubmitTaskFormCmd("7", Map.of(), false, false)))
                .isEqualTo("7");
        assertThat(CommandField.STARTED_BUSINESS_KEY.readText(new SubmitStartFormCmd("d", "key", Map.of())))
                .isEqualTo("key");
    }

    /** A map of values, or a builder that holds one; names of variables to read are no values. */
    private static boolean carriesVariables(Class<?> command) {
        return !AbstractQuery.class.isAssignableFrom(command)
                && fields(command).map(Field::getType).anyMatch(AllowedCommandsTests::holdsValues);
    }

    private static boolean holdsValues(Class<?> type) {
        return Map.class.isAssignableFrom(type)
                || (type.getSimpleName().endsWith("BuilderImpl")
                        && fields(type).anyMatch(field -> Map.class.isAssignableFrom(field.getType())));
    }

    private static Stream<Field> fields(Class<?> type) {
        Stream.Builder<Field> all = Stream.builder();
        ReflectionUtils.doWithFields(type, all::add);
        return all.build();
    }
}
