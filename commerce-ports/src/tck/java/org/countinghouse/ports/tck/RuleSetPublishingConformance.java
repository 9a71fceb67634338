package org.countinghouse.ports.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.countinghouse.domain.catalog.SellableItem;
import org.countinghouse.domain.kernel.Actor;
import org.countinghouse.domain.kernel.Discrepancy;
import org.countinghouse.domain.kernel.Verification;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.money.UnitPrice;
import org.countinghouse.domain.pricing.Cart;
import org.countinghouse.domain.pricing.CartLine;
import org.countinghouse.domain.pricing.Pricing;
import org.countinghouse.domain.pricing.PricingTerms;
import org.countinghouse.domain.pricing.RuleSetComparison;
import org.countinghouse.domain.pricing.publication.LintTolerance;
import org.countinghouse.domain.pricing.publication.PublishRules;
import org.countinghouse.domain.pricing.publication.RuleSetDecider;
import org.countinghouse.domain.pricing.publication.RuleSetEvent;
import org.countinghouse.domain.pricing.publication.RuleSetHistory;
import org.countinghouse.domain.pricing.publication.RuleSetRejection;
import org.countinghouse.domain.pricing.rules.LintFinding;
import org.countinghouse.domain.pricing.rules.RuleSet;
import org.countinghouse.domain.pricing.rules.RuleSetId;
import org.countinghouse.domain.tax.TaxCategory;
import org.countinghouse.domain.tax.TaxMode;
import org.countinghouse.domain.tax.TaxRate;
import org.countinghouse.domain.tax.TaxTable;
import org.countinghouse.ports.kernel.OutboxMessage;
import org.countinghouse.ports.pricing.CompareVersions;
import org.countinghouse.ports.pricing.PublishDocument;
import org.countinghouse.ports.pricing.RuleDocument;
import org.countinghouse.ports.pricing.RuleSetJson;
import org.countinghouse.ports.pricing.RuleSetJsonRejection;
import org.junit.jupiter.api.Test;

/** Rules over the stores: published once, in force from an instant, answered again, priced with, compared, proved. */
public abstract class RuleSetPublishingConformance extends RuleSetConformance {

    private static final Cart CART = Cart.of(GBP, NOON, CartLine.of(1, SellableItem.goods(MUG, "Mug"), 2));
    private static final Instant FRIDAY = NOON.plus(Duration.ofDays(4));

    private PublishRules accepting(String key, RuleSet rules) {
        return PublishRules.builder()
                .from(publish(key, rules))
                .tolerance(LintTolerance.WARNINGS)
                .build();
    }

    private Either<RuleSetRejection, RuleSetHistory> published(String key, RuleSet rules) {
        return fixture().asHost(() -> publishing().publish(accepting(key, rules)));
    }

    private Either<RuleSetRejection, RuleSetHistory> activated(String key, int version, Instant from) {
        return fixture().asHost(() -> publishing().activate(activate(key, version, Optional.of(from))));
    }

    private Optional<Money> price(Instant at) {
        return fixture()
                .asHost(() -> publishing().inForce(tenant, SHOP, at))
                .map(terms -> Pricing.price(CART, terms).get().gross());
    }

    private List<OutboxMessage> messages() {
        return inUnit(() -> stores().outbox().undelivered(tenant, 100));
    }

    private Verification verified() {
        return fixture().asHost(() -> publishing().verify(tenant));
    }

    @Test
    void rules_are_published_put_in_force_and_priced_with() {
        RuleSetHistory first = published("p1", rules(1, "2.50")).get();
        assertThat(price(NOON)).isEmpty();
        RuleSetHistory second = activated("a1", 1, NOON).get();
        assertThat(published("p2", rules(2, "2.60")).isRight()).isTrue();
        assertThat(activated("a2", 2, FRIDAY).isRight()).isTrue();

        assertThat(first.version()).isEqualTo(1);
        assertThat(second.inForceAt(NOON).orElseThrow().by()).isEqualTo(Actor.of("tck"));
        assertThat(price(NOON.minusMillis(1))).isEmpty();
        assertThat(price(NOON)).contains(Money.parse("5.00", GBP));
        assertThat(price(FRIDAY.minusMillis(1))).contains(Money.parse("5.00", GBP));
        assertThat(price(FRIDAY)).contains(Money.parse("5.20", GBP));
        assertThat(fixture().asHost(() -> publishing().at(tenant, SHOP, 2))).contains(rules(2, "2.60"));
        assertThat(fixture().asHost(() -> publishing().at(tenant, SHOP, 3))).isEmpty();
        assertThat(messages()).extracting(OutboxMessage::sequence).containsExactly(1L, 2L, 3L, 4L);
        assertThat(messages())
                .extracting(OutboxMessage::event)
                .startsWith(
                        new RuleSetEvent.RulesPublished(rules(1, "2.50").reference(), 1, 0, Actor.of("tck"), NOON),
                        new RuleSetEvent.RulesActivated(rules(1, "2.50").reference(), 2, NOON, Actor.of("tck"), NOON));
    }

