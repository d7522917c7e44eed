package fr.imtgrandest.passerelle.agreement.process;

import fr.imtgrandest.passerelle.agreement.CaseFile;
import fr.imtgrandest.passerelle.agreement.CaseSheet;
import fr.imtgrandest.passerelle.agreement.Stage;
import fr.imtgrandest.passerelle.approval.ApprovalVariables;
import fr.imtgrandest.passerelle.task.Block;
import fr.imtgrandest.passerelle.task.Fact;
import fr.imtgrandest.passerelle.task.FieldLabels;
import fr.imtgrandest.passerelle.task.FormText;
import fr.imtgrandest.passerelle.task.TaskReading;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the forms tell of their case. */
@Configuration(proxyBeanMethods = false)
class CaseFormTexts {

    private final CaseOfTask cases;
    private final CaseSheet sheet;
    private final FieldLabels labels;

    CaseFormTexts(CaseOfTask cases, CaseSheet sheet, FieldLabels labels) {
        this.cases = cases;
        this.sheet = sheet;
        this.labels = labels;
    }

    /** The whole proposal. */
    @Bean
    FormText proposalText() {
        return text("proposal", (task, locale) -> {
            CaseFile file = cases.file(task);
            return part(
                    labels.message(
                            "agreement.sheet.proposal", locale, file.about().reference()),
                    sheet.proposal(file, locale));
        });
    }

    /** The conditions; with the link to the text where it was drafted before files were kept here. */
    @Bean
    FormText conditionsText() {
        return text("conditions", (task, locale) -> conditions(cases.file(task), locale));
    }

    /** How many opinions of each kind, then every opinion. */
    @Bean
    FormText opinionsText() {
        return text("opinions", (task, locale) -> opinions(cases.file(task), locale));
    }

    /** What is asked of the reader by this task. */
    @Bean
    FormText requestText() {
        return text("request", this::request);
    }

    /** Why the case came back to the reader. */
    @Bean
    FormText reworkText() {
        return text("rework", (task, locale) -> rework(cases.file(task), locale));
    }

    private List<Block> conditions(CaseFile file, Locale locale) {
        List<Block> blocks = part(labels.message("agreement.sheet.conditions", locale), sheet.conditions(file, locale));
        if (!blocks.isEmpty()) {
            text(file, locale).ifPresent(link -> blocks.add(1, link));
        }
        return blocks;
    }

    private List<Block> opinions(CaseFile file, Locale locale) {
        List<Fact> opinions = sheet.opinions(file, locale);
        if (opinions.isEmpty()) {
            return List.of(new Block.Paragraph(labels.message("agreement.sheet.noOpinion", locale)));
        }
        List<Block> blocks = part(
                labels.message("agreement.sheet.opinions", locale, opinions.size()), sheet.opinionCounts(file, locale));
        opinions.forEach(
                opinion -> blocks.add(new Block.Bullet(labels.about(opinion.label(), opinion.value(), locale))));
        return blocks;
    }

    private List<Block> request(TaskReading task, Locale locale) {
        var variables = cases.variables(task);
        List<Block> blocks = new ArrayList<>();
        SchoolOptIn.INVITED_SCHOOL
                .find(variables)
                .ifPresent(school -> blocks.add(new Block.Paragraph(
                        labels.message("agreement.request.invitation", locale, labels.school(school)))));
        ReviewRound.REVIEW_KINDS
                .find(variables)
                .ifPresent(kinds -> blocks.add(new Block.Paragraph(
                        labels.message("agreement.request.review", locale, sheet.kinds(kinds, locale)))));
        boolean approval = Stream.of(ApprovalVariables.DECISION_GROUP, ApprovalVariables.VOTE_SCHOOL)
                .anyMatch(key -> key.find(variables).isPresent());
        if (approval) {
            blocks.addAll(decided(cases.file(task), locale));
        }
        SignatureCollection.PARTY
                .find(variables)
                .ifPresent(party -> blocks.add(new Block.Paragraph(
                        labels.message("agreement.request.signature", locale, sheet.party(party, locale)))));
        return blocks;
    }

    /** Which text is decided upon. */
    private List<Block> decided(CaseFile file, Locale locale) {
        List<Block> blocks = new ArrayList<>();
        text(file, locale).ifPresent(blocks::add);
        String version = file.conditions().draftVersion();
        if (version != null) {
            blocks.add(new Block.Line(labels.field("draftVersion", locale), version));
        }
        return blocks;
    }

    private Optional<Block> text(CaseFile file, Locale locale) {
        return Optional.ofNullable(file.conditions().draftLink())
                .map(link -> new Block.Link(labels.field("draftLink", locale), URI.create(link)));
    }

    private List<Block> rework(CaseFile file, Locale locale) {
        if (file.about().stage() != Stage.CHANGES_REQUESTED) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(labels.message("agreement.sheet.rework", locale)));
        sheet.requestedChanges(file, locale).forEach(fact -> blocks.add(new Block.Line(fact.label(), fact.value())));
        return blocks;
    }

    private static List<Block> part(String heading, List<Fact> facts) {
        List<Block> blocks = new ArrayList<>();
        if (!facts.isEmpty()) {
            blocks.add(new Block.Heading(heading));
            facts.forEach(fact -> blocks.add(new Block.Line(fact.label(), fact.value())));
        }
        return blocks;
    }

    private FormText text(String name, BiFunction<TaskReading, Locale, List<Block>> text) {
        return cases.text(name, text);
    }
}
