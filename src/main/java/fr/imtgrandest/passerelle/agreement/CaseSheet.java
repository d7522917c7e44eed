package fr.imtgrandest.passerelle.agreement;

import fr.imtgrandest.passerelle.approval.ApprovalSheet;
import fr.imtgrandest.passerelle.approval.Decision;
import fr.imtgrandest.passerelle.approval.DecisionGiven;
import fr.imtgrandest.passerelle.document.Document;
import fr.imtgrandest.passerelle.identity.GroupNames;
import fr.imtgrandest.passerelle.identity.Groups;
import fr.imtgrandest.passerelle.identity.People;
import fr.imtgrandest.passerelle.task.Fact;
import fr.imtgrandest.passerelle.task.FieldLabels;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what a case holds, in the reader's language; forms and pages show the same sheet. */
@Component
public class CaseSheet {

    private final FieldLabels labels;
    private final People people;
    private final GroupNames groups;
    private final ApprovalSheet approvals;

    CaseSheet(FieldLabels labels, People people, GroupNames groups, ApprovalSheet approvals) {
        this.labels = labels;
        this.people = people;
        this.groups = groups;
        this.approvals = approvals;
    }

    /** What was proposed. */
    public List<Fact> proposal(CaseFile file, Locale locale) {
        Proposal proposal = file.proposal();
        Proposal.Partner partner = proposal.partner();
        Facts facts = new Facts(locale);
        facts.add("title", proposal.title());
        facts.add("agreementType", proposal.type());
        facts.add("partnerName", partner.name());
        facts.add("partnerCity", partner.city());
        facts.add("partnerCountry", partner.country());
        facts.add("riskLevel", file.riskLevel());
        facts.add("partnerWebsite", partner.website());
        facts.add("partnerContactEmail", partner.contactEmail());
        facts.add("partnerRor", partner.ror());
        facts.add("partnerErasmusCode", partner.erasmusCode());
        facts.add("leadSchool", proposal.leadSchool());
        facts.add("invitedSchools", proposal.invitedSchools());
        facts.add("joiningSchools", file.joining().isEmpty() ? null : file.joining());
        facts.add("startDate", proposal.startDate());
        facts.add("themes", proposal.themes());
        facts.add("dimension", proposal.dimension());
        facts.add("objectives", proposal.objectives());
        facts.add("confidential", proposal.confidential());
        facts.add("proposer", people.name(file.about().proposer()));
        return facts.all;
    }

    /** What was decided of a signed copy that differs from the approved text. */
    public Fact resolution(CopyResolution resolution, Locale locale) {
        return new Fact(
                labels.message("agreement.sheet.copy", locale),
                labels.about(labels.value("copyOutcome", resolution.outcome(), locale), resolution.reason(), locale)
                        + " — "
                        + people.name(resolution.by())
                        + ", "
                        + FieldLabels.day(resolution.at(), locale));
    }

    /** Who signs: a legal party of the alliance, or the partner. */
    public String party(String id, Locale locale) {
        return id.equals(SignatureRequest.PARTNER) ? labels.message("agreement.partner", locale) : labels.party(id);
    }

    /** What was drafted; empty before drafting. */
    public List<Fact> conditions(CaseFile file, Locale locale) {
        Conditions conditions = file.conditions();
        Facts facts = new Facts(locale);
        if (conditions.personalData() == null) {
            return facts.all;
        }
        facts.add("draftVersion", conditions.draftVersion());
        facts.add("durationYears", conditions.durationYears());
        facts.add("languages", conditions.languages());
        facts.add("seatsOutPerYear", conditions.seatsOutPerYear());
        facts.add("seatsInPerYear", conditions.seatsInPerYear());
        facts.add("amountEur", conditions.amountEur());
        facts.add("personalData", conditions.personalData());
        facts.add("degreeAwarding", conditions.degreeAwarding());
        facts.add("deviationFromTemplate", conditions.deviationFromTemplate());
        facts.add("ipStake", conditions.ipStake());
        facts.add("ppstSensitive", conditions.ppstSensitive());
        facts.add("zrrInvolved", conditions.zrrInvolved());
        facts.add("keyClauses", conditions.keyClauses());
        return facts.all;
    }

    /** How many opinions of each kind this round has, the gravest first. */
    public List<Fact> opinionCounts(CaseFile file, Locale locale) {
        Map<Opinion, Long> counts = current(file).stream()
                .collect(Collectors.groupingBy(
                        OpinionGiven::opinion, () -> new EnumMap<>(Opinion.class), Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> gravity(entry.getKey())))
                .map(entry -> new Fact(
                        labels.value("opinion", entry.getKey(), locale),
                        entry.getValue().toString()))
                .toList();
    }

    /** Every opinion of this round with name and date, refusals and reserves first. */
    public List<Fact> opinions(CaseFile file, Locale locale) {
        return opinions(file, hash -> "", locale);
    }

