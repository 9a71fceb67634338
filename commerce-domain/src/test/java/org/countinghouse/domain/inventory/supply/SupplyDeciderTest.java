package org.countinghouse.domain.inventory.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.countinghouse.domain.inventory.supply.SupplyStory.MAY_4;
import static org.countinghouse.domain.inventory.supply.SupplyStory.MUG;
import static org.countinghouse.domain.inventory.supply.SupplyStory.NOON;
import static org.countinghouse.domain.inventory.supply.SupplyStory.PO;
import static org.countinghouse.domain.inventory.supply.SupplyStory.change;
import static org.countinghouse.domain.inventory.supply.SupplyStory.expect;
import static org.countinghouse.domain.inventory.supply.SupplyStory.expected;
import static org.countinghouse.domain.inventory.supply.SupplyStory.header;
import static org.countinghouse.domain.inventory.supply.SupplyStory.nineOfTenPegged;
import static org.countinghouse.domain.inventory.supply.SupplyStory.peg;
import static org.countinghouse.domain.inventory.supply.SupplyStory.preOrder;
import static org.countinghouse.domain.inventory.supply.SupplyStory.q;
import static org.countinghouse.domain.inventory.supply.SupplyStory.with;

import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.inventory.SupplyId;
import org.countinghouse.domain.kernel.Decision;
import org.junit.jupiter.api.Test;

class SupplyDeciderTest {

    private static Decision<PeggedSupply, SupplyEvent> changed(PeggedSupply before, ChangeSupply command) {
        return SupplyDecider.decide(command, Optional.of(before)).get();
    }

    private static PreOrder preOrderOf(PeggedSupply supply, String id) {
        return Optional.ofNullable(supply.preOrders().get(PreOrderId.of(id))).orElseThrow();
    }

    @Test
    void an_announced_supply_waits_for_everything() {
        Decision<PeggedSupply, SupplyEvent> decision =
                SupplyDecider.decide(expect(10), Optional.empty()).get();

        assertThat(decision.events())
                .containsExactly(new SupplyEvent.SupplyExpected(
                        PO, SupplyKind.PURCHASE_ORDER, MUG, "order 4711", q(10), MAY_4, NOON));
        Supply supply = decision.state().supply();
        assertThat(supply.state()).isEqualTo(SupplyState.EXPECTED);
        assertThat(supply.open()).isEqualTo(q(10));
        assertThat(supply.unpegged()).isEqualTo(q(10));
        assertThat(supply.received()).isEqualTo(q(0));
        assertThat(supply.pegged()).isEqualTo(q(0));
        assertThat(supply.version()).isEqualTo(1);
    }

    @Test
    void a_name_is_announced_once() {
        assertThat(SupplyDecider.decide(expect(10), Optional.of(expected(3).supply()))
                        .getLeft())
                .isEqualTo(new SupplyRejection.SupplyExists(PO));
    }

    @Test
    void a_pre_order_pegs_units_for_the_day_the_supply_is_due() {
        Decision<PeggedSupply, SupplyEvent> decision = SupplyDecider.decide(
                        preOrder("A", 4), Optional.of(expected(10)), Optional.empty())
                .get();

        assertThat(decision.events()).containsExactly(new SupplyEvent.PreOrderPlaced(PO, 2, peg("A", 4), MAY_4, NOON));
        assertThat(decision.state().supply().pegged()).isEqualTo(q(4));
        assertThat(decision.state().supply().unpegged()).isEqualTo(q(6));
        assertThat(preOrderOf(decision.state(), "A"))
                .isEqualTo(new PreOrder(
                        PreOrderId.of("A"),
                        PO,
                        MUG,
                        preOrder("A", 4).demand(),
                        3,
                        MAY_4,
                        2,
                        q(4),
                        q(4),
                        q(0),
                        q(0),
                        q(0)));
    }

