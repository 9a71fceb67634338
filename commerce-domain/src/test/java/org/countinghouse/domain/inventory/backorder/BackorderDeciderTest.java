package org.countinghouse.domain.inventory.backorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.countinghouse.domain.inventory.backorder.Queue.LAMP;
import static org.countinghouse.domain.inventory.backorder.Queue.MUG;
import static org.countinghouse.domain.inventory.backorder.Queue.NOON;
import static org.countinghouse.domain.inventory.backorder.Queue.command;
import static org.countinghouse.domain.inventory.backorder.Queue.header;
import static org.countinghouse.domain.inventory.backorder.Queue.q;
import static org.countinghouse.domain.inventory.backorder.Queue.queued;

import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.inventory.DemandReference;
import org.countinghouse.domain.inventory.ReservationId;
import org.countinghouse.domain.kernel.Decision;
import org.junit.jupiter.api.Test;

class BackorderDeciderTest {

    private static final BackorderId B = BackorderId.of("B");
    private static final DemandReference ORDER = DemandReference.of("order B");

    private static BackorderEvent.BackorderFilled fill(long version, long units) {
        return new BackorderEvent.BackorderFilled(
                B, ORDER, 2, MUG, version, q(units), ReservationId.of("R" + version), NOON);
    }

    @Test
    void a_queued_backorder_waits_for_everything() {
        QueueBackorder command =
                command("B", 5).priority(7).portion(Portion.WHOLE).build();
        Decision<Backorder, BackorderEvent> decision =
                BackorderDecider.decide(command, Optional.empty()).get();

        assertThat(decision.events())
                .containsExactly(new BackorderEvent.BackorderQueued(B, ORDER, 2, MUG, q(5), 7, Portion.WHOLE, NOON));
        Backorder waiting = decision.state();
        assertThat(waiting.state()).isEqualTo(BackorderState.WAITING);
        assertThat(waiting.waiting()).isEqualTo(q(5));
        assertThat(waiting.filled()).isEqualTo(q(0));
        assertThat(waiting.canceled()).isEqualTo(q(0));
        assertThat(waiting.queuedAt()).isEqualTo(NOON);
        assertThat(waiting.version()).isEqualTo(1);
        assertThat(waiting).isEqualTo(Backorder.fold(decision.events()));
        assertThat(BackorderDecider.decide(command, Optional.of(waiting)).getLeft())
                .isEqualTo(new BackorderRejection.BackorderExists(B));
    }

    @Test
    void unless_said_it_takes_any_portion_and_is_not_urgent() {
        QueueBackorder command = command("B", 5).build();

        assertThat(command.priority()).isZero();
        assertThat(command.portion()).isEqualTo(Portion.ANY);
    }

    @Test
    void it_gives_up_what_it_waits_for_and_keeps_what_it_has() {
        Backorder before = BackorderDecider.evolve(queued(command("B", 5).build()), fill(2, 3));
        Decision<Backorder, BackorderEvent> decision = BackorderDecider.decide(
                        CancelBackorder.of(header("give-up"), B), Optional.of(before))
                .get();

        assertThat(decision.events())
                .containsExactly(new BackorderEvent.BackorderCanceled(B, ORDER, 2, MUG, 3, q(2), NOON));
        assertThat(decision.state().state()).isEqualTo(BackorderState.CANCELED);
        assertThat(decision.state().filled()).isEqualTo(q(3));
        assertThat(decision.state().canceled()).isEqualTo(q(2));
        assertThat(decision.state().version()).isEqualTo(3);
    }

    @Test
    void it_gives_up_a_part_and_waits_for_the_rest() {
        Backorder before = queued(command("B", 5).build());
        CancelBackorder command = CancelBackorder.builder()
                .header(header("give-up"))
                .backorder(B)
                .quantity(q(2))
                .build();

        Backorder after =
                BackorderDecider.decide(command, Optional.of(before)).get().state();

        assertThat(after.state()).isEqualTo(BackorderState.WAITING);
        assertThat(after.waiting()).isEqualTo(q(3));
        assertThat(after.canceled()).isEqualTo(q(2));
        assertThat(BackorderDecider.evolve(after, fill(3, 3)).state()).isEqualTo(BackorderState.CANCELED);
        assertThat(command.fingerprint())
                .isNotEqualTo(CancelBackorder.of(header("give-up"), B).fingerprint());
    }

    @Test
    void it_cannot_give_up_more_than_it_waits_for() {
        Backorder before = BackorderDecider.evolve(queued(command("B", 5).build()), fill(2, 3));
        CancelBackorder all = CancelBackorder.builder()
                .header(header("give-up"))
                .backorder(B)
                .quantity(q(2))
                .build();
        CancelBackorder more =
                CancelBackorder.builder().from(all).quantity(q(3)).build();

        assertThat(BackorderDecider.decide(all, Optional.of(before))
                        .get()
                        .state()
                        .state())
                .isEqualTo(BackorderState.CANCELED);
        BackorderRejection refused =
                BackorderDecider.decide(more, Optional.of(before)).getLeft();
        assertThat(refused).isEqualTo(new BackorderRejection.ExceedsWaiting(B, q(3), q(2)));
        assertThat(refused.reason()).isEqualTo(BackorderRejection.Reason.EXCEEDS_WAITING);
        assertThat(refused.message()).isEqualTo("backorder B waits for 2 units, asked to give up 3");
    }

