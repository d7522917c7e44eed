package fr.imtgrandest.passerelle.agreement;

import fr.imtgrandest.passerelle.identity.Alliance;
import fr.imtgrandest.passerelle.identity.Groups;
import fr.imtgrandest.passerelle.identity.PartyOffice;
import fr.imtgrandest.passerelle.notification.Notifications;
import fr.imtgrandest.passerelle.shared.Reference;
import fr.imtgrandest.passerelle.shared.ReferenceNumbers;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The life of a case: every change of what lists and the register know of it goes through here. */
@Service
public class Agreements {

    private final AgreementCases cases;
    private final AgreementRegister register;
    private final ReferenceNumbers numbers;
    private final Alliance alliance;
    private final Notifications notifications;
    private final Clock clock;

    Agreements(
            AgreementCases cases,
            AgreementRegister register,
            ReferenceNumbers numbers,
            Alliance alliance,
            Notifications notifications,
            Clock clock) {
        this.cases = cases;
        this.register = register;
        this.numbers = numbers;
        this.alliance = alliance;
        this.notifications = notifications;
        this.clock = clock;
    }

    /** Opens the case of a new proposal and gives it its reference. */
    public Reference open(Proposal proposal, String proposer, String processInstanceId) {
        Reference reference = numbers.next(Reference.Kind.AGR);
        AgreementCase opened = new AgreementCase(
                reference,
                processInstanceId,
                proposal.title(),
                proposal.type(),
                proposal.partner().name(),
                proposal.partner().country(),
                proposal.leadSchool(),
                proposal.confidential(),
                proposer,
                Stage.SCREENING,
                LegalStatus.PROPOSED,
                null,
                null,
                null,
                clock.instant(),
                null);
        cases.open(opened, proposal, readers(proposal));
        return reference;
    }

    /** Takes over what the proposer changed. */
    public void describe(Reference reference, Proposal proposal) {
        cases.describe(reference, proposal, readers(proposal));
    }

    /** Moves a case to a stage; it is approved, and unsigned, once it is at signature. */
    public void enter(Reference reference, Stage stage) {
        cases.enter(reference, stage, stage == Stage.SIGNATURE ? LegalStatus.APPROVED_UNSIGNED : LegalStatus.PROPOSED);
        if (stage == Stage.SIGNATURE) {
            notifications.announce(DecisionNotices.TOPIC, DecisionNotices.approved(reference));
        }
    }

    /**
     * Ends a case.
     *
     * @param reason in the words of the person who decided
     */
    public void close(Reference reference, Ending ending, @Nullable String reason, @Nullable Reference mergedWith) {
        cases.close(reference, ending, reason, mergedWith, clock.instant());
        notifications.announce(DecisionNotices.TOPIC, DecisionNotices.ended(reference));
    }

    /** Enters an agreement into the register. */
    public void activate(Agreement agreement) {
        register.enter(agreement);
    }

    /**
     * The case that is known to exist.
     *
     * @throws IllegalArgumentException if there is none
     */
    public AgreementCase require(Reference reference) {
        return cases.find(reference).orElseThrow(() -> new IllegalArgumentException("No case " + reference));
    }

    public Optional<AgreementCase> find(Reference reference) {
        return cases.find(reference);
    }

    private Set<String> readers(Proposal proposal) {
        Set<String> readers = new LinkedHashSet<>(
                List.of(Groups.RI_ALLIANCE, Groups.DIR_COLLEGE, Groups.AUDITOR, Groups.SIGN_OFFICE));
        proposal.invitedSchools().forEach(school -> readers.add(Groups.school(school)));
        for (Alliance.Party party : alliance.partiesOf(proposal.invitedSchools())) {
            for (PartyOffice office : PartyOffice.values()) {
                readers.add(Groups.office(office, party.id()));
            }
        }
        return readers;
    }
}