    @Test
    void no_more_is_promised_than_is_to_come() {
        PeggedSupply pegged = nineOfTenPegged();

        assertThat(SupplyDecider.decide(preOrder("D", 2), Optional.of(pegged), Optional.empty())
                        .getLeft())
                .isEqualTo(new SupplyRejection.NotEnoughExpected(PO, q(2), q(1)));
        assertThat(with(pegged, "D", 1).supply().unpegged()).isEqualTo(q(0));
    }

    @Test
    void a_pre_order_needs_a_supply_a_new_name_and_a_supply_that_lives() {
        assertThat(SupplyDecider.decide(preOrder("A", 1), Optional.empty(), Optional.empty())
                        .getLeft())
                .isEqualTo(new SupplyRejection.UnknownSupply(PO));
        PeggedSupply pegged = nineOfTenPegged();
        assertThat(SupplyDecider.decide(preOrder("A", 1), Optional.of(pegged), Optional.of(preOrderOf(pegged, "A")))
                        .getLeft())
                .isEqualTo(new SupplyRejection.PreOrderExists(PreOrderId.of("A")));
        assertThat(SupplyDecider.decide(preOrder("A", 1), Optional.of(canceled()), Optional.empty())
                        .getLeft())
                .isEqualTo(new SupplyRejection.SupplyIsCanceled(PO, "pre-order"));
    }

    @Test
    void a_smaller_supply_breaks_the_newest_pegs_first() {
        Decision<PeggedSupply, SupplyEvent> decision = changed(nineOfTenPegged(), change(6, MAY_4));

        assertThat(decision.events())
                .containsExactly(
                        new SupplyEvent.PegBroken(PO, 5, peg("C", 2), MAY_4, NOON),
                        new SupplyEvent.PegBroken(PO, 6, peg("B", 1), MAY_4, NOON),
                        new SupplyEvent.SupplyChanged(PO, MUG, 7, q(6), MAY_4, NOON));
        assertThat(decision.state().supply().pegged()).isEqualTo(q(6));
        assertThat(preOrderOf(decision.state(), "A").waiting()).isEqualTo(q(4));
        assertThat(preOrderOf(decision.state(), "B").waiting()).isEqualTo(q(2));
        assertThat(preOrderOf(decision.state(), "B").broken()).isEqualTo(q(1));
        assertThat(preOrderOf(decision.state(), "C").broken()).isEqualTo(q(2));
    }

    @Test
    void a_supply_that_still_fits_breaks_nothing() {
        assertThat(changed(nineOfTenPegged(), change(9, MAY_4)).events())
                .containsExactly(new SupplyEvent.SupplyChanged(PO, MUG, 5, q(9), MAY_4, NOON));
        assertThat(changed(nineOfTenPegged(), change(8, MAY_4)).events())
                .startsWith(new SupplyEvent.PegBroken(PO, 5, peg("C", 1), MAY_4, NOON));
    }

    @Test
    void a_later_day_puts_every_promise_at_risk_that_still_waits() {
        Decision<PeggedSupply, SupplyEvent> decision = changed(nineOfTenPegged(), change(7, MAY_4.plusDays(1)));

        assertThat(decision.events())
                .containsExactly(
                        new SupplyEvent.PegBroken(PO, 5, peg("C", 2), MAY_4, NOON),
                        new SupplyEvent.SupplyChanged(PO, MUG, 6, q(7), MAY_4.plusDays(1), NOON),
                        new SupplyEvent.PromiseAtRisk(PO, 7, peg("A", 4), MAY_4, MAY_4.plusDays(1), NOON),
                        new SupplyEvent.PromiseAtRisk(PO, 8, peg("B", 3), MAY_4, MAY_4.plusDays(1), NOON));
        assertThat(decision.state().supply().due()).isEqualTo(MAY_4.plusDays(1));
        assertThat(decision.state().supply().version()).isEqualTo(8);
    }

