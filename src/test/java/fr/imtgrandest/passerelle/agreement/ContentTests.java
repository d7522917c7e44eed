package fr.imtgrandest.passerelle.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ContentTests {

    private static final String TEXT = "https://example.org/texte";

    /** The canonical form is a contract: hashes that were stored must be found again. */
    @Test
    void the_canonical_form_never_changes() {
        assertThat(SampleContents.BEFORE.hash())
                .isEqualTo("518029fac41ea3da4b84c4fe9870da589d058d52f117f6b47a2f23a62180f8e6");
    }

    static Stream<Arguments> each_facet_is_told_apart() {
        return Stream.of(
                Arguments.of(
                        Facet.PARTNER,
                        Content.of(
                                SampleContents.proposal("TU Delft", "Titre", "https://example.org"),
                                SampleContents.CONDITIONS,
                                SampleContents.SCHOOLS)),
                Arguments.of(Facet.FLOWS, SampleContents.MORE_SEATS),
                Arguments.of(Facet.SCHOOLS, SampleContents.FEWER_SCHOOLS),
                Arguments.of(Facet.MONEY, changed(SampleContents.conditions(2, "0.01", "1.0", TEXT))),
                Arguments.of(
                        Facet.TEXT,
                        SampleContents.BEFORE.with(Map.of(Facet.TEXT, List.of("DRAFT_TEXT/fr/" + "0".repeat(64))))),
                Arguments.of(Facet.TEXT, changed(SampleContents.conditions(2, "0.00", "1.1", TEXT))));
    }

    @ParameterizedTest
    @MethodSource
    void each_facet_is_told_apart(Facet facet, Content changed) {
        Set<Facet> others = EnumSet.complementOf(EnumSet.of(facet));

        assertThat(changed.hash()).isNotEqualTo(SampleContents.BEFORE.hash());
        assertThat(changed.isSameIn(SampleContents.BEFORE, others)).isTrue();
        assertThat(changed.isSameIn(SampleContents.BEFORE, Set.of(facet))).isFalse();
    }

    private static Content changed(Conditions conditions) {
        return Content.of(SampleContents.PROPOSAL, conditions, SampleContents.SCHOOLS);
    }

    @Test
    void the_order_of_documents_changes_nothing_and_a_case_without_any_is_as_before() {
        assertThat(SampleContents.BEFORE.with(Map.of())).isEqualTo(SampleContents.BEFORE);
        assertThat(SampleContents.BEFORE.with(Map.of(Facet.TEXT, List.of("a", "b"))))
                .isEqualTo(SampleContents.BEFORE.with(Map.of(Facet.TEXT, List.of("b", "a"))));
    }

    @Test
    void what_is_clerical_and_the_order_of_lists_and_zeros_change_nothing() {
        assertThat(SampleContents.CLERICAL).isEqualTo(SampleContents.BEFORE);
    }

    @Test
    void a_hash_that_is_not_known_holds_for_nothing() {
        Contents contents = new Contents(List.of(SampleContents.BEFORE), SampleContents.BEFORE);

        assertThat(contents.holds(SampleContents.BEFORE.hash(), EnumSet.allOf(Facet.class)))
                .isTrue();
        assertThat(contents.holds("x", Set.of(Facet.MONEY))).isFalse();
        assertThat(contents.holds(null, Set.of(Facet.MONEY))).isFalse();
    }
}
