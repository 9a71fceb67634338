package org.countinghouse.domain.inventory.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.countinghouse.domain.inventory.supply.SupplyStory.LAMP;
import static org.countinghouse.domain.inventory.supply.SupplyStory.MUG;
import static org.countinghouse.domain.inventory.supply.SupplyStory.q;

import java.time.LocalDate;
import java.util.List;
import org.countinghouse.domain.inventory.StockCounters;
import org.countinghouse.domain.inventory.StockPosition;
import org.junit.jupiter.api.Test;

class AvailableToPromiseTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate THURSDAY = MONDAY.plusDays(3);
    private static final LocalDate FRIDAY = MONDAY.plusDays(4);
    private static final StockPosition FIVE = new StockPosition(MUG, new StockCounters(9, 1, 3, 2), q(0), 1);

    private static DatedQuantity on(LocalDate date, long units) {
        return DatedQuantity.of(date, q(units));
    }

    @Test
    void a_promise_never_eats_one_for_a_later_day() {
        AvailableToPromise promise =
                AvailableToPromise.of(FIVE, MONDAY, List.of(on(THURSDAY, 8)), List.of(on(FRIDAY, 10)));

        assertThat(promise.now()).isEqualTo(q(3));
        assertThat(promise.on(THURSDAY)).isEqualTo(q(3));
        assertThat(promise.on(FRIDAY)).isEqualTo(q(3));
        assertThat(promise.on(FRIDAY.plusYears(1))).isEqualTo(q(3));
        assertThat(promise.earliest(q(3))).contains(MONDAY);
        assertThat(promise.earliest(q(4))).isEmpty();
        assertThat(promise.steps()).containsExactly(on(MONDAY, 3));
    }

    @Test
    void supply_raises_the_promise_from_its_day_on() {
        AvailableToPromise promise =
                AvailableToPromise.of(FIVE, MONDAY, List.of(on(FRIDAY, 2), on(THURSDAY, 8)), List.of(on(THURSDAY, 6)));

        assertThat(promise.now()).isEqualTo(q(5));
        assertThat(promise.on(THURSDAY.minusDays(1))).isEqualTo(q(5));
        assertThat(promise.on(THURSDAY)).isEqualTo(q(7));
        assertThat(promise.on(FRIDAY)).isEqualTo(q(9));
        assertThat(promise.earliest(q(5))).contains(MONDAY);
        assertThat(promise.earliest(q(6))).contains(THURSDAY);
        assertThat(promise.earliest(q(8))).contains(FRIDAY);
        assertThat(promise.earliest(q(10))).isEmpty();
        assertThat(promise.steps()).containsExactly(on(MONDAY, 5), on(THURSDAY, 7), on(FRIDAY, 9));
    }

    @Test
    void who_waits_already_comes_first() {
        AvailableToPromise promise =
                AvailableToPromise.of(FIVE, MONDAY, List.of(on(THURSDAY, 8)), List.of(on(MONDAY, 7)));

        assertThat(promise.now()).isEqualTo(q(0));
        assertThat(promise.on(THURSDAY)).isEqualTo(q(6));
        assertThat(promise.earliest(q(1))).contains(THURSDAY);
        assertThat(promise.earliest(q(0))).contains(MONDAY);
    }

    @Test
    void what_is_dated_before_today_counts_as_of_today() {
        AvailableToPromise promise = AvailableToPromise.of(
                FIVE, MONDAY, List.of(on(MONDAY.minusDays(1), 2)), List.of(on(MONDAY.minusDays(9), 3)));

        assertThat(promise.now()).isEqualTo(q(4));
        assertThatThrownBy(() -> promise.on(MONDAY.minusDays(1))).hasMessageContaining("2026-03-02");
    }

    @Test
    void an_allowance_is_available_too() {
        StockPosition allowed = new StockPosition(MUG, new StockCounters(1, 0, 3, 0), q(5), 1);

        assertThat(AvailableToPromise.of(allowed, MONDAY, List.of(), List.of()).now())
                .isEqualTo(q(3));
    }

    @Test
    void it_is_equal_by_what_it_says() {
        AvailableToPromise one = AvailableToPromise.of(FIVE, MONDAY, List.of(on(THURSDAY, 1)), List.of());

        assertThat(one)
                .isEqualTo(AvailableToPromise.of(FIVE, MONDAY, List.of(on(THURSDAY, 1), on(FRIDAY, 0)), List.of()))
                .hasSameHashCodeAs(
                        AvailableToPromise.of(FIVE, MONDAY, List.of(on(THURSDAY, 1), on(FRIDAY, 0)), List.of()))
                .isNotEqualTo(AvailableToPromise.of(FIVE, MONDAY, List.of(on(THURSDAY, 2)), List.of()))
                .isNotEqualTo(AvailableToPromise.of(FIVE, MONDAY.minusDays(1), List.of(on(THURSDAY, 1)), List.of()))
                .isNotEqualTo(
                        AvailableToPromise.of(StockPosition.empty(LAMP), MONDAY, List.of(on(THURSDAY, 1)), List.of()))
                .isNotEqualTo(MUG);
        assertThat(one).hasToString("MUG@MAIN: " + one.steps());
        assertThat(one.key()).isEqualTo(MUG);
        assertThat(one.today()).isEqualTo(MONDAY);
    }
}
