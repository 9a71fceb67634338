package org.countinghouse.domain.inventory.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.countinghouse.domain.inventory.supply.SupplyStory.LAMP;
import static org.countinghouse.domain.inventory.supply.SupplyStory.MAY_4;
import static org.countinghouse.domain.inventory.supply.SupplyStory.PO;
import static org.countinghouse.domain.inventory.supply.SupplyStory.change;
import static org.countinghouse.domain.inventory.supply.SupplyStory.expect;
import static org.countinghouse.domain.inventory.supply.SupplyStory.header;
import static org.countinghouse.domain.inventory.supply.SupplyStory.mugs;
import static org.countinghouse.domain.inventory.supply.SupplyStory.preOrder;
import static org.countinghouse.domain.inventory.supply.SupplyStory.q;
import static org.countinghouse.domain.inventory.supply.SupplyStory.receive;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.countinghouse.domain.inventory.DemandReference;
import org.countinghouse.domain.inventory.DirectAllocation;
import org.countinghouse.domain.inventory.ReservationId;
import org.countinghouse.domain.inventory.ReserveStock;
import org.countinghouse.domain.inventory.SupplyId;
import org.countinghouse.domain.kernel.Command;
import org.junit.jupiter.api.Test;

class SupplyCommandsTest {

    private static String differing(Command one, Command other) {
        return one.fingerprint().differingField(other.fingerprint()).orElse("none");
    }

    @Test
    void what_is_out_of_bounds_is_refused() {
        assertThatThrownBy(() -> expect(0)).hasMessageContaining("quantity");
        assertThatThrownBy(() -> expect(1_000_000_001)).hasMessageContaining("quantity");
        assertThat(expect(1_000_000_000).expected()).isEqualTo(q(1_000_000_000));
        assertThatThrownBy(() -> change(0, MAY_4)).hasMessageContaining("quantity");
        assertThatThrownBy(() -> change(1, LocalDate.of(1899, 12, 31))).hasMessageContaining("due");
        assertThatThrownBy(() -> change(1, LocalDate.of(10_000, 1, 1))).hasMessageContaining("due");
        assertThat(change(1, LocalDate.of(1900, 1, 1)).due()).isEqualTo("1900-01-01");
        assertThat(change(1, LocalDate.of(9999, 12, 31)).due()).isEqualTo("9999-12-31");
        assertThatThrownBy(() -> preOrder("A", 0)).hasMessageContaining("quantity");
        assertThatThrownBy(() -> PlacePreOrder.builder()
                        .from(preOrder("A", 1))
                        .lineNumber(0)
                        .build())
                .hasMessageContaining("line number");
        assertThatThrownBy(() -> SupplyId.of("x".repeat(121))).hasMessageContaining("supply");
        assertThatThrownBy(() -> PreOrderId.of("x".repeat(121))).hasMessageContaining("pre-order");
        assertThatThrownBy(() -> ExpectSupply.builder()
                        .from(expect(1))
                        .reference("x".repeat(201))
                        .build())
                .hasMessageContaining("reference");
    }

    @Test
    void another_payload_is_told_by_its_field() {
        assertThat(differing(expect(1), expect(2))).isEqualTo("expected");
        assertThat(differing(
                        expect(1),
                        ExpectSupply.builder().from(expect(1)).key(LAMP).build()))
                .isEqualTo("sku");
        assertThat(differing(change(1, MAY_4), change(1, MAY_4.plusDays(1)))).isEqualTo("due");
        assertThat(differing(change(1, MAY_4), change(2, MAY_4))).isEqualTo("expected");
        assertThat(differing(preOrder("A", 1), preOrder("A", 2))).isEqualTo("quantity");
        assertThat(differing(preOrder("A", 1), preOrder("B", 1))).isEqualTo("preOrder");
        assertThat(differing(CancelSupply.of(header("c"), PO), CancelSupply.of(header("c"), SupplyId.of("X"))))
                .isEqualTo("supply");
        assertThat(differing(
                        CancelPreOrder.of(header("c"), PreOrderId.of("A")),
                        CancelPreOrder.of(header("c"), PreOrderId.of("B"))))
                .isEqualTo("preOrder");
    }

    @Test
    void a_receipt_that_names_another_supply_is_another_receipt() {
        assertThat(differing(receive(mugs(1).of(PO)), receive(mugs(1).of(SupplyId.of("X")))))
                .isEqualTo("supplies");
        assertThat(differing(receive(mugs(1)), receive(mugs(1).of(PO)))).isEqualTo("supplies");
        assertThat(differing(receive(mugs(1), mugs(1).of(PO)), receive(mugs(1).of(PO), mugs(1))))
                .isEqualTo("supplies");
        assertThat(differing(receive(mugs(1).of(PO)), receive(mugs(1).of(PO)))).isEqualTo("none");
        assertThat(receive(mugs(1)).fingerprint().canonical()).doesNotContain("supplies");
    }

    @Test
    void no_reserve_can_take_the_name_of_a_direct_allocation() {
        for (ReservationId name : List.of(DirectAllocation.ofPreOrder("A", 2), DirectAllocation.ofBackorder("A", 2))) {
            assertThatThrownBy(() -> reserve(name)).hasMessageContaining("direct allocations");
        }
        assertThatCode(() -> reserve(ReservationId.of("backorder-1"))).doesNotThrowAnyException();
        assertThatCode(() -> reserve(ReservationId.of("pre-order"))).doesNotThrowAnyException();
        assertThat(DirectAllocation.ofPreOrder("x".repeat(120), Long.MAX_VALUE).value())
                .hasSize(150);
        assertThat(DirectAllocation.ofBackorder("x".repeat(120), Long.MAX_VALUE).value())
                .hasSize(150);
    }

    private static ReserveStock reserve(ReservationId name) {
        return ReserveStock.builder()
                .header(header("reserve"))
                .reservation(name)
                .demand(DemandReference.of("order"))
                .addLines(new ReserveStock.Line(1, LAMP, q(1)))
                .ttl(Duration.ofMinutes(1))
                .mode(ReserveStock.Mode.PARTIAL)
                .build();
    }
}
