package fr.imtgrandest.passerelle.action.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.imtgrandest.passerelle.action.ActionActs;
import fr.imtgrandest.passerelle.action.ActionCase;
import fr.imtgrandest.passerelle.action.ActionStage;
import fr.imtgrandest.passerelle.agreement.AgreementCase;
import fr.imtgrandest.passerelle.agreement.Agreements;
import fr.imtgrandest.passerelle.engine.ClosedToPeopleException;
import fr.imtgrandest.passerelle.identity.Reader;
import fr.imtgrandest.passerelle.shared.Reference;
import fr.imtgrandest.passerelle.support.Persona;
import fr.imtgrandest.passerelle.support.Walk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An action that produces a partnership. */
class PartnershipTests extends ActionTestBase {

    @Autowired
    ActionActs acts;

    @Autowired
    Agreements agreements;

    private final List<String> started = new ArrayList<>();

    @AfterEach
    void endProposals() {
        started.forEach(instance ->
                engine.getRuntimeService().deleteProcessInstanceIfExists(instance, "test", true, true, true, false));
    }

    @Test
    void an_action_starts_the_proposal_of_an_agreement_and_both_know_each_other() {
        underWay(60, "wg.materials");
        String task = acts.proposeAgreement(reference(), reader("wg.materials")).orElseThrow();

        Map<String, Object> known = engine.getTaskService().getVariables(task);
        assertThat(known).containsEntry("title", row().proposal().title()).containsEntry("leadSchool", "mines-nancy");
        walk.completeOnly(walk.someone("wg.materials"), task, agreement());

        List<Reference> linked = cases.agreementsOf(reference());
        assertThat(linked).hasSize(1);
        AgreementCase agreement = agreements.require(linked.get(0));
        started.add(agreement.processInstanceId());
        assertThat(agreement.title()).isEqualTo("Accord né de l'école d'été");
        assertThat(agreement.proposer()).isEqualTo("wg.materials");
        HistoricProcessInstance instance = engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceId(agreement.processInstanceId())
                .singleResult();
        assertThat(instance.getStartUserId()).isEqualTo("wg.materials");
        assertThat(cases.linkedWith(linked.get(0), reader("ri.alliance")))
                .extracting(ActionCase::reference)
                .containsExactly(reference());
        assertThat(row().proposal().title())
                .as("the action's own")
                .isEqualTo("École d'été commune en science des matériaux");
        assertThat(row().proposal().schools()).containsExactly("mines-nancy");
        assertStage(ActionStage.UNDER_WAY);
    }

    static Map<String, Object> agreement() {
        Map<String, Object> form = new HashMap<>();
        form.put("title", "Accord né de l'école d'été");
        form.put("agreementType", "STUDENT_EXCHANGE");
        form.put("partnerName", "RWTH Aachen University");
        form.put("partnerCountry", "DE");
        form.put("partnerCity", "Aachen");
        form.put("leadSchool", "mines-nancy");
        form.put("invitedSchools", List.of("mines-nancy", "tps"));
        form.put("objectives", "Échanger des étudiants chaque été.");
        form.put("themes", List.of("materials"));
        form.put("startDate", ActionForms.end().toString());
        return form;
    }

    @Test
    void the_second_click_gives_the_same_task_and_someone_else_gets_their_own() {
        underWay(60, "wg.materials");
        String first =
                acts.proposeAgreement(reference(), reader("wg.materials")).orElseThrow();

        assertThat(acts.proposeAgreement(reference(), reader("wg.materials"))).contains(first);
        assertThat(acts.proposeAgreement(reference(), reader("ri.mines-nancy")))
                .get()
                .isNotEqualTo(first);
        assertThat(walk.open(WgAction.PROPOSE_AGREEMENT)).hasSize(2);
    }

    @Test
    void before_its_approval_and_for_who_may_not_propose_there_is_no_such_thing() {
        lightAtPlanning();
        assertThat(acts.mayProposeAgreement(row(), reader("wg.materials")))
                .as("approved")
                .isTrue();
        assertThat(acts.mayProposeAgreement(row(), reader("dir.ensg"))).isFalse();
        assertThatIllegalStateException().isThrownBy(() -> acts.proposeAgreement(reference(), reader("dir.ensg")));

        var proposed = new Walk(engine).start("wg.materials", WgAction.PROCESS, ActionForms.light());
        started.add(proposed.instanceId());
        assertThat(acts.mayProposeAgreement(
                        actions.require(Reference.of(proposed.reference())), reader("wg.materials")))
                .isFalse();
    }

    @Test
    void nobody_sends_the_message_but_through_the_door_of_our_page() {
        underWay(60, "wg.materials");
        Persona member = walk.someone("wg.materials");

        assertThatThrownBy(() -> walk.as(
                        member,
                        () -> engine.getRuntimeService()
                                .createMessageCorrelation(WgAction.PARTNERSHIP_FOUND)
                                .processInstanceId(walk.instanceId())
                                .correlateWithResult()))
                .isInstanceOf(ClosedToPeopleException.class);
        assertThat(walk.open(WgAction.PROPOSE_AGREEMENT)).isEmpty();
    }

    private Reader reader(String login) {
        return new Reader(login, Set.copyOf(walk.someone(login).groups()));
    }
}
