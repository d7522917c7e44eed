package fr.imtgrandest.passerelle.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.imtgrandest.passerelle.identity.RuleGroups;
import fr.imtgrandest.passerelle.identity.Scope;
import fr.imtgrandest.passerelle.support.SomeAlliance;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReviewPlanTests {

    private static final Set<Facet> ALL = EnumSet.allOf(Facet.class);
    private static final List<String> THREE = List.of("mines-nancy", "tps", "insic");

    private final ReviewPlan plan = new ReviewPlan(new RuleGroups(SomeAlliance.OF_THREE_PARTIES));

    static Stream<Arguments> scopes() {
        return Stream.of(
                arguments(Scope.LEAD_PARTY, List.of("x-ul")),
                arguments(Scope.EACH_PARTY, List.of("x-ul", "x-unistra", "x-gip-insic")),
                arguments(Scope.LEAD_SCHOOL, List.of("x-mines-nancy")),
                arguments(Scope.EACH_SCHOOL, List.of("x-mines-nancy", "x-tps", "x-insic")),
                arguments(Scope.OTHER_SCHOOL, List.of("x-tps")),
                arguments(Scope.ALLIANCE, List.of("ri-alliance")),
                arguments(Scope.EACH_THEME, List.of("x-materials", "x-big-data")));
    }

    @ParameterizedTest
    @MethodSource("scopes")
    void a_scope_turns_a_role_into_groups(Scope scope, List<String> groups) {
        assertThat(needed(List.of(rule("A", scope)), THREE))
                .extracting(ReviewRequest::group)
                .isEqualTo(groups);
    }

    @Test
    void a_school_alone_is_checked_by_the_alliance_office() {
        assertThat(needed(List.of(rule("RI_QUALITY", Scope.OTHER_SCHOOL)), List.of("mines-nancy")))
                .extracting(ReviewRequest::group)
                .containsExactly("ri-alliance");
    }

    @Test
    void the_partner_is_never_asked_for_a_review() {
        assertThatThrownBy(() -> needed(List.of(rule("A", Scope.PARTNER)), THREE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_group_is_asked_once_for_all_it_is_asked_by_the_shortest_delay_and_blocks_if_one_does() {
        List<ReviewRule> rules = List.of(
                new ReviewRule("LEGAL", "x", Scope.LEAD_SCHOOL, 15, false, ALL),
                new ReviewRule("CHECK", "x", Scope.LEAD_SCHOOL, 7, true, ALL),
                new ReviewRule("LEGAL", "x", Scope.LEAD_SCHOOL, 20, false, ALL));

        assertThat(needed(rules, THREE))
                .containsExactly(new ReviewRequest("x-mines-nancy", List.of("LEGAL", "CHECK"), 7, true));
    }

    @Test
    void what_was_answered_in_this_round_is_not_asked_again_but_all_of_unknown_content_is_in_the_next() {
        List<ReviewRule> rules = List.of(rule("LEGAL", Scope.EACH_PARTY));
        List<OpinionGiven> given = List.of(opinion(1, "x-ul", "LEGAL", true, Opinion.FAVORABLE));

        assertThat(needed(rules, THREE, 1, given))
                .extracting(ReviewRequest::group)
                .containsExactly("x-unistra", "x-gip-insic");
        assertThat(needed(rules, THREE, 2, given)).hasSize(3);
    }

    @Test
    void the_check_by_another_school_holds_although_that_school_has_left() {
        List<OpinionGiven> given = List.of(opinion(1, "x-tps", "RI_QUALITY", true, Opinion.FAVORABLE));

        assertThat(needed(List.of(rule("RI_QUALITY", Scope.OTHER_SCHOOL)), List.of("mines-nancy", "insic"), 1, given))
                .isEmpty();
    }

    @Test
    void a_change_reopens_the_reviews_that_are_about_it_and_no_other() {
        List<ReviewRule> rules = List.of(about("STUDIES", Facet.FLOWS, Facet.TEXT), about("FINANCE", Facet.MONEY));
        List<OpinionGiven> given = List.of(
                given("STUDIES", Opinion.FAVORABLE, SampleContents.BEFORE),
                given("FINANCE", Opinion.FAVORABLE, SampleContents.BEFORE));

        ReviewsNeeded needed = reviews(rules, THREE, 2, given, contents(SampleContents.MORE_SEATS));

        assertThat(needed.requests()).extracting(ReviewRequest::kinds).containsExactly(List.of("STUDIES"));
        assertThat(needed.standing()).extracting(OpinionGiven::kinds).containsExactly(List.of("FINANCE"));
        assertThat(needed.standing()).extracting(OpinionGiven::round).containsExactly(2);
        assertThat(needed.standing().get(0).contentHash()).isEqualTo(SampleContents.BEFORE.hash());
    }

    @Test
    void a_clerical_change_reopens_none_but_those_who_asked_for_a_change() {
        List<ReviewRule> rules = List.of(about("STUDIES", Facet.values()), about("FINANCE", Facet.values()));
        List<OpinionGiven> given = List.of(
                given("STUDIES", Opinion.CHANGES_REQUIRED, SampleContents.BEFORE),
                given("FINANCE", Opinion.FAVORABLE_WITH_RESERVES, SampleContents.BEFORE));

        ReviewsNeeded needed = reviews(rules, THREE, 2, given, contents(SampleContents.CLERICAL));

        assertThat(needed.requests()).extracting(ReviewRequest::kinds).containsExactly(List.of("STUDIES"));
        assertThat(needed.standing()).extracting(OpinionGiven::kinds).containsExactly(List.of("FINANCE"));
    }

    @Test
    void a_school_that_leaves_reopens_in_the_same_round_what_is_about_the_schools() {
        List<ReviewRule> rules = List.of(about("COORD", Facet.SCHOOLS), about("STUDIES", Facet.FLOWS));
        List<OpinionGiven> given = List.of(
                given("COORD", Opinion.FAVORABLE, SampleContents.BEFORE),
                given("STUDIES", Opinion.FAVORABLE, SampleContents.BEFORE));

        ReviewsNeeded needed = reviews(rules, THREE, 1, given, contents(SampleContents.FEWER_SCHOOLS));

        assertThat(needed.requests()).extracting(ReviewRequest::kinds).containsExactly(List.of("COORD"));
        assertThat(needed.standing()).as("nothing to take over within a round").isEmpty();
    }

    @Test
    void of_two_answers_to_the_same_request_in_a_round_the_later_counts() {
        assertThat(ReviewPlan.conclude(
                        List.of(asked("x-ul")),
                        1,
                        List.of(
                                opinion(1, "x-ul", "LEGAL", true, Opinion.UNFAVORABLE),
                                opinion(1, "x-ul", "LEGAL", true, Opinion.FAVORABLE))))
                .isEqualTo(RoundOutcome.FAVORABLE);
    }

    private static ReviewRule about(String code, Facet... facets) {
        return new ReviewRule(code, "x", Scope.LEAD_SCHOOL, 10, true, Set.of(facets));
    }

    private static OpinionGiven given(String kind, Opinion opinion, Content content) {
        return new OpinionGiven(
                1, "x-mines-nancy", List.of(kind), true, opinion, null, "someone", Instant.EPOCH, content.hash());
    }

    private static Contents contents(Content current) {
        return new Contents(List.of(SampleContents.BEFORE, current), current);
    }

    static Stream<Arguments> outcomes() {
        return Stream.of(
                arguments(true, Opinion.FAVORABLE, RoundOutcome.FAVORABLE),
                arguments(true, Opinion.FAVORABLE_WITH_RESERVES, RoundOutcome.FAVORABLE),
                arguments(true, Opinion.NOT_CONCERNED, RoundOutcome.FAVORABLE),
                arguments(false, Opinion.NO_OPINION, RoundOutcome.FAVORABLE),
                arguments(false, Opinion.UNFAVORABLE, RoundOutcome.FAVORABLE),
                arguments(true, Opinion.UNFAVORABLE, RoundOutcome.UNFAVORABLE),
                arguments(true, Opinion.CHANGES_REQUIRED, RoundOutcome.CHANGES),
                arguments(false, Opinion.CHANGES_REQUIRED, RoundOutcome.CHANGES));
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void an_opinion_decides_the_outcome_by_its_kind_and_by_whether_it_blocks(
            boolean blocking, Opinion opinion, RoundOutcome outcome) {
        List<ReviewRequest> asked = List.of(asked("x-ul"), asked("x-imt"));
        List<OpinionGiven> given = List.of(
                opinion(1, "x-ul", "LEGAL", blocking, opinion), opinion(1, "x-imt", "LEGAL", true, Opinion.FAVORABLE));

        assertThat(ReviewPlan.conclude(asked, 1, given)).isEqualTo(outcome);
    }

    @Test
    void an_unfavourable_blocking_opinion_comes_before_required_changes() {
        assertThat(ReviewPlan.conclude(
                        List.of(asked("x-ul"), asked("x-imt")),
                        1,
                        List.of(
                                opinion(1, "x-ul", "LEGAL", true, Opinion.CHANGES_REQUIRED),
                                opinion(1, "x-imt", "LEGAL", true, Opinion.UNFAVORABLE))))
                .isEqualTo(RoundOutcome.UNFAVORABLE);
    }

    @Test
    void what_was_said_in_another_round_or_by_someone_not_asked_does_not_count() {
        assertThat(ReviewPlan.conclude(
                        List.of(asked("x-ul")),
                        2,
                        List.of(
                                opinion(1, "x-ul", "LEGAL", true, Opinion.UNFAVORABLE),
                                opinion(2, "x-imt", "LEGAL", true, Opinion.UNFAVORABLE))))
                .isEqualTo(RoundOutcome.FAVORABLE);
    }

    private List<ReviewRequest> needed(List<ReviewRule> rules, List<String> joining) {
        return needed(rules, joining, 1, List.of());
    }

    private List<ReviewRequest> needed(
            List<ReviewRule> rules, List<String> joining, int round, List<OpinionGiven> given) {
        return reviews(rules, joining, round, given, new Contents(List.of(), SampleContents.BEFORE))
                .requests();
    }

    private ReviewsNeeded reviews(
            List<ReviewRule> rules, List<String> joining, int round, List<OpinionGiven> given, Contents contents) {
        return plan.needed(
                rules,
                new RuleGroups.Subject("mines-nancy", joining, List.of("materials", "big-data")),
                round,
                given,
                contents);
    }

    private static ReviewRule rule(String code, Scope scope) {
        return new ReviewRule(code, "x", scope, 10, true, ALL);
    }

    private static ReviewRequest asked(String group) {
        return new ReviewRequest(group, List.of("LEGAL"), 10, true);
    }

    private static OpinionGiven opinion(int round, String group, String kind, boolean blocking, Opinion opinion) {
        return new OpinionGiven(round, group, List.of(kind), blocking, opinion, null, "someone", Instant.EPOCH, null);
    }
}
