package fr.imtgrandest.passerelle.journey;

import static org.assertj.core.api.Assertions.assertThat;

import fr.imtgrandest.passerelle.CommandsInTurn;
import fr.imtgrandest.passerelle.document.Documents;
import fr.imtgrandest.passerelle.exchange.CaseCommand;
import fr.imtgrandest.passerelle.journal.Entry;
import fr.imtgrandest.passerelle.journal.EntryKind;
import fr.imtgrandest.passerelle.journal.Journal;
import fr.imtgrandest.passerelle.journal.JournalCheck;
import fr.imtgrandest.passerelle.journal.Note;
import fr.imtgrandest.passerelle.shared.Reference;
import fr.imtgrandest.passerelle.support.BackgroundJobs;
import fr.imtgrandest.passerelle.support.DatabaseOwner;
import fr.imtgrandest.passerelle.support.Outcome;
import fr.imtgrandest.passerelle.support.Printed;
import fr.imtgrandest.passerelle.support.SampleFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The operator takes cases away whose time is over; what is left is the journal, without its values, and the line of the register. */
class RetentionCommandTests extends ActionHttpTestBase {

    /** As if all times were over. */
    private static final Map<String, String> NOTHING_KEPT = Map.of(
            "passerelle.retention.agreements", "P0D",
            "passerelle.retention.proposals", "P0D",
            "passerelle.retention.actions", "P0D");

    private static final String PROPOSER = "member.ensg";

    @TempDir
    Path folder = Path.of("");

    @Autowired
    CaseCommand export;

    @Autowired
    Documents documents;

    @Autowired
    Journal journal;

    @Autowired
    JournalCheck check;

    @Autowired
    Environment environment;

    private JdbcClient owner = JdbcClient.create(new DriverManagerDataSource());

    @BeforeEach
    void reach() {
        owner = DatabaseOwner.of(environment);
    }

    @Test
    void a_case_is_removed_wholly_once_it_is_due_and_kept_elsewhere() throws IOException {
        HttpCase proposed = proposed();
        Path tooEarly = exported(proposed, "early.zip");
        HttpCase refused = refuse(proposed);
        List<String> instances = refused.instances();

        assertThat(command(Map.of(), "remove", refused.reference(), tooEarly.toString(), "--yes"))
                .satisfies(outcome -> assertThat(outcome.status()).isEqualTo(2))
                .satisfies(outcome -> assertThat(outcome.text()).contains("à conserver jusqu’au", "to be kept until"));
        assertThat(command(Map.of(), "list", "--before", "2099-01-01").text()).contains(refused.reference());
        assertThat(command(NOTHING_KEPT, "remove", refused.reference(), tooEarly.toString(), "--yes"))
                .satisfies(outcome ->
                        assertThat(outcome.status()).as(outcome.text()).isEqualTo(1))
                .satisfies(outcome -> assertThat(outcome.text()).contains("exportez-le de nouveau"));
        Path kept = exported(refused, "kept.zip");
        assertThat(command(NOTHING_KEPT, "remove", refused.reference(), kept.toString()))
                .satisfies(outcome ->
                        assertThat(outcome.status()).as(outcome.text()).isZero())
                .satisfies(outcome -> assertThat(outcome.text()).contains("ajoutez --yes"));
        assertThat(cast.of("ri.alliance").get(refused.page()).statusCode()).isEqualTo(200);

        assertThat(command(NOTHING_KEPT, "remove", refused.reference(), kept.toString(), "--yes"))
                .satisfies(outcome ->
                        assertThat(outcome.status()).as(outcome.text()).isZero());

        assertThat(cast.of("ri.alliance").get(refused.page()).statusCode()).isEqualTo(404);
        assertNothingIsLeftOf(instances);
        assertThat(naming(refused)).containsExactly("app.journal_entry.chain", "app.journal_note.chain");
        assertThat(documents.of(Reference.of(refused.reference()))).isEmpty();
        assertOnlyTheLastRowSpeaks(refused, CaseFileReading.of(Files.readAllBytes(kept)));
        refused.assertJournalHolds(check);
        assertThat(command(NOTHING_KEPT, "remove", refused.reference(), "--without-archive", "--yes")
                        .text())
                .contains("déjà éliminé", "removed already");
    }

    private void assertOnlyTheLastRowSpeaks(HttpCase removed, CaseFileReading kept) {
        List<Entry> rows = journal.entries(removed.reference());
        Entry last = rows.get(rows.size() - 1);
        assertThat(last.deed().kind()).isEqualTo(EntryKind.REMOVAL);
        assertThat(last.deed().subject()).isEqualTo(CaseFileHttpTests.sha256(kept.bytes("SHA256SUMS")));
        assertThat(last.notes()).extracting(Note::name).contains("operator", "archive");
        assertThat(rows.subList(0, rows.size() - 1))
                .allSatisfy(row -> assertThat(row.notes()).allMatch(Note::blanked));
    }