    /**
     * Every opinion of this round with name and date, refusals and reserves first.
     *
     * @param subject says for which content an answer was given, by its hash
     */
    public List<Fact> opinions(CaseFile file, Function<@Nullable String, String> subject, Locale locale) {
        return current(file).stream()
                .sorted(Comparator.comparingInt(opinion -> gravity(opinion.opinion())))
                .map(given -> {
                    Fact opinion = opinion(given, locale);
                    return new Fact(opinion.label(), opinion.value() + subject.apply(given.contentHash()));
                })
                .toList();
    }

    /** Why the case came back: from screening, from the opinions, an arbitration or the decisions of the round before. */
    public List<Fact> requestedChanges(CaseFile file, Locale locale) {
        List<Fact> facts = new ArrayList<>();
        int before = file.round() - 1;
        if (before == 0) {
            addReason(facts, groups.name(Groups.RI_ALLIANCE, locale), file.screeningReason());
        }
        file.opinions().stream()
                .filter(given -> given.round() == before && gravity(given.opinion()) < gravity(Opinion.FAVORABLE))
                .sorted(Comparator.comparingInt(given -> gravity(given.opinion())))
                .map(given -> opinion(given, locale))
                .forEach(facts::add);
        if (before > 0) {
            addReason(facts, labels.message("agreement.sheet.arbitration", locale), file.arbitrationReason());
        }
        CopyResolution resolution = file.copyResolution();
        if (resolution != null && resolution.round() == before && resolution.outcome() == CopyOutcome.REVIEW) {
            facts.add(resolution(resolution, locale));
        }
        List<DecisionGiven> asking = file.decisions().stream()
                .filter(given -> given.decision() != Decision.APPROVE)
                .toList();
        facts.addAll(approvals.decisions(asking, before, locale));
        facts.addAll(approvals.votes(file.votes(), before, locale));
        return facts;
    }

    private static void addReason(List<Fact> facts, String label, @Nullable String reason) {
        if (reason != null) {
            facts.add(new Fact(label, reason));
        }
    }

    private static List<OpinionGiven> current(CaseFile file) {
        return file.opinions().stream()
                .filter(opinion -> opinion.round() == file.round())
                .toList();
    }

    private Fact opinion(OpinionGiven given, Locale locale) {
        String opinion = labels.value("opinion", given.opinion(), locale) + " (" + kinds(given.kinds(), locale) + ")";
        String explained = given.comment() == null ? opinion : labels.about(opinion, given.comment(), locale);
        return new Fact(groups.name(given.group(), locale), explained + " — " + by(given, locale));
    }

    private String by(OpinionGiven given, Locale locale) {
        String day = FieldLabels.day(given.at(), locale);
        return given.by() == null ? day : people.name(given.by()) + ", " + day;
    }

    /** What a document that a case needs is called. */
    public String piece(Piece piece, Locale locale) {
        String kind = labels.message("document.kind." + piece.kind(), locale);
        return piece.language() == null
                ? kind
                : kind + " (" + labels.value("languages", piece.language(), locale) + ")";
    }

    /** Those of some pieces that are not among the documents; an empty text where all are. */
    public String missing(List<Piece> needed, List<Document> there, Locale locale) {
        return needed.stream()
                .filter(piece -> !piece.isAmong(there))
                .map(piece -> piece(piece, locale))
                .collect(Collectors.joining(", "));
    }

    /** What a review is about. */
    public String kinds(List<String> codes, Locale locale) {
        return codes.stream()
                .map(code -> labels.message("value.review." + code, locale))
                .collect(Collectors.joining(", "));
    }

    /** The kinds of review or the party that a French text names, in another language; empty where it names neither. */
    public Optional<String> translated(String french, Locale locale) {
        if (french.equals(party(SignatureRequest.PARTNER, Locale.FRENCH))) {
            return Optional.of(party(SignatureRequest.PARTNER, locale));
        }
        Map<String, String> kinds = labels.codes("review").stream()
                .collect(Collectors.toMap(
                        code -> kinds(List.of(code), Locale.FRENCH), code -> kinds(List.of(code), locale)));
        List<String> named = List.of(french.split(", "));
        return kinds.keySet().containsAll(named)
                ? Optional.of(named.stream().map(kinds::get).collect(Collectors.joining(", ")))
                : Optional.empty();
    }

    private static int gravity(Opinion opinion) {
        return switch (opinion) {
            case UNFAVORABLE -> 0;
            case CHANGES_REQUIRED -> 1;
            case FAVORABLE_WITH_RESERVES -> 2;
            case FAVORABLE -> 3;
            case NOT_CONCERNED -> 4;
            case NO_OPINION -> 5;
        };
    }

    /** Gathers facts, leaving out what is not filled in. */
    private final class Facts {

        private final List<Fact> all = new ArrayList<>();
        private final Locale locale;

        private Facts(Locale locale) {
            this.locale = locale;
        }

        private void add(String key, @Nullable Object value) {
            if (value != null) {
                all.add(new Fact(labels.field(key, locale), labels.value(key, value, locale)));
            }
        }
    }
}
