package org.countinghouse.domain.inventory.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countinghouse.domain.inventory.supply.SupplyStory.LAMP;
import static org.countinghouse.domain.inventory.supply.SupplyStory.MAY_4;
import static org.countinghouse.domain.inventory.supply.SupplyStory.MUG;
import static org.countinghouse.domain.inventory.supply.SupplyStory.NOON;
import static org.countinghouse.domain.inventory.supply.SupplyStory.PO;
import static org.countinghouse.domain.inventory.supply.SupplyStory.after;
import static org.countinghouse.domain.inventory.supply.SupplyStory.expected;
import static org.countinghouse.domain.inventory.supply.SupplyStory.header;
import static org.countinghouse.domain.inventory.supply.SupplyStory.mugs;
import static org.countinghouse.domain.inventory.supply.SupplyStory.nineOfTenPegged;
import static org.countinghouse.domain.inventory.supply.SupplyStory.peg;
import static org.countinghouse.domain.inventory.supply.SupplyStory.q;
import static org.countinghouse.domain.inventory.supply.SupplyStory.receive;

import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.inventory.InventoryRejection;
import org.countinghouse.domain.inventory.ReceiveStock;
import org.countinghouse.domain.inventory.Reservation;
import org.countinghouse.domain.inventory.ReservationEvent;
import org.countinghouse.domain.inventory.ReservationId;
import org.countinghouse.domain.inventory.ReservationState;
import org.countinghouse.domain.inventory.SupplyId;
import org.junit.jupiter.api.Test;

class SupplyArrivalTest {

    private static SupplyArrival arrived(ReceiveStock command, PeggedSupply... supplies) {
        return SupplyArrival.decide(command, after(command), List.of(supplies)).get();
    }

    @Test
    void goods_serve_pre_orders_in_the_order_they_were_made() {
        SupplyArrival arrival = arrived(receive(mugs(6).of(PO)), nineOfTenPegged());

        assertThat(arrival.supplies()).hasSize(1);
        assertThat(arrival.supplies().get(0).events())
                .containsExactly(new SupplyEvent.SupplyArrived(
                        PO,
                        MUG,
                        5,
                        header("receive").id(),
                        q(6),
                        List.of(
                                new PegFill(peg("A", 4), ReservationId.of("pre-order/A/5")),
                                new PegFill(peg("B", 2), ReservationId.of("pre-order/B/5"))),
                        NOON));
        PeggedSupply after = arrival.supplies().get(0).state();
        assertThat(after.supply().received()).isEqualTo(q(6));
        assertThat(after.supply().pegged()).isEqualTo(q(3));
        assertThat(after.supply().open()).isEqualTo(q(4));
        assertThat(after.waiting()).extracting(PreOrder::waiting).containsExactly(q(1), q(2));
        assertThat(after.waiting()).extracting(PreOrder::allocated).containsExactly(q(2), q(0));
    }

    @Test
    void what_they_get_is_reserved_for_good() {
        SupplyArrival arrival = arrived(receive(mugs(6).of(PO)), nineOfTenPegged());

        assertThat(arrival.events())
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly("StockReserved", "ReservationConfirmed", "StockReserved", "ReservationConfirmed");
        Reservation reservation = arrival.inventory()
                .reservation(ReservationId.of("pre-order/B/5"))
                .orElseThrow();
        assertThat(reservation.state()).isEqualTo(ReservationState.CONFIRMED);
        assertThat(reservation.demand().value()).isEqualTo("order B");
        assertThat(reservation.line(3).orElseThrow().allocated()).isEqualTo(q(2));
        assertThat(reservation.shortages()).isEmpty();
        assertThat(arrival.inventory().position(MUG).allocated()).isEqualTo(q(6));
        assertThat(arrival.inventory().position(MUG).free()).isEqualTo(q(0));
        assertThat(arrival.inventory().position(MUG).held()).isEqualTo(q(0));
        assertThat(((ReservationEvent) arrival.events().get(0)).occurredAt()).isEqualTo(NOON);
    }

    @Test
    void more_than_expected_may_come_and_what_is_left_over_is_free() {
        SupplyArrival arrival = arrived(receive(mugs(7).of(PO), mugs(5).of(PO)), nineOfTenPegged());

        Supply supply = arrival.supplies().get(0).state().supply();
        assertThat(supply.received()).isEqualTo(q(12));
        assertThat(supply.state()).isEqualTo(SupplyState.RECEIVED);
        assertThat(supply.pegged()).isEqualTo(q(0));
        assertThat(supply.open()).isEqualTo(q(0));
        assertThat(arrival.inventory().position(MUG).free()).isEqualTo(q(3));
        // and more again
        SupplyArrival again =
                arrived(receive(mugs(1).of(PO)), arrival.supplies().get(0).state());
        assertThat(again.supplies().get(0).state().supply().received()).isEqualTo(q(13));
        assertThat(again.events()).isEmpty();
    }

    @Test
    void lines_that_name_no_supply_serve_none() {
        SupplyArrival arrival = arrived(receive(mugs(6), mugs(1).of(PO)), nineOfTenPegged());

        assertThat(arrival.supplies().get(0).state().supply().received()).isEqualTo(q(1));
        assertThat(arrival.inventory().position(MUG).free()).isEqualTo(q(6));
        assertThat(arrived(receive(mugs(6)), nineOfTenPegged()).supplies()).isEmpty();
    }

    @Test
    void two_supplies_of_one_position_serve_their_own() {
        SupplyId other = SupplyId.of("PO-0");
        PeggedSupply second = PeggedSupply.fold(List.of(
                new SupplyEvent.SupplyExpected(other, SupplyKind.PRODUCTION, MUG, "", q(5), MAY_4, NOON),
                new SupplyEvent.PreOrderPlaced(other, 2, peg("Z", 2), MAY_4, NOON)));

        SupplyArrival arrival = arrived(receive(mugs(4).of(PO), mugs(3).of(other)), nineOfTenPegged(), second);

        assertThat(arrival.supplies())
                .extracting(decision -> decision.state().supply().id())
                .containsExactly(other, PO);
        assertThat(arrival.inventory().reservations())
                .extracting(reservation -> reservation.id().value())
                .containsExactly("pre-order/A/5", "pre-order/Z/3");
        assertThat(arrival.inventory().position(MUG).free()).isEqualTo(q(1));
    }

    @Test
    void a_supply_must_be_there_and_of_that_position_and_alive() {
        ReceiveStock right = receive(mugs(1).of(PO));
        ReceiveStock wrong = receive(ReceiveStock.Line.of(LAMP, q(1)).of(PO));
        PeggedSupply canceled = SupplyDecider.decide(CancelSupply.of(header("cancel"), PO), Optional.of(expected(1)))
                .get()
                .state();

        assertThat(SupplyArrival.decide(right, after(right), List.of()).getLeft())
                .isEqualTo(new InventoryRejection.UnknownSupply(PO));
        assertThat(SupplyArrival.decide(wrong, after(wrong), List.of(expected(1)))
                        .getLeft())
                .isEqualTo(new InventoryRejection.WrongSupply(PO, LAMP, MUG));
        assertThat(SupplyArrival.decide(right, after(right), List.of(canceled)).getLeft())
                .isEqualTo(new InventoryRejection.SupplyCanceled(PO));
    }
}