    @Test
    void of_an_agreement_the_line_of_the_register_stays() throws IOException {
        HttpCase signed = HttpCase.propose(
                        cast, engine, PROPOSER, Answers.proposal("STUDENT_EXCHANGE", List.of("ensg")))
                .answer("ri.alliance", HttpCase.SCREEN, Answers.GO)
                .answer("ri.ensg", HttpCase.DRAFT, Answers.ready("NONE"))
                .all(HttpCase.OPINION, Answers.FAVORABLE)
                .approve()
                .sign();
        cast.of("dir.ensg").submit(signed.page(), signed.page() + "/papers/decision-record", Map.of());
        assertThat(papers(signed)).isEqualTo(1);
        List<String> instances = signed.instances();
        assertThat(command(NOTHING_KEPT, "remove", signed.reference(), "--without-archive", "--yes")
                        .status())
                .as("in force")
                .isEqualTo(2);
        owner.sql(
                        "update app.agreement set effective_from = '2020-01-01', expires_on = '2021-01-01' where reference = :r")
                .param("r", signed.reference())
                .update();

        assertThat(command(NOTHING_KEPT, "remove", signed.reference(), "--without-archive", "--yes"))
                .satisfies(outcome ->
                        assertThat(outcome.status()).as(outcome.text()).isZero());

        assertThat(cast.of("member.tps").get(signed.page()).body()).contains("Coopération avec Aix-la-Chapelle");
        assertThat(papers(signed)).isZero();
        assertNothingIsLeftOf(instances);
        assertThat(naming(signed))
                .containsExactly(
                        "app.agreement.reference",
                        "app.agreement_school.reference",
                        "app.journal_entry.chain",
                        "app.journal_note.chain");
        signed.assertJournalHolds(check);
    }

    @Test
    void an_action_is_removed_too() throws IOException {
        HttpCase closed = steps.achieved().answer(ActionSteps.LEAD, ActionSteps.CLOSE, ActionSteps.CLOSED);
        closed.answer("dir.ensg", ActionSteps.NOTE, ActionSteps.NOTED);
        List<String> instances = closed.instances();

        assertThat(command(NOTHING_KEPT, "remove", closed.reference(), "--without-archive", "--yes"))
                .satisfies(outcome ->
                        assertThat(outcome.status()).as(outcome.text()).isZero());

        assertNothingIsLeftOf(instances);
        assertThat(naming(closed)).containsExactly("app.journal_entry.chain", "app.journal_note.chain");
        closed.assertJournalHolds(check);
    }

    @Test
    void a_removal_that_fails_half_way_leaves_everything() throws IOException {
        HttpCase refused = refuse(proposed());
        long rows = journal.entries(refused.reference()).size();
        owner.sql("create function app.no_removal() returns trigger language plpgsql as "
                        + "$$ begin raise exception 'not now'; end $$")
                .update();
        owner.sql("create trigger no_removal before update on app.journal_note"
                        + " for each row execute function app.no_removal()")
                .update();
        try {
            assertThat(command(NOTHING_KEPT, "remove", refused.reference(), "--without-archive", "--yes")
                            .status())
                    .isEqualTo(1);
        } finally {
            owner.sql("drop trigger no_removal on app.journal_note").update();
            owner.sql("drop function app.no_removal()").update();
        }

        assertThat(cast.of("ri.alliance").get(refused.page()).body()).contains("Coopération avec Aix-la-Chapelle");
        assertThat(documents.of(Reference.of(refused.reference()))).hasSize(1);
        assertThat(refused.instances()).isNotEmpty();
        assertThat(journal.entries(refused.reference())).hasSize((int) rows);
    }

    @Test
    void a_case_under_way_or_unheard_of_is_not_removed() throws IOException {
        HttpCase proposed = proposed();

        assertThat(command(NOTHING_KEPT, "remove", proposed.reference(), "--without-archive", "--yes"))
                .satisfies(outcome -> assertThat(outcome.status()).isEqualTo(2))
                .satisfies(outcome -> assertThat(outcome.text()).contains("est en cours", "is under way"));
        assertThat(command(NOTHING_KEPT, "remove", "AGR-2025-0999", "--without-archive", "--yes")
                        .status())
                .isEqualTo(2);
    }

    private void assertNothingIsLeftOf(List<String> instances) {
        TextScan scan = new TextScan(owner);
        assertThat(instances)
                .isNotEmpty()
                .allSatisfy(instance -> assertThat(scan.holding(instance)).isEmpty());
    }

    /**
     * The columns that name a case; but for jobs of mails, which the server of this test, that there is not, took none of, and for the
     * sessions of those who just looked at it. Both end by themselves within days.
     */
    private Set<String> naming(HttpCase removed) {
        Set<String> columns =
                new TreeSet<>(new TextScan(owner).holding(removed.reference()).keySet());
        columns.removeAll(Set.of("engine.act_ru_job.handler_cfg_", "app.session_attributes.attribute_bytes"));
        return columns;
    }

    private long papers(HttpCase of) {
        return owner.sql("select count(*) from app.paper_issue where reference = :reference")
                .param("reference", of.reference())
                .query(Long.class)
                .single();
    }

    private HttpCase proposed() {
        HttpCase proposed =
                HttpCase.propose(cast, engine, PROPOSER, Answers.proposal("STUDENT_EXCHANGE", List.of("ensg")));
        String page = proposed.page() + "/documents";
        cast.of(PROPOSER)
                .upload(page, page, Map.of("kind", "OTHER", "language", ""), "note.pdf", SampleFiles.pdf("Note"));
        return proposed;
    }

    private HttpCase refuse(HttpCase proposed) {
        return proposed.answer(
                "ri.alliance",
                HttpCase.SCREEN,
                Payload.of("screeningOutcome", "NO_GO").with("screeningReason", "Hors du périmètre."));
    }

    private Path exported(HttpCase of, String name) {
        Path file = folder.resolve(name);
        assertThat(export.run(List.of("export", of.reference(), file.toString()), new Printed().stream()))
                .isZero();
        return file;
    }

    /** What was to be told of a case has been told long before its time is over. */
    private Outcome command(Map<String, String> configuration, String... words) throws IOException {
        BackgroundJobs.runOutsideOfCases(engine.getManagementService());
        return CommandsInTurn.give(
                environment,
                configuration,
                Stream.concat(Stream.of("retention"), Stream.of(words)).toList());
    }
}
