package org.countinghouse.domain.pricing.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.countinghouse.domain.pricing.publication.PublicationFixture.ANN;
import static org.countinghouse.domain.pricing.publication.PublicationFixture.FRIDAY;
import static org.countinghouse.domain.pricing.publication.PublicationFixture.GBP;
import static org.countinghouse.domain.pricing.publication.PublicationFixture.MONDAY;
import static org.countinghouse.domain.pricing.publication.PublicationFixture.MUG;
import static org.countinghouse.domain.pricing.publication.PublicationFixture.SHOP;
import static org.countinghouse.domain.pricing.publication.PublicationFixture.activate;
import static org.countinghouse.domain.pricing.publication.PublicationFixture.header;
import static org.countinghouse.domain.pricing.publication.PublicationFixture.publish;
import static org.countinghouse.domain.pricing.publication.PublicationFixture.rules;
import static org.countinghouse.domain.pricing.publication.PublicationFixture.two;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.kernel.CommandId;
import org.countinghouse.domain.kernel.Decision;
import org.countinghouse.domain.money.UnitPrice;
import org.countinghouse.domain.pricing.promotion.Condition;
import org.countinghouse.domain.pricing.promotion.Effect;
import org.countinghouse.domain.pricing.promotion.Promotion;
import org.countinghouse.domain.pricing.promotion.PromotionId;
import org.countinghouse.domain.pricing.promotion.Selection;
import org.countinghouse.domain.pricing.publication.RuleSetEvent.RulesActivated;
import org.countinghouse.domain.pricing.publication.RuleSetEvent.RulesPublished;
import org.countinghouse.domain.pricing.rules.LintFinding;
import org.countinghouse.domain.pricing.rules.RuleSet;
import org.countinghouse.domain.pricing.rules.RuleSetId;
import org.countinghouse.domain.pricing.rules.RuleSetReference;
import org.junit.jupiter.api.Test;

class RuleSetDeciderTest {

    /** Takes nothing off, ever: a warning. */
    private static RuleSet dead(int version) {
        return RuleSet.builder()
                .from(rules(version, "2.50"))
                .addPromotions(Promotion.builder()
                        .id(PromotionId.of("dead"))
                        .condition(Condition.always())
                        .effect(Effect.percentOff(Selection.skus("NONE-SUCH"), "0"))
                        .build())
                .build();
    }

    @Test
    void a_first_version_is_published_but_does_not_count() {
        Decision<RuleSetHistory, RuleSetEvent> decision =
                RuleSetDecider.decide(publish(1).build(), Optional.empty()).get();

        RuleSetReference one = rules(1, "2.51").reference();
        assertThat(decision.events()).containsExactly(new RulesPublished(one, 1, 0, ANN, MONDAY));
        assertThat(decision.state().publications()).containsExactly(new Publication(1, 1, one.hash(), ANN, MONDAY));
        assertThat(decision.state().version()).isEqualTo(1);
        assertThat(decision.state().inForceAt(FRIDAY)).isEmpty();
    }

    @Test
    void the_same_content_again_changes_nothing_even_when_later_versions_are_there() {
        RuleSetHistory history = two();

        assertThat(RuleSetDecider.decide(publish(1).build(), Optional.of(history))
                        .get())
                .isEqualTo(Decision.unchanged(history));
        assertThat(RuleSetDecider.decide(publish(2).build(), Optional.of(history))
                        .get())
                .isEqualTo(Decision.unchanged(history));
    }

    @Test
    void other_content_under_a_version_that_is_taken_is_refused() {
        assertThat(RuleSetDecider.decide(publish(2).rules(rules(2, "9.99")).build(), Optional.of(two()))
                        .getLeft())
                .isEqualTo(new RuleSetRejection.VersionTaken(rules(2, "2.52").reference()));
    }

    @Test
    void versions_rise_but_may_leave_gaps() {
        RuleSetHistory seven = RuleSetDecider.decide(publish(7).build(), Optional.of(two()))
                .get()
                .state();

        assertThat(seven.latest().version()).isEqualTo(7);
        assertThat(RuleSetDecider.decide(publish(6).build(), Optional.of(seven)).getLeft())
                .isEqualTo(new RuleSetRejection.NotNewer(SHOP, 6, 7));
    }

    @Test
    void a_warning_is_accepted_only_if_the_command_says_so() {
        PublishRules strict = publish(1).rules(dead(1)).build();
        PublishRules seen =
                publish(1).rules(dead(1)).tolerance(LintTolerance.WARNINGS).build();

        assertThat(RuleSetDecider.decide(strict, Optional.empty()).getLeft())
                .isInstanceOfSatisfying(RuleSetRejection.Flawed.class, flawed -> {
                    assertThat(flawed.findings())
                            .extracting(LintFinding::kind)
                            .containsExactly(LintFinding.Kind.NEVER_FIRES);
                    assertThat(flawed.message()).startsWith("1 findings, the first is NEVER_FIRES");
                });
        assertThat(RuleSetDecider.decide(seen, Optional.empty()).get().events())
                .containsExactly(new RulesPublished(dead(1).reference(), 1, 1, ANN, MONDAY));
    }

