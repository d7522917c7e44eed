package fr.imtgrandest.passerelle.agreement;

import fr.imtgrandest.passerelle.shared.Fingerprint;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The substance of an agreement in its canonical form, by hashes.
 *
 * <p>Title, objectives, themes, contacts and the address where the text lies are not part of it. ADR 13 writes the form down.
 *
 * @param parts the hash of each facet
 */
public record Content(Map<Facet, String> parts) {

    public Content {
        parts = Map.copyOf(parts);
    }

    /**
     * The substance of what is proposed and drafted.
     *
     * @param schools ids of the schools that take part, or of those invited as long as it is open who does
     */
    public static Content of(Proposal proposal, Conditions conditions, List<String> schools) {
        Map<Facet, String> parts = new EnumMap<>(Facet.class);
        Proposal.Partner partner = proposal.partner();
        parts.put(
                Facet.PARTNER,
                hash(partner.name(), partner.country(), partner.city(), partner.ror(), partner.erasmusCode()));
        parts.put(Facet.TYPE, hash(proposal.type().name(), text(conditions.degreeAwarding())));
        parts.put(
                Facet.SCHOOLS,
                new Fingerprint()
                        .add(proposal.leadSchool())
                        .add(sorted(schools))
                        .hex());
        parts.put(Facet.FLOWS, hash(text(conditions.seatsOutPerYear()), text(conditions.seatsInPerYear())));
        parts.put(Facet.MONEY, hash(money(conditions.amountEur())));
        parts.put(Facet.DATES, hash(text(proposal.startDate()), text(conditions.durationYears())));
        parts.put(
                Facet.RISKS,
                hash(
                        text(conditions.personalData()),
                        text(conditions.ipStake()),
                        text(conditions.ppstSensitive()),
                        text(conditions.zrrInvolved()),
                        text(conditions.deviationFromTemplate())));
        parts.put(
                Facet.TEXT,
                new Fingerprint()
                        .add(conditions.draftVersion())
                        .add(conditions.keyClauses())
                        .add(sorted(conditions.languages()))
                        .hex());
        return new Content(parts);
    }

    /**
     * The same with the documents that belong to it.
     *
     * @param documents what tells each document of a facet from any other, its kind, language and SHA-256; a facet without any
     *     stays as it is
     */
    public Content with(Map<Facet, List<String>> documents) {
        Map<Facet, String> all = new EnumMap<>(parts);
        documents.forEach((facet, marks) -> all.computeIfPresent(
                facet,
                (same, hash) -> new Fingerprint().add(hash).add(sorted(marks)).hex()));
        return new Content(all);
    }

    /** The hash over all facets, in their order. */
    public String hash() {
        Fingerprint fingerprint = new Fingerprint();
        for (Facet facet : Facet.values()) {
            fingerprint.add(facet.name()).add(parts.get(facet));
        }
        return fingerprint.hex();
    }

    /** Whether some facets are the same. */
    boolean isSameIn(Content other, Set<Facet> facets) {
        return facets.stream()
                .allMatch(facet -> String.valueOf(parts.get(facet)).equals(other.parts.get(facet)));
    }

    private static String hash(@Nullable String... values) {
        Fingerprint fingerprint = new Fingerprint();
        for (@Nullable String value : values) {
            fingerprint.add(value);
        }
        return fingerprint.hex();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /** In cents, however many decimals were written. */
    private static @Nullable String money(@Nullable BigDecimal amount) {
        return amount == null
                ? null
                : amount.movePointRight(2).stripTrailingZeros().toPlainString();
    }

    private static List<String> sorted(Collection<String> values) {
        return values.stream().sorted().toList();
    }
}