    @Test
    void what_waits_for_nothing_cannot_be_given_up() {
        CancelBackorder command = CancelBackorder.of(header("give-up"), B);
        Backorder filled = BackorderDecider.evolve(queued(command("B", 5).build()), fill(2, 5));
        Backorder canceled = BackorderDecider.decide(
                        command, Optional.of(queued(command("B", 5).build())))
                .get()
                .state();

        assertThat(BackorderDecider.decide(command, Optional.of(filled)).getLeft())
                .isEqualTo(new BackorderRejection.NothingWaits(B, BackorderState.FILLED));
        assertThat(BackorderDecider.decide(command, Optional.of(canceled)).getLeft())
                .isEqualTo(new BackorderRejection.NothingWaits(B, BackorderState.CANCELED));
        assertThat(BackorderDecider.decide(command, Optional.empty()).getLeft())
                .isEqualTo(new BackorderRejection.UnknownBackorder(B));
    }

    @Test
    void an_event_that_does_not_follow_is_refused() {
        Backorder before = queued(command("B", 5).build());

        assertThatThrownBy(() -> BackorderDecider.evolve(before, fill(3, 1))).hasMessageContaining("version");
        assertThatThrownBy(() -> BackorderDecider.evolve(before, fill(2, 6))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> BackorderDecider.evolve(queued(command("C", 5).build()), fill(2, 1)))
                .hasMessageContaining("backorder C");
        assertThatThrownBy(() -> Backorder.fold(List.of())).hasMessageContaining("empty");
        assertThatThrownBy(() -> Backorder.fold(List.of(fill(2, 1)))).hasMessageContaining("queued first");
        assertThatThrownBy(() -> new BackorderEvent.BackorderQueued(B, ORDER, 2, MUG, q(5), 0, Portion.ANY, NOON)
                        .after(Optional.of(before)))
                .hasMessageContaining("new");
    }

    @Test
    void a_stored_backorder_is_proven_by_its_events() {
        QueueBackorder command = command("B", 5).build();
        Backorder stored = queued(command);
        List<BackorderEvent> history =
                BackorderDecider.decide(command, Optional.empty()).get().events();

        assertThat(BackorderVerification.verify(stored, history)).isEmpty();
        assertThat(BackorderVerification.verify(BackorderDecider.evolve(stored, fill(2, 1)), history))
                .extracting(found -> found.invariant() + " " + found.subject())
                .containsExactly("Q1 backorder B");
        assertThat(BackorderVerification.verify(stored, List.of()))
                .extracting(found -> found.invariant() + " " + found.expected())
                .containsExactly("Q1 a history that folds");
    }

    @Test
    void commands_refuse_what_is_out_of_bounds_and_print_what_they_ask_for() {
        assertThatThrownBy(() -> command("B", 0).build()).hasMessageContaining("quantity");
        assertThatThrownBy(() -> command("B", 1_000_000_001).build()).hasMessageContaining("quantity");
        assertThat(command("B", 1_000_000_000).build().quantity()).isEqualTo(q(1_000_000_000));
        assertThatThrownBy(() -> command("B", 1).lineNumber(0).build()).hasMessageContaining("line number");
        assertThatThrownBy(() -> command("B", 1).priority(-1).build()).hasMessageContaining("priority");
        assertThatThrownBy(() -> command("B", 1).priority(1_001).build()).hasMessageContaining("priority");
        assertThat(command("B", 1).priority(1_000).build().priority()).isEqualTo(1_000);
        assertThatThrownBy(() -> FillBackorders.of(header("f"), MUG, 0)).hasMessageContaining("limit");
        assertThatThrownBy(() -> FillBackorders.of(header("f"), MUG, 10_001)).hasMessageContaining("limit");
        assertThat(FillBackorders.of(header("f"), MUG, 10_000).limit()).isEqualTo(10_000);
        assertThatThrownBy(() -> new BackorderPolicy(FillOrder.FIRST_COME, WhenShort.WAIT, 0))
                .hasMessageContaining("entries");
        assertThatThrownBy(() -> new BackorderPolicy(FillOrder.FIRST_COME, WhenShort.WAIT, 10_001))
                .hasMessageContaining("entries");
        assertThatThrownBy(() -> BackorderId.of(" ")).hasMessageContaining("backorder");
        assertThatThrownBy(() -> BackorderId.of("x".repeat(121))).hasMessageContaining("backorder");

        QueueBackorder command = command("B", 5).build();
        assertThat(command.fingerprint().differingField(command("B", 6).build().fingerprint()))
                .contains("quantity");
        assertThat(command.fingerprint()
                        .differingField(command("B", 5).key(LAMP).build().fingerprint()))
                .contains("sku");
        assertThat(command.fingerprint()
                        .differingField(command("B", 5).priority(1).build().fingerprint()))
                .contains("priority");
        assertThat(command.fingerprint()
                        .differingField(
                                command("B", 5).portion(Portion.WHOLE).build().fingerprint()))
                .contains("portion");
        assertThat(CancelBackorder.of(header("c"), B)
                        .fingerprint()
                        .differingField(CancelBackorder.of(header("d"), BackorderId.of("C"))
                                .fingerprint()))
                .contains("backorder");
        assertThat(FillBackorders.of(header("c"), MUG, 1)
                        .fingerprint()
                        .differingField(FillBackorders.of(header("d"), MUG, 2).fingerprint()))
                .contains("limit");
    }
}
