package org.countinghouse.domain.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.control.Either;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.countinghouse.domain.inventory.ScopedCommand.Verb;
import org.countinghouse.domain.kernel.Decision;
import org.countinghouse.domain.quantity.Quantity;
import org.junit.jupiter.api.Test;

/** The walk itself is tested by deciders with a mistake in them: each is found within a few steps. */
class PlantedMistakesTest {

    private interface Deciding
            extends BiFunction<Inventory, Instant, Either<InventoryRejection, Decision<Inventory, InventoryEvent>>> {}

    private static Map<String, Set<String>> outcomes(Verb verb, BiFunction<ScopedCommand, Deciding, Deciding> mistake) {
        SmallScope scope = SmallScopes.smallest();
        List<ScopedCommand> commands = ScopedCommand.all(scope).stream()
                .map(command -> command.verb() == verb
                        ? new ScopedCommand(
                                command.name(),
                                verb,
                                command.about(),
                                command.reserve(),
                                mistake.apply(command, command::decide))
                        : command)
                .toList();
        return new SmallScopeWalk(scope, commands, 5).walk().outcomes();
    }

    private static Inventory with(Inventory inventory, Optional<Reservation> changed) {
        List<Reservation> reservations = new ArrayList<>(inventory.reservations());
        changed.ifPresent(reservation -> {
            reservations.removeIf(it -> it.id().equals(reservation.id()));
            reservations.add(reservation);
        });
        return Inventory.of(SmallScope.KEYS.stream().map(inventory::position).toList(), reservations);
    }

    @Test
    void to_release_what_was_released_before() {
        assertThatThrownBy(() -> outcomes(
                        Verb.RELEASE,
                        (command, right) -> (inventory, now) -> right.apply(
                                with(
                                        inventory,
                                        inventory
                                                .reservation(command.about().orElseThrow())
                                                .filter(it -> it.state() == ReservationState.RELEASED)
                                                .map(PlantedMistakesTest::heldAgain)),
                                now)))
                .hasMessageContaining("release R1");
    }

    private static Reservation heldAgain(Reservation released) {
        List<ReservationLine> lines = released.lines().stream()
                .map(line -> new ReservationLine(
                        line.number(),
                        line.key(),
                        line.requested(),
                        line.reserved(),
                        line.held().plus(line.released()),
                        line.allocated(),
                        line.fulfilled(),
                        Quantity.ZERO,
                        line.expired(),
                        line.broken(),
                        line.share()))
                .toList();
        return Reservation.builder()
                .from(released)
                .state(ReservationState.HELD)
                .lines(lines)
                .build();
    }

    @Test
    void to_confirm_what_is_due() {
        assertThatThrownBy(() -> outcomes(
                        Verb.CONFIRM, (command, right) -> (inventory, now) -> right.apply(inventory, Given.NOON)))
                .hasMessageContaining("R5")
                .hasMessageContaining("confirm R1: R5")
                .hasMessageContaining("after [");
    }

    @Test
    void to_leave_what_is_due_in_the_way() {
        assertThatThrownBy(() -> outcomes(
                        Verb.RESERVE_WHOLE,
                        (command, right) -> (inventory, now) -> right.apply(inventory, Given.NOON.minusSeconds(1))))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void to_expire_before_the_deadline() {
        assertThatThrownBy(() -> outcomes(
                        Verb.EXPIRE, (command, right) -> (inventory, now) -> right.apply(inventory, now.plusMillis(1))))
                .hasMessageContaining("R5");
    }

    @Test
    void to_expire_nothing_at_all() {
        assertThat(outcomes(
                        Verb.EXPIRE,
                        (command, right) -> (inventory, now) -> right.apply(inventory, Given.NOON.minusSeconds(1))))
                .isNotEqualTo(SmallScopes.expectedOutcomes())
                .containsEntry("DUE EXPIRE", Set.of("DUE"));
    }

    @Test
    void to_serve_a_part_where_all_was_asked_for() {
        assertThatThrownBy(() -> outcomes(
                        Verb.RESERVE_WHOLE,
                        (command, right) -> (inventory, now) -> ReservationDecider.decide(
                                ReserveStock.builder()
                                        .from(command.reserve().orElseThrow())
                                        .mode(ReserveStock.Mode.PARTIAL)
                                        .build(),
                                inventory,
                                now)))
                .hasMessageContaining("R8");
    }

    @Test
    void to_lose_the_rest_of_what_was_partly_fulfilled() {
        assertThatThrownBy(() -> outcomes(
                        Verb.RELEASE,
                        (command, right) -> (inventory, now) ->
                                right.apply(inventory, now).map(PlantedMistakesTest::withoutLastMovement)))
                .hasMessageContaining("release R1");
    }

    /** The release is stored, and its position is not. */
    private static Decision<Inventory, InventoryEvent> withoutLastMovement(
            Decision<Inventory, InventoryEvent> decision) {
        Inventory after = decision.state();
        List<StockPosition> positions = new ArrayList<>();
        for (PositionKey key : SmallScope.KEYS) {
            positions.add(after.changes().stream()
                    .filter(change -> change.key().equals(key))
                    .map(PositionChange::before)
                    .findFirst()
                    .orElse(after.position(key)));
        }
        return new Decision<>(Inventory.of(positions, after.reservations()), decision.events());
    }

    @Test
    void to_refuse_what_there_is() {
        assertThatThrownBy(() -> outcomes(
                        Verb.RESERVE_WHOLE,
                        (command, right) ->
                                (inventory, now) -> Either.left(new InventoryRejection.InsufficientStock(List.of()))))
                .hasMessageContaining("a refusal is right");
    }
}
