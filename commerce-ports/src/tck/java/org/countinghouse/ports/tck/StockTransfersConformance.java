package org.countinghouse.ports.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.countinghouse.domain.inventory.PositionFacts;
import org.countinghouse.domain.inventory.StockCounters;
import org.countinghouse.domain.inventory.transfer.StockTransfer;
import org.countinghouse.domain.inventory.transfer.TransferId;
import org.countinghouse.domain.inventory.transfer.TransferLine;
import org.countinghouse.ports.kernel.StaleStateException;
import org.junit.jupiter.api.Test;

/** Transfers are stored whole and change version by version. */
public abstract class StockTransfersConformance extends PhysicalConformance {

    private static StockTransfer transfer(long version, long arrived, long lost) {
        return StockTransfer.builder()
                .id(T1)
                .origin(MAIN)
                .destination(SHOP)
                .reference("van 3")
                .lines(List.of(
                        new TransferLine(1, MUG.sku(), q(9), q(arrived), q(lost)),
                        new TransferLine(2, LAMP.sku(), q(3), q(0), q(0))))
                .dispatchedAt(NOON)
                .version(version)
                .build();
    }

    private static final StockTransfer SENT = transfer(1, 0, 0);

    private void add() {
        doInUnit(() -> stores().stockTransfers().add(tenant, SENT));
    }

    private void update(StockTransfer next) {
        doInUnit(() -> stores().stockTransfers().update(tenant, next));
    }

    @Test
    void a_transfer_comes_back_as_it_was() {
        add();

        assertThat(inUnit(() -> stores().stockTransfers().find(tenant, T1))).contains(SENT);
        assertThat(inUnit(() -> stores().stockTransfers().lock(tenant, T1))).contains(SENT);
        assertThat(inUnit(() -> stores().stockTransfers().find(tenant, TransferId.of("T2"))))
                .isEmpty();
        assertThat(inUnit(() -> stores().stockTransfers().lock(tenant, TransferId.of("T2"))))
                .isEmpty();
    }

    @Test
    void another_tenant_has_the_same_names_for_itself() {
        add();
        var other = fixture().freshTenant();

        assertThat(inUnit(() -> stores().stockTransfers().find(other, T1))).isEmpty();
        doInUnit(() -> stores().stockTransfers().add(other, SENT));
        update(transfer(2, 4, 0));
        assertThat(inUnit(() -> stores().stockTransfers().find(other, T1))).contains(SENT);
    }

    @Test
    void the_next_version_replaces_what_became_of_the_lines() {
        add();
        update(transfer(2, 4, 0));
        update(transfer(3, 6, 3));

        assertThat(inUnit(() -> stores().stockTransfers().find(tenant, T1))).contains(transfer(3, 6, 3));
    }

    @Test
    void only_the_version_just_before_can_be_followed() {
        add();

        assertThatThrownBy(() -> update(transfer(3, 4, 0))).isInstanceOf(StaleStateException.class);
        update(transfer(2, 4, 0));
        assertThatThrownBy(() -> update(transfer(2, 5, 0))).isInstanceOf(StaleStateException.class);
        assertThat(inUnit(() -> stores().stockTransfers().find(tenant, T1))).contains(transfer(2, 4, 0));
    }

    @Test
    void a_name_is_taken_once() {
        add();

        assertThatThrownBy(this::add).isInstanceOf(StaleStateException.class);
    }

    @Test
    void a_failed_unit_leaves_nothing() {
        assertThatThrownBy(() -> doInUnit(() -> {
                    stores().stockTransfers().add(tenant, SENT);
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");

        assertThat(inUnit(() -> stores().stockTransfers().find(tenant, T1))).isEmpty();
    }

    @Test
    void writing_needs_a_unit_of_work() {
        assertThatThrownBy(() -> stores().stockTransfers().lock(tenant, T1)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> stores().stockTransfers().add(tenant, SENT)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_lock_makes_a_second_unit_wait_and_see_what_the_first_left() {
        add();
        Callable<Boolean> unit = () -> inUnit(() -> {
            StockTransfer locked = stores().stockTransfers().lock(tenant, T1).orElseThrow();
            stores().stockTransfers().update(tenant, transfer(locked.version() + 1, locked.version(), 0));
            return true;
        });

        assertThat(together(Collections.nCopies(6, unit))).containsOnly(true);

        assertThat(inUnit(() -> stores().stockTransfers().find(tenant, T1))).contains(transfer(7, 6, 0));
    }

    @Test
    void units_on_their_way_to_a_position_that_does_not_know_are_found() {
        doInUnit(() -> stores().stockTransfers().add(tenant, transfer(1, 4, 2)));

        assertThat(inUnit(() -> stores().stockLedger().differing(tenant)))
                .containsExactly(
                        new PositionFacts(SHOP_LAMP, StockCounters.ZERO, 0, StockCounters.ZERO, 0, 0, 3, 0),
                        new PositionFacts(SHOP_MUG, StockCounters.ZERO, 0, StockCounters.ZERO, 0, 0, 3, 0));
    }
}
