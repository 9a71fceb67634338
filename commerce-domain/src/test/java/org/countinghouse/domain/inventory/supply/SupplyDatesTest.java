package org.countinghouse.domain.inventory.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countinghouse.domain.inventory.supply.SupplyStory.LAMP;
import static org.countinghouse.domain.inventory.supply.SupplyStory.MAY_4;
import static org.countinghouse.domain.inventory.supply.SupplyStory.MUG;
import static org.countinghouse.domain.inventory.supply.SupplyStory.PO;
import static org.countinghouse.domain.inventory.supply.SupplyStory.q;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.countinghouse.domain.inventory.EarliestSupply;
import org.countinghouse.domain.inventory.LocationId;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.StockCounters;
import org.countinghouse.domain.inventory.StockPosition;
import org.junit.jupiter.api.Test;

class SupplyDatesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate FRIDAY = TODAY.plusDays(4);
    private static final PositionKey SHOP = PositionKey.of(MUG.sku(), LocationId.of("SHOP"));

    private static StockPosition here(PositionKey key, long units) {
        return new StockPosition(key, new StockCounters(units, 0, 0, 0), q(0), 1);
    }

    private static SupplyOutlook coming(long waiting, DatedQuantity... supply) {
        return new SupplyOutlook(List.of(supply), q(waiting));
    }

    private static SupplyDates dates(SupplyOutlook shop, SupplyOutlook main) {
        SortedMap<PositionKey, SupplyOutlook> outlooks = new TreeMap<>();
        outlooks.put(SHOP, shop);
        outlooks.put(MUG, main);
        return new SupplyDates(TODAY, outlooks);
    }

    @Test
    void positions_add_up_from_day_to_day() {
        EarliestSupply dates =
                dates(coming(0, DatedQuantity.of(TODAY, q(4))), coming(0, DatedQuantity.of(FRIDAY, q(4))));
        List<StockPosition> both = List.of(here(SHOP, 2), here(MUG, 1));

        assertThat(dates.earliest(both, q(7))).contains(TODAY);
        assertThat(dates.earliest(both, q(8))).contains(FRIDAY);
        assertThat(dates.earliest(both, q(11))).contains(FRIDAY);
        assertThat(dates.earliest(both, q(12))).isEmpty();
        assertThat(dates.earliest(List.of(here(MUG, 1)), q(5))).contains(FRIDAY);
        assertThat(dates.earliest(List.of(here(SHOP, 2)), q(7))).isEmpty();
        assertThat(dates.earliest(List.of(here(LAMP, 2)), q(2))).contains(TODAY);
        assertThat(dates.earliest(List.of(here(LAMP, 2)), q(3))).isEmpty();
        assertThat(dates.earliest(List.of(), q(1))).isEmpty();
    }

    @Test
    void who_waits_comes_first_and_what_is_overdue_is_not_counted_on() {
        SupplyDates dates = dates(
                coming(3, DatedQuantity.of(FRIDAY, q(10))),
                coming(0, DatedQuantity.of(TODAY.minusDays(1), q(9)), DatedQuantity.of(TODAY, q(1))));

        assertThat(dates.earliest(List.of(here(SHOP, 0)), q(7))).contains(FRIDAY);
        assertThat(dates.earliest(List.of(here(SHOP, 0)), q(8))).isEmpty();
        assertThat(dates.earliest(List.of(here(MUG, 0)), q(1))).contains(TODAY);
        assertThat(dates.earliest(List.of(here(MUG, 0)), q(2))).isEmpty();
    }

    @Test
    void an_outlook_counts_what_is_open_and_not_pegged() {
        Supply supply = Supply.builder()
                .id(PO)
                .kind(SupplyKind.PURCHASE_ORDER)
                .key(MUG)
                .reference("")
                .expected(q(10))
                .due(MAY_4)
                .received(q(3))
                .pegged(q(5))
                .canceled(false)
                .version(4)
                .build();

        assertThat(SupplyOutlook.of(List.of(supply), q(6)))
                .isEqualTo(new SupplyOutlook(List.of(DatedQuantity.of(MAY_4, q(2))), q(6)));
        assertThat(SupplyOutlook.of(List.of(), q(0))).isEqualTo(SupplyOutlook.NONE);
    }
}
