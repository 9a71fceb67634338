package org.countinghouse.domain.inventory.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countinghouse.domain.inventory.supply.SupplyStory.MUG;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.countinghouse.domain.inventory.StockCounters;
import org.countinghouse.domain.inventory.StockPosition;
import org.countinghouse.domain.quantity.Quantity;

/** What can be promised, against a naive model that walks from day to day. */
class AvailableToPromiseProperties {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final int DAYS = 14;

    @Provide
    Arbitrary<List<DatedQuantity>> dated() {
        return Combinators.combine(
                        Arbitraries.integers().between(-2, DAYS - 1),
                        Arbitraries.longs().between(0, 9))
                .as((day, units) -> DatedQuantity.of(TODAY.plusDays(day), Quantity.of(units)))
                .list()
                .ofMaxSize(6);
    }

    private static StockPosition position(int units) {
        return new StockPosition(MUG, new StockCounters(units, 0, 0, 0), Quantity.ZERO, 1);
    }

    /** The stock at the end of every day if nothing more is promised. */
    private static List<Long> walk(int here, List<DatedQuantity> supply, List<DatedQuantity> demand) {
        List<Long> balances = new ArrayList<>();
        for (int day = 0; day < DAYS; day++) {
            LocalDate date = TODAY.plusDays(day);
            long balance = here;
            for (DatedQuantity one : supply) {
                balance += one.date().isAfter(date) ? 0 : one.quantity().units();
            }
            for (DatedQuantity one : demand) {
                balance -= one.date().isAfter(date) ? 0 : one.quantity().units();
            }
            balances.add(balance);
        }
        return balances;
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void it_is_the_most_that_leaves_no_later_day_short_that_was_not(
            @ForAll @IntRange(max = 20) int here,
            @ForAll("dated") List<DatedQuantity> supply,
            @ForAll("dated") List<DatedQuantity> demand) {
        AvailableToPromise promise = AvailableToPromise.of(position(here), TODAY, supply, demand);
        List<Long> balances = walk(here, supply, demand);

        for (int day = 0; day < DAYS; day++) {
            long least = Long.MAX_VALUE;
            for (int later = day; later < DAYS; later++) {
                least = Math.min(least, balances.get(later));
            }
            assertThat(promise.on(TODAY.plusDays(day)).units()).as("day " + day).isEqualTo(Math.max(0, least));
        }
        assertThat(promise.on(TODAY.plusYears(3))).isEqualTo(promise.on(TODAY.plusDays(DAYS - 1)));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void the_earliest_day_is_the_first_that_has_enough(
            @ForAll @IntRange(max = 20) int here,
            @ForAll("dated") List<DatedQuantity> supply,
            @ForAll("dated") List<DatedQuantity> demand,
            @ForAll @IntRange(max = 30) int asked) {
        AvailableToPromise promise = AvailableToPromise.of(position(here), TODAY, supply, demand);

        Optional<LocalDate> naive = Optional.empty();
        for (int day = DAYS - 1; day >= 0; day--) {
            if (promise.on(TODAY.plusDays(day)).units() >= asked) {
                naive = Optional.of(TODAY.plusDays(day));
            }
        }
        assertThat(promise.earliest(Quantity.of(asked))).isEqualTo(naive);
    }

    /** The law of promising: what is promised for a day, and then asked about again, is gone and nothing else is. */
    @Property(edgeCases = EdgeCasesMode.NONE)
    void giving_a_promise_keeps_every_promise_given_before(
            @ForAll @IntRange(max = 20) int here,
            @ForAll("dated") List<DatedQuantity> supply,
            @ForAll @IntRange(max = DAYS - 1) int day) {
        AvailableToPromise before = AvailableToPromise.of(position(here), TODAY, supply, List.of());
        LocalDate date = TODAY.plusDays(day);
        List<DatedQuantity> given = List.of(DatedQuantity.of(date, before.on(date)));

        AvailableToPromise after = AvailableToPromise.of(position(here), TODAY, supply, given);

        assertThat(after.on(date)).isEqualTo(Quantity.ZERO);
        assertThat(walk(here, supply, given)).allMatch(balance -> balance >= 0);
    }
}