    @Test
    void an_error_is_never_accepted_and_alone_refuses_what_has_warnings_too() {
        PublishRules losing = publish(1)
                .rules(dead(1))
                .tolerance(LintTolerance.WARNINGS)
                .putCosts(MUG, UnitPrice.parse("2.51", GBP))
                .build();

        assertThat(RuleSetDecider.decide(losing, Optional.empty()).getLeft())
                .isInstanceOfSatisfying(
                        RuleSetRejection.Flawed.class,
                        flawed -> assertThat(flawed.findings())
                                .extracting(LintFinding::kind)
                                .containsExactly(LintFinding.Kind.NEGATIVE_MARGIN));
    }

    @Test
    void a_version_counts_from_its_instant_or_at_once() {
        RuleSetHistory history = two();
        ActivateRules later = activate(2, FRIDAY).build();
        ActivateRules now = activate(1, FRIDAY).activeFrom(Optional.empty()).build();

        Decision<RuleSetHistory, RuleSetEvent> at =
                RuleSetDecider.decide(now, Optional.of(history)).get();
        RuleSetHistory both =
                RuleSetDecider.decide(later, Optional.of(at.state())).get().state();

        assertThat(at.events())
                .containsExactly(new RulesActivated(rules(1, "2.51").reference(), 3, MONDAY, ANN, MONDAY));
        assertThat(both.activations())
                .containsExactly(new Activation(3, 1, MONDAY, ANN, MONDAY), new Activation(4, 2, FRIDAY, ANN, MONDAY));
        assertThat(both.inForceAt(MONDAY.minusNanos(1))).isEmpty();
        assertThat(both.inForceAt(MONDAY).map(Activation::version)).contains(1);
        assertThat(both.inForceAt(FRIDAY.minusNanos(1)).map(Activation::version))
                .contains(1);
        assertThat(both.inForceAt(FRIDAY).map(Activation::version)).contains(2);
    }

    @Test
    void the_last_word_for_an_instant_counts_and_the_same_word_again_is_no_news() {
        RuleSetHistory history = two();
        for (int version : new int[] {1, 2, 1}) {
            history = RuleSetDecider.decide(activate(version, FRIDAY).build(), Optional.of(history))
                    .get()
                    .state();
            assertThat(history.inForceAt(FRIDAY).map(Activation::version)).contains(version);
            assertThat(RuleSetDecider.decide(activate(version, FRIDAY).build(), Optional.of(history))
                            .get())
                    .isEqualTo(Decision.unchanged(history));
        }
        assertThat(history.version()).isEqualTo(5);
    }

    @Test
    void what_is_over_cannot_be_changed() {
        Optional<RuleSetHistory> history = Optional.of(two());

        assertThat(RuleSetDecider.decide(activate(1, MONDAY).build(), history).isRight())
                .isTrue();
        assertThat(RuleSetDecider.decide(activate(1, MONDAY.minusNanos(1000)).build(), history)
                        .getLeft())
                .isEqualTo(new RuleSetRejection.InThePast(MONDAY.minusNanos(1000), MONDAY));
    }

    @Test
    void what_was_not_published_cannot_count() {
        assertThat(RuleSetDecider.decide(activate(3, FRIDAY).build(), Optional.of(two()))
                        .getLeft())
                .isEqualTo(new RuleSetRejection.UnknownVersion(SHOP, 3));
        assertThat(RuleSetDecider.decide(activate(1, FRIDAY).build(), Optional.empty())
                        .getLeft())
                .isEqualTo(new RuleSetRejection.UnknownRuleSet(SHOP));
    }

    @Test
    void an_event_that_does_not_follow_is_refused() {
        RuleSetHistory history = two();
        RuleSetReference other =
                new RuleSetReference(RuleSetId.of("other"), 3, rules(3, "1").contentHash());

        assertThatThrownBy(() -> RuleSetDecider.evolve(
                        Optional.of(history), new RulesPublished(rules(3, "1").reference(), 4, 0, ANN, MONDAY)))
                .hasMessageContaining("must follow 2");
        assertThatThrownBy(
                        () -> RuleSetDecider.evolve(Optional.of(history), new RulesPublished(other, 3, 0, ANN, MONDAY)))
                .hasMessageContaining("must be one of shop");
    }

