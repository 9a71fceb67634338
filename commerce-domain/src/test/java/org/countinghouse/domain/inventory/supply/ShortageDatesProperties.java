package org.countinghouse.domain.inventory.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countinghouse.domain.inventory.supply.SupplyStory.MUG;
import static org.countinghouse.domain.inventory.supply.SupplyStory.NOON;
import static org.countinghouse.domain.inventory.supply.SupplyStory.header;

import io.vavr.control.Either;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.countinghouse.domain.inventory.DemandReference;
import org.countinghouse.domain.inventory.Inventory;
import org.countinghouse.domain.inventory.InventoryEvent;
import org.countinghouse.domain.inventory.InventoryRejection;
import org.countinghouse.domain.inventory.InventoryRejection.InsufficientStock;
import org.countinghouse.domain.inventory.LocationId;
import org.countinghouse.domain.inventory.Places;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.ReservationDecider;
import org.countinghouse.domain.inventory.ReservationId;
import org.countinghouse.domain.inventory.ReserveStock;
import org.countinghouse.domain.inventory.Shortage;
import org.countinghouse.domain.inventory.StockCounters;
import org.countinghouse.domain.inventory.StockPosition;
import org.countinghouse.domain.inventory.Wanted;
import org.countinghouse.domain.kernel.Decision;
import org.countinghouse.domain.quantity.Quantity;

/** A refusal tells a day on which as much can be promised as was asked for, and no day before it would do. */
class ShortageDatesProperties {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final int DAYS = 10;
    private static final PositionKey SHOP = PositionKey.of(MUG.sku(), LocationId.of("SHOP"));

    @Provide
    Arbitrary<SupplyOutlook> outlook() {
        Arbitrary<DatedQuantity> dated = Combinators.combine(
                        Arbitraries.integers().between(-2, DAYS - 1),
                        Arbitraries.longs().between(0, 9))
                .as((day, units) -> DatedQuantity.of(TODAY.plusDays(day), Quantity.of(units)));
        return Combinators.combine(
                        dated.list().ofMaxSize(4), Arbitraries.longs().between(0, 3))
                .as((supply, waiting) -> new SupplyOutlook(supply, Quantity.of(waiting)));
    }

    private static StockPosition here(PositionKey key, int units) {
        return new StockPosition(key, new StockCounters(units, 0, 0, 0), Quantity.ZERO, 1);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void the_day_told_is_the_first_on_which_that_much_can_be_promised(
            @ForAll @IntRange(max = 5) int atMain,
            @ForAll @IntRange(max = 5) int atShop,
            @ForAll("outlook") SupplyOutlook toMain,
            @ForAll("outlook") SupplyOutlook toShop,
            @ForAll @IntRange(min = 1, max = 20) int asked) {
        TreeMap<PositionKey, SupplyOutlook> outlooks = new TreeMap<>();
        outlooks.put(MUG, toMain);
        outlooks.put(SHOP, toShop);
        StockPosition main = here(MUG, atMain);
        StockPosition shop = here(SHOP, atShop);
        ReserveStock command = ReserveStock.builder()
                .header(header("r"))
                .reservation(ReservationId.of("R"))
                .demand(DemandReference.of("order"))
                .addLines(new ReserveStock.Line(
                        1,
                        Wanted.units(MUG.sku()),
                        Places.pool(Places.Splitting.FREELY, MUG.location(), SHOP.location()),
                        Quantity.of(asked)))
                .ttl(Duration.ofHours(1))
                .mode(ReserveStock.Mode.ALL_OR_NOTHING)
                .build();
        Inventory inventory = Inventory.of(List.of(main, shop), List.of());

        Either<InventoryRejection, Decision<Inventory, InventoryEvent>> decided =
                ReservationDecider.decide(command, inventory, NOON, new SupplyDates(TODAY, outlooks));

        assertThat(decided.isLeft()).isEqualTo(asked > atMain + atShop);
        if (decided.isLeft()) {
            InsufficientStock refusal = (InsufficientStock) decided.getLeft();
            Optional<LocalDate> naive = Optional.empty();
            for (int day = DAYS - 1; day >= 0; day--) {
                LocalDate date = TODAY.plusDays(day);
                long promised = toMain.promise(main, TODAY).on(date).units()
                        + toShop.promise(shop, TODAY).on(date).units();
                naive = promised >= asked ? Optional.of(date) : naive;
            }
            assertThat(refusal.shortages()).extracting(Shortage::earliest).containsExactly(naive);
            assertThat(ReservationDecider.lacking(command, refusal, inventory)).containsExactly(MUG, SHOP);
        }
    }
}
