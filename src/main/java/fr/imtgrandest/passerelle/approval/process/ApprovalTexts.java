package fr.imtgrandest.passerelle.approval.process;

import static fr.imtgrandest.passerelle.approval.ApprovalVariables.BALLOT;
import static fr.imtgrandest.passerelle.approval.ApprovalVariables.DECISIONS;
import static fr.imtgrandest.passerelle.approval.ApprovalVariables.VOTES;

import fr.imtgrandest.passerelle.approval.ApprovalSheet;
import fr.imtgrandest.passerelle.task.Block;
import fr.imtgrandest.passerelle.task.CaseVariables;
import fr.imtgrandest.passerelle.task.Fact;
import fr.imtgrandest.passerelle.task.FormText;
import fr.imtgrandest.passerelle.task.TaskFacts;
import fr.imtgrandest.passerelle.task.TaskReading;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** What the forms of an approval tell: for whom the reader decides, how the college votes, what was decided before. */
@Configuration(proxyBeanMethods = false)
class ApprovalTexts {

    private final TaskFacts tasks;
    private final ApprovalSheet sheet;

    ApprovalTexts(TaskFacts tasks, ApprovalSheet sheet) {
        this.tasks = tasks;
        this.sheet = sheet;
    }

    /** What is asked of the reader; stands before what the case adds to it. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    FormText approvalRequestText() {
        return FormText.of("request", this::request);
    }

    /** The decisions and votes of this round. */
    @Bean
    FormText decisionsText() {
        return FormText.of("decisions", this::decisions);
    }

    private List<Block> request(TaskReading task, Locale locale) {
        Map<String, Object> variables = tasks.variables(task);
        Optional<String> decision = ApprovalChain.DECISION_GROUP
                .find(variables)
                .map(group -> sheet.decisionAsked(
                        ApprovalChain.DECISION_SCHOOL.find(variables).orElse(null), group, locale));
        Optional<String> vote = ApprovalChain.VOTE_SCHOOL
                .find(variables)
                .map(school -> sheet.voteAsked(school, BALLOT.find(variables).orElseThrow(), locale));
        return Stream.concat(decision.stream(), vote.stream())
                .<Block>map(Block.Paragraph::new)
                .toList();
    }

    private List<Block> decisions(TaskReading task, Locale locale) {
        Map<String, Object> variables = tasks.variables(task);
        int round = CaseVariables.ROUND.find(variables).orElse(1);
        List<Fact> facts =
                new ArrayList<>(sheet.decisions(DECISIONS.find(variables).orElse(List.of()), round, locale));
        facts.addAll(sheet.votes(VOTES.find(variables).orElse(List.of()), round, locale));
        if (facts.isEmpty()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(sheet.heading(locale)));
        facts.forEach(fact -> blocks.add(new Block.Line(fact.label(), fact.value())));
        return blocks;
    }
}
