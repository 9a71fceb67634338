package org.countinghouse.ports;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.inventory.AdjustStock;
import org.countinghouse.domain.inventory.DemandReference;
import org.countinghouse.domain.inventory.LocationId;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.ReceiveStock;
import org.countinghouse.domain.inventory.ReleaseReservation;
import org.countinghouse.domain.inventory.ReservationId;
import org.countinghouse.domain.inventory.ReserveStock;
import org.countinghouse.domain.inventory.SupplyId;
import org.countinghouse.domain.inventory.backorder.Backorder;
import org.countinghouse.domain.inventory.backorder.BackorderId;
import org.countinghouse.domain.inventory.backorder.BackorderPolicy;
import org.countinghouse.domain.inventory.backorder.CancelBackorder;
import org.countinghouse.domain.inventory.backorder.FillBackorders;
import org.countinghouse.domain.inventory.backorder.FillOrder;
import org.countinghouse.domain.inventory.backorder.Portion;
import org.countinghouse.domain.inventory.backorder.QueueBackorder;
import org.countinghouse.domain.inventory.backorder.WhenShort;
import org.countinghouse.domain.inventory.supply.CancelPreOrder;
import org.countinghouse.domain.inventory.supply.CancelSupply;
import org.countinghouse.domain.inventory.supply.ChangeSupply;
import org.countinghouse.domain.inventory.supply.ExpectSupply;
import org.countinghouse.domain.inventory.supply.PlacePreOrder;
import org.countinghouse.domain.inventory.supply.PreOrder;
import org.countinghouse.domain.inventory.supply.PreOrderId;
import org.countinghouse.domain.inventory.supply.SupplyKind;
import org.countinghouse.domain.kernel.Actor;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommandId;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.quantity.Quantity;
import org.countinghouse.ports.inmemory.InMemoryStores;
import org.countinghouse.ports.inventory.internal.BackorderService;
import org.countinghouse.ports.inventory.internal.InventoryStores;
import org.countinghouse.ports.inventory.internal.Replenishment;
import org.countinghouse.ports.inventory.internal.ReservationService;
import org.countinghouse.ports.inventory.internal.StockService;
import org.countinghouse.ports.inventory.internal.SupplyService;
import org.countinghouse.ports.kernel.internal.CommandGate;
import org.countinghouse.ports.kernel.internal.EventPublication;

/** Stock, supplies and queues together, over random stories of one position: every unit is in one place, whoever asks. */
class ReplenishmentProperties {

    private static final TenantId SHOP = TenantId.of("shop");
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final LocalDate MAY_4 = LocalDate.of(2026, 5, 4);
    private static final PositionKey MUG = PositionKey.of(Sku.of("MUG"), LocationId.of("MAIN"));

    enum Verb {
        EXPECT,
        PRE_ORDER,
        GIVE_UP,
        CHANGE,
        CANCEL_SUPPLY,
        QUEUE,
        QUEUE_WHOLE,
        LEAVE_QUEUE,
        RECEIVE,
        RECEIVE_SUPPLY,
        FIND,
        LOSE,
        RESERVE,
        RELEASE,
        FILL
    }

    /** One step: what happens, to which of three names, with how many units. */
    record Step(Verb verb, int name, int units) {}