    @Test
    void a_history_says_what_it_must_hold() {
        Publication one = new Publication(1, 1, rules(1, "1").contentHash(), ANN, MONDAY);
        Publication same = new Publication(2, 1, rules(1, "1").contentHash(), ANN, MONDAY);

        assertThatThrownBy(() -> RuleSetHistory.builder().id(SHOP).build()).hasMessageContaining("publications");
        assertThatThrownBy(() -> RuleSetHistory.builder()
                        .id(SHOP)
                        .addPublications(one, same)
                        .build())
                .hasMessageContaining("rising");
        assertThatThrownBy(() -> RuleSetHistory.builder()
                        .id(SHOP)
                        .addPublications(one)
                        .addActivations(new Activation(2, 2, MONDAY, ANN, MONDAY))
                        .build())
                .hasMessageContaining("was published");
        assertThatThrownBy(() -> RuleSetHistory.builder()
                        .id(SHOP)
                        .addPublications(one)
                        .addActivations(new Activation(3, 1, MONDAY, ANN, MONDAY))
                        .build())
                .hasMessageContaining("sequences must be 1 to 2");
        assertThatThrownBy(() -> two().asOf(3)).hasMessageContaining("must be 1 to 2");
        assertThatThrownBy(() -> two().asOf(0)).hasMessageContaining("must be 1 to 2");
        assertThat(two().asOf(1).publications()).hasSize(1);
    }

    @Test
    void values_refuse_what_no_store_can_keep() {
        Instant fine = MONDAY.plusNanos(1);
        assertThatThrownBy(() -> new Activation(1, 1, fine, ANN, MONDAY)).hasMessageContaining("microseconds");
        assertThatThrownBy(() -> activate(1, fine).build()).hasMessageContaining("microseconds");
        assertThatThrownBy(() -> activate(0, MONDAY).build()).hasMessageContaining("version");
        assertThatThrownBy(() -> new Activation(0, 1, MONDAY, ANN, MONDAY)).hasMessageContaining("sequence");
        assertThatThrownBy(() -> new Activation(1, 0, MONDAY, ANN, MONDAY)).hasMessageContaining("version");
        assertThatThrownBy(() -> new Publication(0, 1, rules(1, "1").contentHash(), ANN, MONDAY))
                .hasMessageContaining("sequence");
        assertThatThrownBy(() -> new Publication(1, 0, rules(1, "1").contentHash(), ANN, MONDAY))
                .hasMessageContaining("version");
    }

    @Test
    void commands_are_told_apart_by_what_they_ask_for() {
        PublishRules publish = publish(1).build();
        assertThat(publish.fingerprint().differingField(publish(2).build().fingerprint()))
                .contains("version");
        assertThat(publish.fingerprint()
                        .differingField(publish(1).rules(rules(1, "7")).build().fingerprint()))
                .contains("content");
        assertThat(publish.fingerprint()
                        .differingField(publish(1)
                                .tolerance(LintTolerance.WARNINGS)
                                .build()
                                .fingerprint()))
                .contains("tolerance");
        assertThat(publish.fingerprint()
                        .differingField(publish(1)
                                .putCosts(MUG, UnitPrice.parse("1", GBP))
                                .build()
                                .fingerprint()))
                .contains("costs");
        ActivateRules activate = activate(1, FRIDAY).build();
        assertThat(activate.fingerprint()
                        .differingField(activate(2, FRIDAY).build().fingerprint()))
                .contains("version");
        assertThat(activate.fingerprint()
                        .differingField(activate(1, MONDAY).build().fingerprint()))
                .contains("activeFrom");
        assertThat(activate.withHeader(header(FRIDAY)).fingerprint()).isEqualTo(activate.fingerprint());
    }

    @Test
    void every_refusal_says_why_with_its_values() {
        RuleSetReference one = rules(1, "1").reference();
        assertThat(List.of(
                        new RuleSetRejection.UnknownRuleSet(SHOP),
                        new RuleSetRejection.UnknownVersion(SHOP, 3),
                        new RuleSetRejection.VersionTaken(one),
                        new RuleSetRejection.NotNewer(SHOP, 1, 2),
                        new RuleSetRejection.NotReadable(new RuleSetRejection.UnknownRuleSet(SHOP)),
                        new RuleSetRejection.NotUsable("too fine"),
                        new RuleSetRejection.InThePast(MONDAY, FRIDAY),
                        new RuleSetRejection.KeyReused(CommandId.of("k"), "rules")))
                .extracting(refusal -> refusal.code() + ": " + refusal.message())
                .containsExactly(
                        "unknown-rule-set: no rule set shop was published",
                        "unknown-version: version 3 of rule set shop was not published",
                        "version-taken: shop v1 was published with other content, its hash is " + one.hash(),
                        "not-newer: version 1 of rule set shop is not above 2, the latest that was published",
                        "not-readable: no rule set shop was published",
                        "not-usable: too fine",
                        "in-the-past: rules cannot count from 2026-03-02T09:00:00Z, it is 2026-03-06T00:00:00Z",
                        "key-reused: command id k was used before with another rules");
    }
}
