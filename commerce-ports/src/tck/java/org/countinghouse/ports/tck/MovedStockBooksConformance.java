package org.countinghouse.ports.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.countinghouse.domain.accounting.AccountRole;
import org.countinghouse.domain.inventory.LocationId;
import org.countinghouse.domain.inventory.MoveCondition;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.ReceiveStock;
import org.countinghouse.domain.inventory.StockCondition;
import org.countinghouse.domain.inventory.count.CountId;
import org.countinghouse.domain.inventory.count.CountStock;
import org.countinghouse.domain.inventory.count.CountVisibility;
import org.countinghouse.domain.inventory.count.OpenCount;
import org.countinghouse.domain.inventory.transfer.ArriveTransfer;
import org.countinghouse.domain.inventory.transfer.DispatchTransfer;
import org.countinghouse.domain.inventory.transfer.TransferId;
import org.countinghouse.domain.kernel.Discrepancy;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.quantity.Quantity;
import org.countinghouse.ports.Commerce;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Cost goes where the units go, in the unit of work that moves them; layers, accounts and positions agree. */
public abstract class MovedStockBooksConformance extends Conformance {

    private static final PositionKey MUG = ProcessShop.at(ProcessShop.MUG);
    private static final LocationId YARD = LocationId.of("YARD");
    private static final PositionKey YARD_MUG = PositionKey.of(ProcessShop.MUG, YARD);
    private static final TransferId T1 = TransferId.of("T1");

    private TenantId tenant = TenantId.of("none");
    private Optional<ProcessShop> opened = Optional.empty();

    /** 10 mugs for 20.00. */
    @BeforeEach
    void openShop() {
        tenant = fixture().freshTenant();
        opened = Optional.of(new ProcessShop(stores(), tenant, new ScriptedGateway()));
        ReceiveStock delivery = ReceiveStock.of(
                shop().header("d"), "", ReceiveStock.Line.of(MUG, Quantity.of(10), ProcessShop.gbp("20.00")));
        assertThat(with(commerce -> commerce.stock().receive(delivery)).isRight())
                .isTrue();
    }

    @AfterEach
    void everythingAgreesWithItsFacts() {
        List<Discrepancy> found = new ArrayList<>();
        found.addAll(with(commerce -> commerce.stock().verify(tenant)).discrepancies());
        found.addAll(with(commerce -> commerce.bookkeeping().verify(tenant)).discrepancies());
        assertThat(found).isEmpty();
    }

    private ProcessShop shop() {
        return opened.orElseThrow();
    }

    private <T> T with(Function<Commerce, T> work) {
        return fixture().asHost(() -> work.apply(shop().commerce()));
    }

    private String balance(AccountRole role) {
        return with(commerce -> shop().books()).balance(role).toDecimal().toString();
    }

    private void send(long mugs) {
        DispatchTransfer command = DispatchTransfer.builder()
                .header(shop().header("send"))
                .transfer(T1)
                .origin(MUG.location())
                .destination(YARD)
                .reference("")
                .addLines(new DispatchTransfer.Line(ProcessShop.MUG, Quantity.of(mugs)))
                .build();
        assertThat(with(commerce -> commerce.transfers().dispatch(command)).isRight())
                .isTrue();
    }

    private void take(String key, ArriveTransfer.Completion completion, long mugs) {
        ArriveTransfer command = ArriveTransfer.builder()
                .header(shop().header(key))
                .transfer(T1)
                .completion(completion)
                .addLines(new ArriveTransfer.Line(ProcessShop.MUG, Quantity.of(mugs)))
                .build();
        assertThat(with(commerce -> commerce.transfers().arrive(command)).isRight())
                .isTrue();
    }

    private void move(String key, PositionKey position, long units, StockCondition from, StockCondition to) {
        MoveCondition command = MoveCondition.of(
                shop().header(key), "", new MoveCondition.Line(position, Quantity.of(units), from, to));
        assertThat(with(commerce -> commerce.stock().moveCondition(command)).isRight())
                .isTrue();
    }

    private void count(PositionKey position, long counted) {
        CountId id = CountId.of("C-" + position);
        OpenCount open = OpenCount.builder()
                .header(shop().header("open " + position))
                .count(id)
                .reference("")
                .visibility(CountVisibility.BLIND)
                .addPositions(position)
                .build();
        assertThat(with(commerce -> commerce.counting().open(open)).isRight()).isTrue();
        CountStock command = CountStock.builder()
                .header(shop().header("count " + position))
                .count(id)
                .addLines(new CountStock.Line(position, Quantity.of(counted)))
                .build();
        assertThat(with(commerce -> commerce.counting().count(command)).isRight())
                .isTrue();
    }