    @Test
    void a_day_that_is_not_later_puts_nothing_at_risk() {
        PeggedSupply late =
                changed(nineOfTenPegged(), change(10, MAY_4.plusDays(9))).state();

        assertThat(changed(late, change(10, MAY_4.plusDays(2))).events()).hasSize(1);
        assertThat(changed(late, change(10, MAY_4.plusDays(9))).events()).hasSize(1);
        assertThat(changed(late, change(10, MAY_4.plusDays(10))).events()).hasSize(4);
        // a promise that was made for the late day is kept on it
        PeggedSupply newer = with(late, "D", 1);
        assertThat(changed(newer, change(10, MAY_4.plusDays(9))).events()).hasSize(1);
        PeggedSupply earlier = changed(newer, change(10, MAY_4.minusDays(1))).state();
        assertThat(changed(earlier, change(10, MAY_4)).events()).hasSize(1);
        assertThat(changed(earlier, change(10, MAY_4.plusDays(9))).events())
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly("SupplyChanged", "PromiseAtRisk", "PromiseAtRisk", "PromiseAtRisk");
    }

    @Test
    void no_fewer_are_expected_than_have_come() {
        PeggedSupply half = SupplyArrival.decide(
                        SupplyStory.receive(SupplyStory.mugs(5).of(PO)),
                        SupplyStory.after(SupplyStory.receive(SupplyStory.mugs(5))),
                        List.of(expected(10)))
                .get()
                .supplies()
                .get(0)
                .state();

        assertThat(SupplyDecider.decide(change(4, MAY_4), Optional.of(half)).getLeft())
                .isEqualTo(new SupplyRejection.BelowReceived(PO, q(4), q(5)));
        Supply closed = changed(half, change(5, MAY_4)).state().supply();
        assertThat(closed.state()).isEqualTo(SupplyState.RECEIVED);
        assertThat(closed.open()).isEqualTo(q(0));
        assertThat(changed(half, change(6, MAY_4)).state().supply().open()).isEqualTo(q(1));
    }

    private static PeggedSupply canceled() {
        return SupplyDecider.decide(CancelSupply.of(header("cancel"), PO), Optional.of(nineOfTenPegged()))
                .get()
                .state();
    }

    @Test
    void a_canceled_supply_breaks_all_its_pegs_and_stays_canceled() {
        Decision<PeggedSupply, SupplyEvent> decision = SupplyDecider.decide(
                        CancelSupply.of(header("cancel"), PO), Optional.of(nineOfTenPegged()))
                .get();

        assertThat(decision.events())
                .containsExactly(
                        new SupplyEvent.PegBroken(PO, 5, peg("C", 2), MAY_4, NOON),
                        new SupplyEvent.PegBroken(PO, 6, peg("B", 3), MAY_4, NOON),
                        new SupplyEvent.PegBroken(PO, 7, peg("A", 4), MAY_4, NOON),
                        new SupplyEvent.SupplyCanceled(PO, MUG, 8, q(10), NOON));
        Supply supply = decision.state().supply();
        assertThat(supply.state()).isEqualTo(SupplyState.CANCELED);
        assertThat(supply.open()).isEqualTo(q(0));
        assertThat(supply.pegged()).isEqualTo(q(0));
        assertThat(SupplyDecider.decide(CancelSupply.of(header("c"), PO), Optional.of(decision.state()))
                        .getLeft())
                .isEqualTo(new SupplyRejection.SupplyIsCanceled(PO, "cancel"));
        assertThat(SupplyDecider.decide(change(1, MAY_4), Optional.of(decision.state()))
                        .getLeft())
                .isEqualTo(new SupplyRejection.SupplyIsCanceled(PO, "change"));
    }

    @Test
    void what_nobody_announced_can_be_neither_changed_nor_canceled() {
        assertThat(SupplyDecider.decide(change(1, MAY_4), Optional.empty()).getLeft())
                .isEqualTo(new SupplyRejection.UnknownSupply(PO));
        assertThat(SupplyDecider.decide(CancelSupply.of(header("c"), PO), Optional.empty())
                        .getLeft())
                .isEqualTo(new SupplyRejection.UnknownSupply(PO));
    }

