package org.countinghouse.ports.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.pricing.publication.RuleSetDecider;
import org.countinghouse.domain.pricing.publication.RuleSetHistory;
import org.countinghouse.domain.pricing.rules.RuleSet;
import org.countinghouse.domain.pricing.rules.RuleSetId;
import org.countinghouse.ports.kernel.StaleStateException;
import org.countinghouse.ports.pricing.RuleDocument;
import org.junit.jupiter.api.Test;

/** What every store of published rules must do. */
public abstract class RuleSetsConformance extends RuleSetConformance {

    private static final Instant FRIDAY = NOON.plus(Duration.ofDays(4));
    private static final Duration INSTANT = Duration.ofNanos(1000);

    private RuleSetHistory published(Optional<RuleSetHistory> before, RuleSet rules) {
        return RuleSetDecider.decide(publish("p", rules), before).get().state();
    }

    private RuleSetHistory activated(RuleSetHistory before, int version, Instant from) {
        return RuleSetDecider.decide(activate("a", version, Optional.of(from)), Optional.of(before))
                .get()
                .state();
    }

    private static RuleDocument document(RuleSet rules, String text) {
        return new RuleDocument(rules.reference(), text);
    }

    private void append(RuleSetHistory next, Optional<RuleDocument> document) {
        doInUnit(() -> stores().ruleSets().append(tenant, next, document));
    }

    private Optional<RuleSetHistory> find(TenantId whose, RuleSetId id) {
        return inUnit(() -> stores().ruleSets().find(whose, id));
    }

    private Optional<Integer> inForce(TenantId whose, Instant at) {
        return inUnit(() -> stores().ruleSets().inForce(whose, SHOP, at)).map(rules -> rules.version());
    }

    @Test
    void what_was_published_and_decided_comes_back() {
        RuleSet one = rules(1, "2.50");
        RuleSet seven = rules(7, "2.60");
        String text = "{\"any\": \"text, to the letter: ü€\"}\n".repeat(40_000);
        RuleSetHistory first = published(Optional.empty(), one);
        RuleSetHistory second = activated(first, 1, NOON);
        RuleSetHistory third = published(Optional.of(second), seven);

        append(first, Optional.of(document(one, "one")));
        append(second, Optional.empty());
        append(third, Optional.of(document(seven, text)));

        assertThat(find(tenant, SHOP)).contains(third);
        assertThat(inUnit(() -> stores().ruleSets().lock(tenant, SHOP))).contains(third);
        assertThat(inUnit(() -> stores().ruleSets().document(tenant, SHOP, 1))).contains(document(one, "one"));
        assertThat(inUnit(() -> stores().ruleSets().document(tenant, SHOP, 7))).contains(document(seven, text));
        assertThat(inUnit(() -> stores().ruleSets().document(tenant, SHOP, 2))).isEmpty();
    }

    @Test
    void the_calendar_is_that_of_the_history() {
        RuleSetHistory first = published(Optional.empty(), rules(1, "2.50"));
        RuleSetHistory second = published(Optional.of(first), rules(2, "2.60"));
        append(first, Optional.of(document(rules(1, "2.50"), "one")));
        append(second, Optional.of(document(rules(2, "2.60"), "two")));
        assertThat(inForce(tenant, FRIDAY)).isEmpty();
        RuleSetHistory now = activated(second, 1, NOON);
        RuleSetHistory planned = activated(now, 2, FRIDAY);
        RuleSetHistory takenBack = activated(planned, 1, FRIDAY);

        append(now, Optional.empty());
        append(planned, Optional.empty());

        assertThat(inForce(tenant, NOON.minus(INSTANT))).isEmpty();
        assertThat(inForce(tenant, NOON)).contains(1);
        assertThat(inForce(tenant, FRIDAY.minus(INSTANT))).contains(1);
        assertThat(inForce(tenant, FRIDAY)).contains(2);
        assertThat(inUnit(() -> stores().ruleSets().inForce(tenant, SHOP, FRIDAY)))
                .contains(rules(2, "2.60").reference());
        append(takenBack, Optional.empty());
        assertThat(inForce(tenant, FRIDAY)).contains(1);
        assertThat(find(tenant, SHOP)).contains(takenBack);
    }

    @Test
    void nothing_is_found_under_another_name_or_tenant() {
        RuleSetHistory history = activated(published(Optional.empty(), rules(1, "2.50")), 1, NOON);
        append(history.asOf(1), Optional.of(document(rules(1, "2.50"), "one")));
        append(history, Optional.empty());
        TenantId other = fixture().freshTenant();

        assertThat(find(tenant, RuleSetId.of("Shop"))).isEmpty();
        assertThat(find(other, SHOP)).isEmpty();
        assertThat(inForce(other, NOON)).isEmpty();
        assertThat(inUnit(() -> stores().ruleSets().lock(other, SHOP))).isEmpty();
        assertThat(inUnit(() -> stores().ruleSets().document(other, SHOP, 1))).isEmpty();
        assertThat(inUnit(() -> stores().ruleSets().names(other))).isEmpty();
        assertThat(inUnit(() -> stores().ruleSets().names(tenant))).containsExactly(SHOP);
    }

    @Test
    void versions_follow_each_other() {
        RuleSetHistory first = published(Optional.empty(), rules(1, "2.50"));
        RuleSetHistory second = activated(first, 1, NOON);
        Optional<RuleDocument> text = Optional.of(document(rules(1, "2.50"), "one"));
        assertThatThrownBy(() -> append(second, Optional.empty())).isInstanceOf(StaleStateException.class);
        append(first, text);
        assertThatThrownBy(() -> append(first, text)).isInstanceOf(StaleStateException.class);

        append(second, Optional.empty());

        assertThatThrownBy(() -> append(second, Optional.empty())).isInstanceOf(StaleStateException.class);
        assertThat(find(tenant, SHOP)).contains(second);
        assertThatThrownBy(() -> stores().ruleSets().lock(tenant, SHOP)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void what_a_failed_unit_published_is_gone() {
        RuleSetHistory first = published(Optional.empty(), rules(1, "2.50"));
        assertThatThrownBy(() -> doInUnit(() -> {
                    stores().ruleSets().append(tenant, first, Optional.of(document(rules(1, "2.50"), "one")));
                    throw new IllegalArgumentException("on purpose");
                }))
                .hasMessage("on purpose");

        assertThat(find(tenant, SHOP)).isEmpty();
        assertThat(inUnit(() -> stores().ruleSets().document(tenant, SHOP, 1))).isEmpty();
        assertThat(inUnit(() -> stores().ruleSets().names(tenant))).isEmpty();
    }

    @Test
    void of_many_that_append_the_same_version_one_does() {
        RuleSetHistory first = published(Optional.empty(), rules(1, "2.50"));
        append(first, Optional.of(document(rules(1, "2.50"), "one")));
        List<Callable<Boolean>> writers = IntStream.range(0, 8)
                .<Callable<Boolean>>mapToObj(i -> () -> {
                    try {
                        append(activated(first, 1, NOON.plusSeconds(i)), Optional.empty());
                        return true;
                    } catch (StaleStateException lost) {
                        return false;
                    }
                })
                .toList();

        assertThat(together(writers)).containsOnlyOnce(true);
        assertThat(find(tenant, SHOP).orElseThrow().activations()).hasSize(1);
    }
}
