package fr.imtgrandest.passerelle.agreement.process;

import fr.imtgrandest.passerelle.agreement.Opinion;
import fr.imtgrandest.passerelle.task.Faults;
import fr.imtgrandest.passerelle.task.FormRules;
import fr.imtgrandest.passerelle.task.Submission;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** An opinion is commented unless it is favourable, whichever form it is given on. */
@Configuration(proxyBeanMethods = false)
class OpinionRules {

    @Bean
    FormRules giveOpinionRules() {
        return new Commented(ReviewRound.OPINION_FORM);
    }

    @Bean
    FormRules giveSecurityOpinionRules() {
        return new Commented(ReviewRound.SECURITY_OPINION_FORM);
    }

    private record Commented(String form) implements FormRules {

        @Override
        public void check(Submission submission, Faults faults) {
            Optional<Opinion> opinion = submission.submitted(ReviewRound.OPINION);
            if (opinion.isPresent()
                    && opinion.get() != Opinion.FAVORABLE
                    && submission.submitted(ReviewRound.OPINION_COMMENT).isEmpty()) {
                faults.add(ReviewRound.OPINION_COMMENT.name(), "agreement.fault.commentMissing");
            }
        }
    }
}
