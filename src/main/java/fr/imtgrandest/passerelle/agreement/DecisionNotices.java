package fr.imtgrandest.passerelle.agreement;

import fr.imtgrandest.passerelle.notification.Notice;
import fr.imtgrandest.passerelle.notification.NoticeSource;
import fr.imtgrandest.passerelle.shared.Reference;
import fr.imtgrandest.passerelle.task.FieldLabels;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells whoever proposed an agreement what was decided on it. */
@Component
class DecisionNotices implements NoticeSource {

    static final String TOPIC = "agreement";

    private static final String APPROVED = "/APPROVED";

    private final AgreementCases cases;
    private final FieldLabels labels;

    DecisionNotices(AgreementCases cases, FieldLabels labels) {
        this.cases = cases;
        this.labels = labels;
    }

    /** That the approvals are all there; the case goes on. */
    static String approved(Reference reference) {
        return reference + APPROVED;
    }

    /** That the case has ended, in whatever way. */
    static String ended(Reference reference) {
        return reference.toString();
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public Set<String> recipients(String thing) {
        return find(thing).map(found -> Set.of(found.proposer())).orElse(Set.of());
    }

    @Override
    public Optional<Notice> notice(String thing, String userId, Locale locale) {
        return find(thing).map(found -> notice(found, thing, locale));
    }

    private Optional<AgreementCase> find(String thing) {
        return cases.find(Reference.of(thing.replace(APPROVED, "")));
    }

    private Notice notice(AgreementCase found, String thing, Locale locale) {
        boolean ended = found.ending() != null && !thing.endsWith(APPROVED);
        String about =
                found.confidential() ? found.reference().toString() : found.reference() + " · " + found.partnerName();
        String what =
                labels.message(ended ? "agreement.ending." + found.ending() : "agreement.notice.approved", locale);
        return new Notice(
                labels.message("mail.decision.subject", locale, about),
                List.of(what),
                found.reference().page(),
                labels.message("mail.decision.open", locale));
    }
}