    @Test
    void compiled_rules_are_kept_for_the_next_cart() {
        published("p1", rules(1, "2.50")).get();
        activated("a1", 1, NOON).get();
        var port = publishing();

        PricingTerms once =
                fixture().asHost(() -> port.inForce(tenant, SHOP, NOON)).orElseThrow();
        PricingTerms again =
                fixture().asHost(() -> port.inForce(tenant, SHOP, FRIDAY)).orElseThrow();

        assertThat(again).isSameAs(once);
    }

    @Test
    void repeats_give_each_first_answer_whatever_happened_since() {
        RuleSetHistory first = published("p1", rules(1, "2.50")).get();
        RuleSetHistory second = activated("a1", 1, NOON).get();
        published("p2", rules(2, "2.60")).get();

        assertThat(published("p1", rules(1, "2.50")).get()).isEqualTo(first);
        assertThat(activated("a1", 1, NOON).get()).isEqualTo(second);
        assertThat(published("p3", rules(1, "2.50")).get().version()).isEqualTo(3);
        assertThat(activated("a3", 1, NOON).get().version()).isEqualTo(3);
        assertThat(published("p1", rules(1, "2.70")).getLeft())
                .isEqualTo(new RuleSetRejection.KeyReused(header(tenant, "p1").id(), "content"));
        assertThat(activated("a1", 1, FRIDAY).getLeft())
                .isEqualTo(new RuleSetRejection.KeyReused(header(tenant, "a1").id(), "activeFrom"));
        assertThat(messages()).hasSize(3);
    }

    @Test
    void a_refusal_leaves_nothing_and_frees_its_key() {
        assertThat(activated("a1", 1, NOON).getLeft()).isEqualTo(new RuleSetRejection.UnknownRuleSet(SHOP));
        published("p2", rules(2, "2.60")).get();
        assertThat(published("p1", rules(1, "2.50")).getLeft()).isEqualTo(new RuleSetRejection.NotNewer(SHOP, 1, 2));
        assertThat(published("p3", rules(2, "2.70")).getLeft())
                .isEqualTo(new RuleSetRejection.VersionTaken(rules(2, "2.60").reference()));
        assertThat(activated("a1", 1, NOON).getLeft()).isEqualTo(new RuleSetRejection.UnknownVersion(SHOP, 1));
        assertThat(activated("a1", 2, NOON.minusMillis(1)).getLeft())
                .isEqualTo(new RuleSetRejection.InThePast(NOON.minusMillis(1), NOON));

        assertThat(activated("a1", 2, NOON).get().version()).isEqualTo(2);
        assertThat(published("p1", rules(3, "2.50")).get().version()).isEqualTo(3);
        assertThat(messages()).hasSize(3);
    }

    @Test
    void rules_that_lose_money_are_refused_with_every_finding() {
        PublishRules losing = PublishRules.builder()
                .from(accepting("p1", rules(1, "2.50")))
                .putCosts(MUG, UnitPrice.parse("2.51", GBP))
                .build();

        RuleSetRejection refusal =
                fixture().asHost(() -> publishing().publish(losing)).getLeft();

        assertThat(refusal)
                .isInstanceOfSatisfying(
                        RuleSetRejection.Flawed.class,
                        flawed -> assertThat(flawed.findings())
                                .extracting(LintFinding::kind)
                                .containsExactly(LintFinding.Kind.NEGATIVE_MARGIN));
        assertThat(fixture().asHost(() -> publishing().find(tenant, SHOP))).isEmpty();
    }

