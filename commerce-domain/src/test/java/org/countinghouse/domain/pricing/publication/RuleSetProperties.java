package org.countinghouse.domain.pricing.publication;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.countinghouse.domain.kernel.Decision;

/** The laws of published rules, over random stories of commands whose times rise. */
class RuleSetProperties {

    /** Publish or activate a version, some hours after the last command, for some hours ahead. */
    record Ask(boolean publishing, int version, int later, int ahead) {

        Either<RuleSetRejection, Decision<RuleSetHistory, RuleSetEvent>> of(
                Instant now, Optional<RuleSetHistory> history) {
            return publishing
                    ? RuleSetDecider.decide(
                            PublicationFixture.publish(version)
                                    .header(PublicationFixture.header(now))
                                    .build(),
                            history)
                    : RuleSetDecider.decide(
                            PublicationFixture.activate(version, now.plus(Duration.ofHours(ahead)))
                                    .header(PublicationFixture.header(now))
                                    .build(),
                            history);
        }
    }

    @Property(tries = 300)
    void the_state_is_the_fold_of_the_events_and_the_past_stays(@ForAll("stories") List<Ask> story) {
        Optional<RuleSetHistory> history = Optional.empty();
        List<RuleSetEvent> events = new ArrayList<>();
        Instant now = PublicationFixture.MONDAY;
        for (Ask ask : story) {
            now = now.plus(Duration.ofHours(ask.later()));
            var answer = ask.of(now, history);
            assertThat(ask.of(now, history)).as("same input, same output").isEqualTo(answer);
            if (answer.isRight()) {
                RuleSetHistory after = answer.get().state();
                events.addAll(answer.get().events());
                pastStays(history, after, now);
                history = Optional.of(after);
            }
        }
        Optional<RuleSetHistory> folded = Optional.empty();
        for (RuleSetEvent event : events) {
            folded = Optional.of(RuleSetDecider.evolve(folded, event));
            RuleSetHistory soFar = folded.get();
            history.ifPresent(whole -> assertThat(whole.asOf(soFar.version())).isEqualTo(soFar));
        }
        assertThat(folded).isEqualTo(history);
    }

    private static void pastStays(Optional<RuleSetHistory> before, RuleSetHistory after, Instant now) {
        for (int hours = 1; hours < 60; hours++) {
            Instant past = now.minus(Duration.ofHours(hours));
            assertThat(after.inForceAt(past)).isEqualTo(before.flatMap(it -> it.inForceAt(past)));
        }
    }

    @Property(tries = 300)
    void what_was_published_stays_and_only_what_was_published_counts(@ForAll("stories") List<Ask> story) {
        Optional<RuleSetHistory> history = Optional.empty();
        Instant now = PublicationFixture.MONDAY;
        for (Ask ask : story) {
            now = now.plus(Duration.ofHours(ask.later()));
            var answer = ask.of(now, history);
            if (answer.isRight()) {
                RuleSetHistory after = answer.get().state();
                history.ifPresent(before -> {
                    assertThat(after.publications()
                                    .subList(0, before.publications().size()))
                            .isEqualTo(before.publications());
                    assertThat(after.activations()
                                    .subList(0, before.activations().size()))
                            .isEqualTo(before.activations());
                });
                history = Optional.of(after);
            }
        }
        history.ifPresent(known -> assertThat(known.activations())
                .allSatisfy(it -> assertThat(known.publication(it.version())).isPresent()));
    }

    @Provide
    Arbitrary<List<Ask>> stories() {
        return Combinators.combine(
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(-1, 8))
                .as(Ask::new)
                .list()
                .ofMaxSize(10);
    }
}
