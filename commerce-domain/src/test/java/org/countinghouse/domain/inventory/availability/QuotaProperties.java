package org.countinghouse.domain.inventory.availability;

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
import org.countinghouse.domain.inventory.Inventory;
import org.countinghouse.domain.inventory.InventoryEvent;
import org.countinghouse.domain.inventory.InventoryRejection;
import org.countinghouse.domain.inventory.ReservationDecider;
import org.countinghouse.domain.kernel.Decision;

/** The laws of what is kept, over random stories of setting, reserving for the channel and reserving by others. */
class QuotaProperties {

    /** What is asked, of how many units, how many hours after the last. */
    record Ask(String what, int units, int later) {}

    @Property(tries = 300)
    void kept_units_are_nobody_elses_and_the_state_is_the_fold_of_the_events(@ForAll("stories") List<Ask> story) {
        Inventory inventory = AvailabilityFixture.mugs(12);
        Inventory folded = inventory;
        Optional<ChannelQuota> current = Optional.empty();
        Instant now = AvailabilityFixture.NOON;
        List<InventoryEvent> events = new ArrayList<>();
        for (int i = 0; i < story.size(); i++) {
            Ask ask = story.get(i);
            now = now.plus(Duration.ofHours(ask.later()));
            Either<InventoryRejection, Decision<Inventory, InventoryEvent>> answer =
                    answer(ask, "r" + i, inventory, current, now);
            assertThat(answer(ask, "r" + i, inventory, current, now)).isEqualTo(answer);
            if (answer.isRight()) {
                long kept = left(current, inventory);
                inventory = answer.get().state();
                events.addAll(answer.get().events());
                boolean fenceHolds = current.flatMap(ChannelQuota::fence)
                        .flatMap(inventory::reservation)
                        .isPresent();
                if (ask.what().equals("others") && fenceHolds && !isOver(current, inventory, now)) {
                    assertThat(left(current, inventory))
                            .as("others open no fence")
                            .isEqualTo(kept);
                }
                if (ask.what().equals("set")) {
                    current = Optional.of(QuotaDecider.next(
                            AvailabilityFixture.quota(AvailabilityFixture.MUG, ask.units()), current));
                    assertThat(left(current, inventory)).isEqualTo(ask.units());
                }
            }
        }
        for (InventoryEvent event : events) {
            folded = ReservationDecider.evolve(folded, event);
        }
        assertThat(folded.reservations()).containsExactlyElementsOf(inventory.reservations());
        assertThat(folded.position(AvailabilityFixture.MUG)).isEqualTo(inventory.position(AvailabilityFixture.MUG));
    }

    private static boolean isOver(Optional<ChannelQuota> current, Inventory inventory, Instant now) {
        return current.flatMap(ChannelQuota::fence)
                .flatMap(inventory::reservation)
                .filter(fence -> !now.isBefore(fence.expiresAt()))
                .isPresent();
    }

    private static long left(Optional<ChannelQuota> current, Inventory inventory) {
        return current.map(quota -> quota.left(inventory).units()).orElse(0L);
    }

    private static Either<InventoryRejection, Decision<Inventory, InventoryEvent>> answer(
            Ask ask, String id, Inventory inventory, Optional<ChannelQuota> current, Instant now) {
        return switch (ask.what()) {
            case "set" ->
                QuotaDecider.decide(
                        AvailabilityFixture.quota(AvailabilityFixture.MUG, ask.units()), inventory, current, now);
            case "market" ->
                QuotaDecider.decide(
                        AvailabilityFixture.forMarket(AvailabilityFixture.reserve(id, Math.max(1, ask.units()))),
                        inventory,
                        current.stream().toList(),
                        now);
            default ->
                ReservationDecider.decide(AvailabilityFixture.reserve(id, Math.max(1, ask.units())), inventory, now);
        };
    }

    @Provide
    Arbitrary<List<Ask>> stories() {
        return Combinators.combine(
                        Arbitraries.of("set", "market", "others"),
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.integers().between(0, 13))
                .as(Ask::new)
                .list()
                .ofMaxSize(10);
    }
}
