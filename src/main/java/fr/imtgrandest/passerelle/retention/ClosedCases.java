package fr.imtgrandest.passerelle.retention;

import fr.imtgrandest.passerelle.action.ActionCase;
import fr.imtgrandest.passerelle.action.ActionCases;
import fr.imtgrandest.passerelle.agreement.Agreement;
import fr.imtgrandest.passerelle.agreement.AgreementCase;
import fr.imtgrandest.passerelle.agreement.AgreementCases;
import fr.imtgrandest.passerelle.agreement.AgreementRegister;
import fr.imtgrandest.passerelle.shared.Reference;
import fr.imtgrandest.passerelle.shared.Zones;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The cases that are over, each with the day on which its time is over too. */
@Component
class ClosedCases {

    private final AgreementCases agreements;
    private final AgreementRegister register;
    private final ActionCases actions;
    private final RetentionProperties retention;

    ClosedCases(
            AgreementCases agreements, AgreementRegister register, ActionCases actions, RetentionProperties retention) {
        this.agreements = agreements;
        this.register = register;
        this.actions = actions;
        this.retention = retention;
    }

    /** All of them, those that are due first in front. */
    List<ClosedCase> all() {
        return Stream.concat(
                        agreements.ended().stream().map(this::closed),
                        actions.ended().stream().map(this::closed))
                .sorted(Comparator.comparing(ClosedCase::due)
                        .thenComparing(closed -> closed.reference().toString()))
                .toList();
    }

    /** Whether a case is under way or over. */
    boolean exists(Reference reference) {
        return switch (reference.kind()) {
            case AGR -> agreements.find(reference).isPresent();
            case ACT -> actions.find(reference).isPresent();
        };
    }

    Optional<ClosedCase> find(Reference reference) {
        return all().stream()
                .filter(closed -> closed.reference().equals(reference))
                .findFirst();
    }

    private ClosedCase closed(AgreementCase about) {
        LocalDate ended = day(about.endedAt());
        return register.find(about.reference())
                .map(Agreement::expiresOn)
                .map(expires -> expires.isAfter(ended) ? expires : ended)
                .map(last -> new ClosedCase(about.reference(), last, last.plus(retention.agreements())))
                .orElseGet(() -> new ClosedCase(about.reference(), ended, ended.plus(retention.proposals())));
    }

    private ClosedCase closed(ActionCase about) {
        LocalDate ended = day(about.endedAt());
        return new ClosedCase(about.reference(), ended, ended.plus(retention.actions()));
    }

    private static LocalDate day(@Nullable Instant endedAt) {
        return LocalDate.ofInstant(Objects.requireNonNull(endedAt), Zones.PARIS);
    }
}
