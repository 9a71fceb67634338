package org.countinghouse.ports.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.countinghouse.domain.inventory.AllowOversell;
import org.countinghouse.domain.inventory.ConfirmReservation;
import org.countinghouse.domain.inventory.FulfillReservation;
import org.countinghouse.domain.inventory.OpenPromise;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.ReceiveStock;
import org.countinghouse.domain.inventory.ReleaseReservation;
import org.countinghouse.domain.inventory.ReservationId;
import org.countinghouse.domain.inventory.StockAsOf;
import org.countinghouse.domain.inventory.StockCondition;
import org.countinghouse.domain.inventory.StockCounters;
import org.countinghouse.domain.inventory.transfer.ArriveTransfer;
import org.countinghouse.domain.kernel.Actor;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommandId;
import org.countinghouse.domain.quantity.Quantity;
import org.junit.jupiter.api.Test;

/** What was there at a moment, and who held it, by the store's own clock. */
public abstract class StockInquiriesConformance extends PhysicalConformance {

    private static final ReservationId A = ReservationId.of("R-a");
    private static final ReservationId B = ReservationId.of("R-b");

    private StockAsOf asOf(PositionKey key, Instant moment) {
        return fixture().asHost(() -> inquiries().asOf(tenant, key, moment));
    }

    private void reserved(String key, long units) {
        assertThat(fixture()
                        .asHost(() -> reservations().reserve(reserve(key, HOUR, line(1, MUG, units), line(2, LAMP, 1))))
                        .isRight())
                .isTrue();
    }

    private static OpenPromise promise(ReservationId id, long held, long allocated) {
        return new OpenPromise(id, q(held), q(allocated));
    }

    @Test
    void every_moment_tells_what_was_there_and_who_held_it() {
        Instant before = mark();
        receive("mugs", MUG, 10);
        receive("lamps", LAMP, 5);
        Instant received = mark();
        reserved("b", 2);
        reserved("a", 3);
        Instant held = mark();
        fixture()
                .asHost(() -> reservations().confirm(ConfirmReservation.of(header(tenant, "c"), A)))
                .get();
        Instant confirmed = mark();
        fixture()
                .asHost(() -> reservations().release(ReleaseReservation.of(header(tenant, "x"), B)))
                .get();
        fixture()
                .asHost(() -> reservations().fulfill(FulfillReservation.everything(header(tenant, "f"), A)))
                .get();
        Instant after = mark();

        assertThat(asOf(MUG, before))
                .isEqualTo(new StockAsOf(MUG, before, 0, StockCounters.ZERO, Quantity.ZERO, List.of()));
        assertThat(asOf(MUG, received))
                .isEqualTo(new StockAsOf(MUG, received, 1, new StockCounters(10, 0, 0, 0), Quantity.ZERO, List.of()));
        assertThat(asOf(MUG, held))
                .isEqualTo(new StockAsOf(
                        MUG,
                        held,
                        3,
                        new StockCounters(10, 5, 0, 0),
                        Quantity.ZERO,
                        List.of(promise(A, 3, 0), promise(B, 2, 0))));
        assertThat(asOf(MUG, held).available()).isEqualTo(5);
        assertThat(asOf(MUG, confirmed))
                .isEqualTo(new StockAsOf(
                        MUG,
                        confirmed,
                        4,
                        new StockCounters(10, 2, 3, 0),
                        Quantity.ZERO,
                        List.of(promise(A, 0, 3), promise(B, 2, 0))));
        assertThat(asOf(MUG, after))
                .isEqualTo(new StockAsOf(MUG, after, 6, new StockCounters(7, 0, 0, 0), Quantity.ZERO, List.of()));
        assertThat(asOf(LAMP, held).promises()).containsExactly(promise(A, 1, 0), promise(B, 1, 0));
    }

    @Test
    void every_bucket_is_told() {
        receive("mugs", MUG, 10);
        moved(moving("q", MUG, 2, StockCondition.SELLABLE, StockCondition.QUARANTINED));
        moved(moving("b", MUG, 1, StockCondition.SELLABLE, StockCondition.DAMAGED));
        fixture().asHost(() -> transfers().dispatch(dispatch("d", T1, 4, 0))).get();
        Instant sent = mark();
        fixture()
                .asHost(() -> transfers().arrive(arrive("a", T1, ArriveTransfer.Completion.LAST, 3, 0)))
                .get();
        Instant arrived = mark();

        assertThat(asOf(MUG, sent).counters()).isEqualTo(new StockCounters(3, 0, 0, 1, 2, 0));
        assertThat(asOf(SHOP_MUG, sent).counters()).isEqualTo(new StockCounters(0, 0, 0, 0, 0, 4));
        assertThat(asOf(SHOP_MUG, arrived).counters()).isEqualTo(new StockCounters(3, 0, 0, 0, 0, 0));
        assertThat(asOf(SHOP_MUG, arrived).version()).isEqualTo(2);
    }

    private void allow(String key, long units) {
        AllowOversell command = AllowOversell.builder()
                .header(header(tenant, key))
                .key(MUG)
                .allowance(q(units))
                .build();
        assertThat(fixture().asHost(() -> stock().allowOversell(command)).isRight())
                .isTrue();
    }

    @Test
    void the_allowance_of_then_counts_as_available() {
        allow("5", 5);
        Instant allowed = mark();
        receive("mugs", MUG, 10);
        allow("2", 2);
        allow("2 again", 2);
        Instant lowered = mark();
        allow("0", 0);
        Instant none = mark();

        assertThat(asOf(MUG, allowed)).isEqualTo(new StockAsOf(MUG, allowed, 1, StockCounters.ZERO, q(5), List.of()));
        assertThat(asOf(MUG, allowed).available()).isEqualTo(5);
        assertThat(asOf(MUG, lowered).oversellAllowance()).isEqualTo(q(2));
        assertThat(asOf(MUG, lowered).version()).isEqualTo(4);
        assertThat(asOf(MUG, lowered).available()).isEqualTo(12);
        assertThat(asOf(MUG, none).available()).isEqualTo(10);
        assertSound();
    }

    @Test
    void the_business_time_of_a_command_does_not_count() {
        Instant before = mark();
        CommandHeader early =
                CommandHeader.of(tenant, CommandId.of("early"), Actor.of("tck")).at(before.minusSeconds(3600));
        fixture()
                .asHost(() -> stock().receive(ReceiveStock.of(early, "", ReceiveStock.Line.of(MUG, q(4)))))
                .get();

        assertThat(asOf(MUG, before).counters()).isEqualTo(StockCounters.ZERO);
        assertThat(asOf(MUG, mark()).counters()).isEqualTo(new StockCounters(4, 0, 0, 0));
    }

    @Test
    void another_tenant_s_stock_does_not_show() {
        receive("mugs", MUG, 10);
        Instant now = mark();
        var other = fixture().freshTenant();

        assertThat(fixture().asHost(() -> inquiries().asOf(other, MUG, now)).version())
                .isZero();
    }
}
