package fr.imtgrandest.passerelle.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fr.imtgrandest.passerelle.PasserelleApplication;
import fr.imtgrandest.passerelle.engine.BackgroundTask;
import fr.imtgrandest.passerelle.identity.process.EngineIdentity;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

class CodingRulesTests {

    private static final String ROOT = PasserelleApplication.class.getPackageName();
    private static final JavaClasses CLASSES =
            new ClassFileImporter(List.of(new ImportOption.DoNotIncludeTests())).importPackages(ROOT);

    @Test
    void only_engine_task_and_process_packages_know_the_engine() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + ".engine..", ROOT + ".task..", "..process..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda..")
                .check(CLASSES);
    }

    @Test
    void only_package_engine_knows_what_is_not_public_in_the_engine() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".engine..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda.bpm.engine.impl..")
                .check(CLASSES);
    }

    /** Such a stream holds its connection until it is closed, which a chain of calls never does. */
    @Test
    void a_query_is_read_to_its_end() {
        noClasses()
                .should()
                .callMethod(JdbcClient.MappedQuerySpec.class, "stream")
                .check(CLASSES);
    }

    /** Besides persistence: the migration that runs the engine's own script, and the demo's own server. */
    @Test
    void sql_lives_in_persistence_packages() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..persistence..", ROOT + ".local..")
                .and()
                .doNotHaveSimpleName("EngineSchemaMigration")
                .and()
                // Two that read the state of what failed and ask nothing themselves.
                .doNotHaveSimpleName("UnstorableText")
                .and()
                .doNotHaveSimpleName("UnreachableDatabaseFailureAnalyzer")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework.jdbc..", "java.sql..", "javax.sql..")
                .check(CLASSES);
    }

    @Test
    void delegates_are_called_so_and_seen_by_their_package_only() {
        classes()
                .that()
                .implement(JavaDelegate.class)
                .should()
                .haveSimpleNameEndingWith("Delegate")
                .andShould()
                .bePackagePrivate()
                .check(CLASSES);
    }

    @Test
    void listeners_of_models_are_called_so_and_seen_by_their_package_only() {
        classes()
                .that()
                .areAssignableTo(TaskListener.class)
                .or()
                .areAssignableTo(ExecutionListener.class)
                .should()
                .haveSimpleNameEndingWith("Listener")
                .andShould()
                .bePackagePrivate()
                .check(CLASSES);
    }

    @Test
    void time_comes_from_the_clock() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".shared")
                .should()
                .callMethodWhere(readsTheTime())
                .orShould()
                .callConstructor(Date.class)
                .check(CLASSES);
    }

    @Test
    void what_waits_for_later_is_a_job_of_the_engine() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Scheduled.class, Async.class)
                .check(CLASSES);
    }

    /** Whoever ran one directly would pass over the hold on a restored copy. */
    @Test
    void jobs_are_run_by_the_executor_of_the_engine_only() {
        noClasses()
                .should()
                .callMethod(ManagementService.class, "executeJob", String.class)
                .check(CLASSES);
    }

    /** Each change leaves a mark, on which what is remembered of groups depends. */
    @Test
    void groups_of_accounts_change_in_one_place_only() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(ROOT + ".identity.Memberships")
                .should()
                .callMethod(EngineIdentity.class, "setMemberships", String.class, Set.class, Set.class)
                .check(CLASSES);
        noClasses()
                .that()
                .areNotAssignableTo(EngineIdentity.class)
                .should()
                .callMethod(IdentityService.class, "createMembership", String.class, String.class)
                .orShould()
                .callMethod(IdentityService.class, "deleteMembership", String.class, String.class)
                .orShould()
                .callMethod(IdentityService.class, "deleteGroup", String.class)
                .orShould()
                .callMethod(IdentityService.class, "deleteUser", String.class)
                .check(CLASSES);
    }

    @Test
    void mails_are_sent_by_the_tasks_of_package_notification_only() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".notification..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework.mail..")
                .check(CLASSES);
        noClasses()
                .that()
                .areNotAssignableTo(BackgroundTask.class)
                .and()
                .doNotHaveSimpleName("Mailer")
                .should()
                .callMethodWhere(sendsMail())
                .check(CLASSES);
    }

    @Test
    void collaborators_come_through_the_constructor() {
        NO_CLASSES_SHOULD_USE_FIELD_INJECTION.check(CLASSES);
    }

    @Test
    void only_the_start_block_of_the_demo_and_the_command_line_print() {
        Set<String> printers = Set.of("StartBlock", "PasserelleApplication");
        JavaClasses others = CLASSES.that(DescribedPredicate.describe(
                "are neither the start block nor the command line", type -> !printers.contains(type.getSimpleName())));

        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(others);
        NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(others);
    }

    @Test
    void every_package_says_what_may_be_null() {
        classes()
                .that(DescribedPredicate.describe("are not nested", type -> !type.isNestedClass()))
                .should()
                .resideInAnyPackage(nullMarkedPackages())
                .check(CLASSES);
    }

    @Test
    void controllers_live_in_web_packages_and_are_used_by_spring_only() {
        classes()
                .that()
                .areMetaAnnotatedWith(Controller.class)
                .should()
                .resideInAPackage("..web..")
                .andShould()
                .bePackagePrivate()
                .check(CLASSES);
    }

    @Test
    void controllers_answer_with_views_or_records_of_their_own() {
        methods()
                .that()
                .areMetaAnnotatedWith(RequestMapping.class)
                .should()
                .haveRawReturnType(not(resideInAPackage(ROOT + "..")).or(resideInAPackage("..web..")))
                .check(CLASSES);
    }

    @Test
    void nobody_is_called_after_a_habit() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Util|Utils|Manager|Helper)")
                .check(CLASSES);
    }

    @Test
    void absence_is_an_optional_only_where_it_is_returned() {
        noFields().should().haveRawType(Optional.class).check(CLASSES);
        methods()
                .that()
                .areNotPrivate()
                .should()
                .notHaveRawParameterTypes(DescribedPredicate.describe(
                        "any Optional", types -> types.stream().anyMatch(assignableTo(Optional.class))))
                .check(CLASSES);
    }

    @Test
    void what_a_bean_holds_does_not_change_hands() {
        fields().that()
                .areNotStatic()
                .and()
                .areDeclaredInClassesThat()
                .areMetaAnnotatedWith(org.springframework.stereotype.Component.class)
                .and()
                .doNotHaveModifier(JavaModifier.VOLATILE)
                .should()
                .beFinal()
                .check(CLASSES);
    }

    private static DescribedPredicate<JavaCall<?>> sendsMail() {
        return DescribedPredicate.describe(
                "send a mail",
                call -> call.getTargetOwner().getSimpleName().equals("Mailer")
                        && call.getTarget().getName().startsWith("send"));
    }

    private static DescribedPredicate<JavaCall<?>> readsTheTime() {
        Set<String> readers = Set.of("now", "currentTimeMillis");
        return DescribedPredicate.describe(
                "read the time without a clock",
                call -> readers.contains(call.getTarget().getName())
                        && call.getTargetOwner().getPackageName().startsWith("java.")
                        && call.getTarget().getRawParameterTypes().stream()
                                .noneMatch(type -> type.isEquivalentTo(Clock.class)));
    }

    private static String[] nullMarkedPackages() {
        return CLASSES.stream()
                .map(JavaClass::getPackage)
                .filter(found -> found.isAnnotatedWith(NullMarked.class))
                .map(found -> found.getName())
                .distinct()
                .toArray(String[]::new);
    }
}