    @Test
    void cost_travels_with_a_transfer_and_what_is_lost_is_shrinkage() {
        send(6);
        assertThat(balance(AccountRole.INVENTORY_SELLABLE)).isEqualTo("8.00");
        assertThat(balance(AccountRole.INVENTORY_IN_TRANSIT)).isEqualTo("12.00");

        take("a1", ArriveTransfer.Completion.MORE_TO_COME, 2);
        assertThat(balance(AccountRole.INVENTORY_IN_TRANSIT)).isEqualTo("8.00");
        take("a2", ArriveTransfer.Completion.LAST, 3);

        assertThat(balance(AccountRole.INVENTORY_SELLABLE)).isEqualTo("18.00");
        assertThat(balance(AccountRole.INVENTORY_IN_TRANSIT)).isEqualTo("0.00");
        assertThat(balance(AccountRole.SHRINKAGE)).isEqualTo("2.00");
        whatArrivedCanLeaveAgain();
    }

    /** What arrived can leave again at its cost: nothing is sold without one. */
    private void whatArrivedCanLeaveAgain() {
        move("broken", YARD_MUG, 5, StockCondition.SELLABLE, StockCondition.DAMAGED);
        assertThat(balance(AccountRole.WRITE_OFF)).isEqualTo("10.00");
    }

    @Test
    void an_excess_is_worth_nothing_but_can_be_sold() {
        send(6);
        take("a", ArriveTransfer.Completion.LAST, 8);

        assertThat(balance(AccountRole.INVENTORY_SELLABLE)).isEqualTo("20.00");
        move("broken", YARD_MUG, 8, StockCondition.SELLABLE, StockCondition.DAMAGED);
        assertThat(balance(AccountRole.WRITE_OFF)).isEqualTo("12.00");
    }

    @Test
    void goods_set_aside_keep_their_cost_until_they_are_condemned() {
        move("1", MUG, 5, StockCondition.SELLABLE, StockCondition.QUARANTINED);
        assertThat(balance(AccountRole.INVENTORY_QUARANTINE)).isEqualTo("10.00");
        move("2", MUG, 2, StockCondition.QUARANTINED, StockCondition.SELLABLE);
        move("3", MUG, 3, StockCondition.QUARANTINED, StockCondition.DAMAGED);
        assertThat(balance(AccountRole.INVENTORY_QUARANTINE)).isEqualTo("0.00");
        assertThat(balance(AccountRole.WRITE_OFF)).isEqualTo("6.00");

        move("4", MUG, 2, StockCondition.DAMAGED, StockCondition.SELLABLE);
        move("5", MUG, 1, StockCondition.DAMAGED, StockCondition.QUARANTINED);
        move("6", MUG, 1, StockCondition.QUARANTINED, StockCondition.SELLABLE);
        assertThat(balance(AccountRole.INVENTORY_SELLABLE)).isEqualTo("14.00");
        move("7", MUG, 10, StockCondition.SELLABLE, StockCondition.DAMAGED);
        assertThat(balance(AccountRole.INVENTORY_SELLABLE)).isEqualTo("0.00");
    }

    @Test
    void a_command_may_move_the_same_units_twice() {
        MoveCondition command = MoveCondition.of(
                shop().header("twice"),
                "",
                new MoveCondition.Line(MUG, Quantity.of(4), StockCondition.SELLABLE, StockCondition.QUARANTINED),
                new MoveCondition.Line(MUG, Quantity.of(3), StockCondition.QUARANTINED, StockCondition.DAMAGED));

        assertThat(with(commerce -> commerce.stock().moveCondition(command)).isRight())
                .isTrue();
        assertThat(balance(AccountRole.INVENTORY_QUARANTINE)).isEqualTo("2.00");
        assertThat(balance(AccountRole.WRITE_OFF)).isEqualTo("6.00");
    }

    @Test
    void what_is_missing_at_a_count_is_shrinkage_and_what_is_more_is_worth_nothing() {
        count(MUG, 7);
        assertThat(balance(AccountRole.SHRINKAGE)).isEqualTo("6.00");
        assertThat(balance(AccountRole.INVENTORY_SELLABLE)).isEqualTo("14.00");

        count(YARD_MUG, 3);
        assertThat(balance(AccountRole.INVENTORY_SELLABLE)).isEqualTo("14.00");
        move("broken", YARD_MUG, 3, StockCondition.SELLABLE, StockCondition.DAMAGED);
        assertThat(balance(AccountRole.WRITE_OFF)).isEqualTo("0.00");
    }
}