    @Provide
    Arbitrary<List<Step>> stories() {
        return Combinators.combine(
                        Arbitraries.of(Verb.class),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.integers().between(1, 6))
                .as(Step::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(30);
    }

    @Provide
    Arbitrary<BackorderPolicy> policies() {
        return Combinators.combine(
                        Arbitraries.of(FillOrder.class),
                        Arbitraries.of(WhenShort.class),
                        Arbitraries.integers().between(1, 3))
                .as(BackorderPolicy::new);
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void every_unit_is_in_one_place(@ForAll("stories") List<Step> story, @ForAll("policies") BackorderPolicy policy) {
        Shop shop = new Shop(policy);
        long number = 0;
        for (Step step : story) {
            number++;
            Either<?, ?> first = shop.ask(step, number);
            String before = shop.everything();
            if (first.isRight()) {
                assertThat(shop.ask(step, number).get()).isEqualTo(first.get());
                assertThat(shop.everything()).isEqualTo(before);
            }
            shop.check();
        }
    }

    /** The services over stores in memory. */
    private static final class Shop {

        private final InMemoryStores stores = new InMemoryStores();
        private final StockService stock;
        private final ReservationService reservations;
        private final SupplyService supplies;
        private final BackorderService backorders;

        private Shop(BackorderPolicy policy) {
            CommandGate gate = new CommandGate(stores.unitOfWork(), stores.processedCommands(), InstantSource.system());
            EventPublication publication = new EventPublication(stores.outbox(), List.of());
            InventoryStores inventory = new InventoryStores(
                    stores.stockLedger(),
                    stores.reservations(),
                    stores.supplies(),
                    stores.backorders(),
                    stores.stockOpening());
            Replenishment replenishment = new Replenishment(inventory, policy, publication);
            stock = new StockService(gate, stores.stockLedger(), stores.reservations(), replenishment);
            reservations = new ReservationService(gate, inventory, publication);
            supplies = new SupplyService(gate, inventory, replenishment);
            backorders = new BackorderService(gate, inventory, replenishment);
        }

        private static CommandHeader header(long number) {
            return CommandHeader.of(SHOP, CommandId.of("k" + number), Actor.of("test"))
                    .at(NOON.plusSeconds(number));
        }

        private Either<?, ?> ask(Step step, long number) {
            CommandHeader header = header(number);
            Quantity units = Quantity.of(step.units());
            SupplyId supply = SupplyId.of("S" + step.name());
            PreOrderId preOrder = PreOrderId.of("P" + step.name());
            BackorderId backorder = BackorderId.of("B" + step.name());
            DemandReference demand = DemandReference.of("order " + step.name());
            return switch (step.verb()) {
                case EXPECT ->
                    supplies.expect(ExpectSupply.builder()
                            .header(header)
                            .supply(supply)
                            .kind(SupplyKind.TRANSFER)
                            .key(MUG)
                            .reference("")
                            .expected(units)
                            .due(MAY_4)
                            .build());
                case PRE_ORDER ->
                    supplies.preOrder(PlacePreOrder.builder()
                            .header(header)
                            .preOrder(preOrder)
                            .supply(SupplyId.of("S" + (step.units() % 3 + 1)))
                            .demand(demand)
                            .lineNumber(1)
                            .quantity(units)
                            .build());
                case GIVE_UP -> supplies.cancelPreOrder(CancelPreOrder.of(header, preOrder));
                case CHANGE ->
                    supplies.change(ChangeSupply.builder()
                            .header(header)
                            .supply(supply)
                            .expected(units)
                            .due(MAY_4.plusDays(step.units()))
                            .build());
                case CANCEL_SUPPLY -> supplies.cancel(CancelSupply.of(header, supply));
                case QUEUE, QUEUE_WHOLE ->
                    backorders.queue(QueueBackorder.builder()
                            .header(header)
                            .backorder(backorder)
                            .demand(demand)
                            .lineNumber(1)
                            .key(MUG)
                            .quantity(units)
                            .priority(step.units())
                            .portion(step.verb() == Verb.QUEUE ? Portion.ANY : Portion.WHOLE)
                            .build());
                case LEAVE_QUEUE -> backorders.cancel(CancelBackorder.of(header, backorder));
                case RECEIVE -> stock.receive(ReceiveStock.of(header, "", ReceiveStock.Line.of(MUG, units)));
                case RECEIVE_SUPPLY ->
                    stock.receive(ReceiveStock.of(
                            header, "", ReceiveStock.Line.of(MUG, units).of(supply)));
                case FIND -> adjust(header, units, AdjustStock.Adjustment.FOUND);
                case LOSE -> adjust(header, units, AdjustStock.Adjustment.LOST);
                case RESERVE ->
                    reservations.reserve(ReserveStock.builder()
                            .header(header)
                            .reservation(ReservationId.of("R" + step.name()))
                            .demand(demand)
                            .addLines(new ReserveStock.Line(1, MUG, units))
                            .ttl(Duration.ofHours(1))
                            .mode(ReserveStock.Mode.PARTIAL)
                            .build());
                case RELEASE ->
                    reservations.release(ReleaseReservation.of(header, ReservationId.of("R" + step.name())));
                case FILL -> backorders.fill(FillBackorders.of(header, MUG, step.name()));
            };
        }

        private Either<?, ?> adjust(CommandHeader header, Quantity units, AdjustStock.Adjustment adjustment) {
            return stock.adjust(AdjustStock.builder()
                    .header(header)
                    .reference("")
                    .addLines(AdjustStock.Line.of(MUG, units, adjustment))
                    .build());
        }

        private String everything() {
            StringBuilder all = new StringBuilder(stock.position(SHOP, MUG).toString());
            for (int name = 1; name <= 3; name++) {
                all.append(supplies.find(SHOP, SupplyId.of("S" + name)))
                        .append(supplies.findPreOrder(SHOP, PreOrderId.of("P" + name)))
                        .append(backorders.find(SHOP, BackorderId.of("B" + name)))
                        .append(reservations.find(SHOP, ReservationId.of("R" + name)));
            }
            return all.append(stores.outbox().undelivered(SHOP, 10_000).size()).toString();
        }

        /** What was given is allocated, what is pegged waits, and nobody who is served was promised more than is here. */
        private void check() {
            assertThat(stock.verify(SHOP).discrepancies()).isEmpty();
            long given = 0;
            for (int name = 1; name <= 3; name++) {
                given += backorders
                        .find(SHOP, BackorderId.of("B" + name))
                        .map(Backorder::filled)
                        .orElse(Quantity.ZERO)
                        .units();
                given += supplies.findPreOrder(SHOP, PreOrderId.of("P" + name))
                        .map(PreOrder::allocated)
                        .orElse(Quantity.ZERO)
                        .units();
                supplies.find(SHOP, SupplyId.of("S" + name))
                        .ifPresent(supply -> assertThat(supply.pegged().isMoreThan(supply.open()))
                                .isFalse());
            }
            assertThat(stock.position(SHOP, MUG).allocated().units()).isEqualTo(given);
            assertThat(stock.position(SHOP, MUG).counters().free()).isNotNegative();
        }
    }
}