    @Test
    void a_canceled_pre_order_gives_its_units_back_to_the_supply() {
        CancelPreOrder command = CancelPreOrder.of(header("give-up"), PreOrderId.of("B"));
        Decision<PeggedSupply, SupplyEvent> decision =
                SupplyDecider.decide(command, Optional.of(nineOfTenPegged())).get();

        assertThat(decision.events()).containsExactly(new SupplyEvent.PreOrderCanceled(PO, 5, peg("B", 3), NOON));
        assertThat(decision.state().supply().unpegged()).isEqualTo(q(4));
        assertThat(preOrderOf(decision.state(), "B").canceled()).isEqualTo(q(3));
        assertThat(SupplyDecider.decide(command, Optional.of(decision.state())).getLeft())
                .isEqualTo(new SupplyRejection.NothingWaits(PreOrderId.of("B")));
        assertThat(SupplyDecider.decide(command, Optional.of(expected(5))).getLeft())
                .isEqualTo(new SupplyRejection.UnknownPreOrder(PreOrderId.of("B")));
        assertThat(SupplyDecider.decide(command, Optional.empty()).getLeft())
                .isEqualTo(new SupplyRejection.UnknownPreOrder(PreOrderId.of("B")));
    }

    @Test
    void an_event_that_does_not_follow_is_refused() {
        PeggedSupply pegged = nineOfTenPegged();

        assertThatThrownBy(() -> SupplyDecider.evolve(pegged, new SupplyEvent.SupplyCanceled(PO, MUG, 4, q(1), NOON)))
                .hasMessageContaining("version");
        assertThatThrownBy(() -> SupplyDecider.evolve(
                        pegged, new SupplyEvent.SupplyCanceled(SupplyId.of("X"), MUG, 5, q(1), NOON)))
                .hasMessageContaining("PO-1");
        assertThatThrownBy(() ->
                        SupplyDecider.evolve(pegged, new SupplyEvent.PreOrderPlaced(PO, 5, peg("A", 1), MAY_4, NOON)))
                .hasMessageContaining("pre-order");
        assertThatThrownBy(
                        () -> SupplyDecider.evolve(pegged, new SupplyEvent.PreOrderCanceled(PO, 5, peg("X", 1), NOON)))
                .hasMessageContaining("pre-order");
        assertThatThrownBy(() -> PeggedSupply.fold(List.of())).hasMessageContaining("history");
        assertThatThrownBy(() -> PeggedSupply.fold(List.of(new SupplyEvent.SupplyCanceled(PO, MUG, 1, q(1), NOON))))
                .hasMessageContaining("announced");
        // canceled while pegs wait: the law of the supply refuses it
        assertThatThrownBy(() -> SupplyDecider.evolve(pegged, new SupplyEvent.SupplyCanceled(PO, MUG, 5, q(1), NOON)))
                .hasMessageContaining("pegged");
    }

    @Test
    void a_stored_supply_is_proven_by_its_events() {
        List<SupplyEvent> history = List.of(
                new SupplyEvent.SupplyExpected(PO, SupplyKind.PURCHASE_ORDER, MUG, "order 4711", q(10), MAY_4, NOON),
                new SupplyEvent.PreOrderPlaced(PO, 2, peg("A", 4), MAY_4, NOON));
        PeggedSupply sound = with(expected(10), "A", 4);

        assertThat(SupplyVerification.verify(sound, history)).isEmpty();
        assertThat(SupplyVerification.verify(PeggedSupply.of(sound.supply(), List.of()), history))
                .extracting(found -> found.invariant() + " " + found.subject())
                .containsExactly("P1 pre-orders of supply PO-1", "P2 pegged of supply PO-1");
        assertThat(SupplyVerification.verify(expected(9), history))
                .extracting(found -> found.invariant() + " " + found.subject())
                .containsExactly("P1 supply PO-1", "P1 pre-orders of supply PO-1");
        assertThat(SupplyVerification.verify(sound, List.of()))
                .extracting(found -> found.invariant() + " " + found.expected())
                .containsExactly("P1 a history that folds");
    }
}
