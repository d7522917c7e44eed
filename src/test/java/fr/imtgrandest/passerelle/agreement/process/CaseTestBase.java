package fr.imtgrandest.passerelle.agreement.process;

import static org.assertj.core.api.Assertions.assertThat;

import fr.imtgrandest.passerelle.agreement.AgreementCase;
import fr.imtgrandest.passerelle.agreement.AgreementRegister;
import fr.imtgrandest.passerelle.agreement.Agreements;
import fr.imtgrandest.passerelle.agreement.CaseFile;
import fr.imtgrandest.passerelle.agreement.CaseFiles;
import fr.imtgrandest.passerelle.agreement.Dossier;
import fr.imtgrandest.passerelle.agreement.Ending;
import fr.imtgrandest.passerelle.agreement.Stage;
import fr.imtgrandest.passerelle.approval.process.ApprovalChain;
import fr.imtgrandest.passerelle.identity.People;
import fr.imtgrandest.passerelle.shared.Reference;
import fr.imtgrandest.passerelle.shared.Zones;
import fr.imtgrandest.passerelle.support.EngineTest;
import fr.imtgrandest.passerelle.support.Leftovers;
import fr.imtgrandest.passerelle.support.MovableClock;
import fr.imtgrandest.passerelle.support.SampleFiles;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** What tests of cases share: a journey to begin, and what a case must look like when it has ended. */
@EngineTest
abstract class CaseTestBase {

    @Autowired
    ProcessEngine engine;

    @Autowired
    Agreements agreements;

    @Autowired
    AgreementRegister register;

    @Autowired
    CaseFiles files;

    @Autowired
    People people;

    @Autowired
    Dossier dossier;

    @Autowired
    MovableClock clock;

    CaseJourney journey;

    private final List<CaseJourney> begun = new ArrayList<>();

    @BeforeEach
    void beginJourney() {
        journey = anotherJourney();
    }

    CaseJourney anotherJourney() {
        CaseJourney another = new CaseJourney(engine);
        begun.add(another);
        return another;
    }

    @AfterEach
    void leaveNoCaseUnderWay() {
        begun.forEach(CaseJourney::abandon);
    }

    /** Brings a new exchange of one school to drafting. */
    CaseJourney exchangeAtDrafting() {
        return journey.propose("member.mines-nancy", Forms.exchange())
                .complete("ri.alliance", AgreementProposal.SCREEN_PROPOSAL, Forms.GO);
    }

    /** Brings a new exchange of one school to its reviews, by the head of studies and by the working group. */
    CaseJourney exchangeInReview() {
        return exchangeAtDrafting()
                .complete("ri.mines-nancy", AgreementProposal.DRAFT_AGREEMENT, Forms.readyExchange());
    }

    /** Brings a new proposal, which all schools that are invited join, to its reviews. */
    CaseJourney inReview(String type, List<String> schools) {
        return journey.propose("member.mines-nancy", Forms.proposal(type, schools))
                .complete("ri.alliance", AgreementProposal.SCREEN_PROPOSAL, Forms.GO)
                .all(SchoolOptIn.ANSWER_INVITATION, Forms.JOIN)
                .complete("ri." + schools.get(0), AgreementProposal.DRAFT_AGREEMENT, Forms.ready(type));
    }

    /** Brings a new proposal, which all schools that are invited join, to its approval. */
    CaseJourney inApproval(String type, List<String> schools) {
        return inReview(type, schools).all(ReviewRound.GIVE_OPINION, Forms.FAVORABLE);
    }

    /** Brings a new proposal, which all schools that are invited join and approve, to the vote if there is one. */
    CaseJourney inVote(String type, List<String> schools) {
        return inApproval(type, schools).all(ApprovalChain.DECIDE, Forms.APPROVE);
    }

    /** The drafters change the text that is judged or signed, and say that they know what that means. */
    Dossier.Change reopen(String login) {
        return reopen(login, SampleFiles.pdf("Texte repris par " + login));
    }

    Dossier.Change reopen(String login, byte[] content) {
        return journey.documents()
                .withText(
                        journey.reference(),
                        content,
                        (text, file) -> dossier.renew(people.reader(login), text, file, true));
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(Zones.PARIS));
    }

    AgreementCase row() {
        return row(journey);
    }

    AgreementCase row(CaseJourney of) {
        return agreements.require(Reference.of(of.reference()));
    }

    CaseFile file() {
        return files.read(row());
    }

    void assertStage(Stage stage) {
        assertThat(row().stage()).isEqualTo(stage);
        assertThat(row().ending()).isNull();
    }

    /** The case has ended in this way, says so, and has left nothing in the engine that still waits. */
    void assertEnded(Ending ending, @Nullable String reason) {
        AgreementCase row = row();
        assertThat(row.stage()).isEqualTo(Stage.DONE);
        assertThat(row.status()).isEqualTo(ending.status());
        assertThat(row.ending()).isEqualTo(ending);
        assertThat(row.endReason()).isEqualTo(reason);
        assertThat(row.endedAt()).isNotNull();
        assertThat(new Leftovers(engine).of(journey.instances())).isEmpty();
        assertThat(register.find(row.reference()).isPresent())
                .as("in the register")
                .isEqualTo(ending == Ending.AGREEMENT_ACTIVE);
    }
}