    @Test
    void rules_too_fine_for_arithmetic_are_refused() {
        String fine = "0.123456789012";
        RuleSet rules = RuleSet.builder()
                .from(rules(1, "2.50"))
                .taxes(TaxTable.builder()
                        .mode(TaxMode.EXCLUSIVE)
                        .putRates(
                                TaxCategory.STANDARD,
                                List.of(
                                        TaxRate.of("A", fine),
                                        TaxRate.of("B", fine).compounding()))
                        .build())
                .build();

        assertThat(published("p1", rules).getLeft()).isInstanceOf(RuleSetRejection.NotUsable.class);
        assertThat(fixture().asHost(() -> publishing().find(tenant, SHOP))).isEmpty();
    }

    @Test
    void a_text_is_read_strictly_and_published_as_the_same_rules() {
        String text = RuleSetJson.standard().write(rules(1, "2.50"));
        PublishDocument good = new PublishDocument(header(tenant, "p1"), text, LintTolerance.WARNINGS, Map.of());
        PublishDocument bad = new PublishDocument(
                header(tenant, "p0"), text.replace("\"books\"", "\"boks\""), LintTolerance.WARNINGS, Map.of());

        RuleSetRejection refusal =
                fixture().asHost(() -> publishing().publishDocument(bad)).getLeft();
        RuleSetHistory history =
                fixture().asHost(() -> publishing().publishDocument(good)).get();

        assertThat(refusal)
                .isInstanceOfSatisfying(
                        RuleSetRejection.NotReadable.class,
                        unread -> assertThat(unread.cause())
                                .isInstanceOfSatisfying(
                                        RuleSetJsonRejection.UnknownField.class,
                                        field -> assertThat(field.path()).isEqualTo("$.boks")));
        assertThat(history.latest().hash()).isEqualTo(rules(1, "2.50").contentHash());
        assertThat(published("p1", rules(1, "2.50")).get()).isEqualTo(history);
        assertThat(fixture().asHost(() -> publishing().at(tenant, SHOP, 1))).contains(rules(1, "2.50"));
    }

    @Test
    void two_versions_are_compared_over_past_carts() {
        published("p1", rules(1, "2.50")).get();
        published("p2", rules(2, "2.60")).get();

        RuleSetComparison comparison = fixture()
                .asHost(() -> publishing().compare(new CompareVersions(tenant, SHOP, 1, 2, List.of(CART))))
                .get();

        assertThat(comparison.before()).isEqualTo(rules(1, "2.50").reference());
        assertThat(comparison.change()).containsExactly(Map.entry("GBP", Money.parse("0.20", GBP)));
        assertThat(fixture()
                        .asHost(() -> publishing().compare(new CompareVersions(tenant, SHOP, 1, 3, List.of(CART))))
                        .getLeft())
                .isEqualTo(new RuleSetRejection.UnknownVersion(SHOP, 3));
        assertThat(fixture()
                        .asHost(() -> publishing()
                                .compare(new CompareVersions(tenant, RuleSetId.of("other"), 1, 2, List.of(CART))))
                        .getLeft())
                .isEqualTo(new RuleSetRejection.UnknownVersion(RuleSetId.of("other"), 1));
    }

    @Test
    void a_text_that_is_not_what_was_published_is_found() {
        published("p1", rules(1, "2.50")).get();
        assertThat(verified()).isEqualTo(new Verification("rules", 1, List.of()));
        RuleSet two = rules(2, "2.60");
        RuleSetHistory next = RuleSetDecider.decide(
                        accepting("x", two), fixture().asHost(() -> publishing().find(tenant, SHOP)))
                .get()
                .state();
        RuleSet other = rules(2, "2.70");

        doInUnit(() -> stores().ruleSets()
                .append(
                        tenant,
                        next,
                        Optional.of(new RuleDocument(
                                two.reference(), RuleSetJson.standard().write(other)))));

        assertThat(verified())
                .isEqualTo(new Verification(
                        "rules",
                        2,
                        List.of(new Discrepancy(
                                "M4",
                                "rules shop v2",
                                "shop v2 " + two.contentHash(),
                                "shop v2 " + other.contentHash()))));
    }

    @Test
    void of_many_that_publish_the_same_version_one_does() {
        published("p1", rules(1, "2.50")).get();
        List<Callable<Boolean>> publishers = IntStream.range(0, 8)
                .<Callable<Boolean>>mapToObj(i ->
                        () -> published("q" + i, rules(2, "3." + (10 + i))).isRight())
                .toList();

        assertThat(together(publishers)).containsOnlyOnce(true);
        assertThat(messages()).hasSize(2);
    }
}
