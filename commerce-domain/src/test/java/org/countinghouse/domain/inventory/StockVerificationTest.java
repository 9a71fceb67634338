package org.countinghouse.domain.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countinghouse.domain.inventory.Given.MUG;

import org.countinghouse.domain.kernel.Discrepancy;
import org.junit.jupiter.api.Test;

class StockVerificationTest {

    private static final StockCounters SOUND = new StockCounters(10, 2, 3, 1);

    @Test
    void a_position_that_is_what_its_facts_say_is_sound() {
        assertThat(StockVerification.verify(new PositionFacts(MUG, SOUND, 0, SOUND, 2, 3)))
                .isEmpty();
    }

    @Test
    void promises_up_to_the_allowance_are_sound() {
        StockCounters full = new StockCounters(1, 1, 2, 0);

        assertThat(StockVerification.verify(new PositionFacts(MUG, full, 2, full, 1, 2)))
                .isEmpty();
        assertThat(StockVerification.verify(new PositionFacts(MUG, full, 1, full, 1, 2)))
                .extracting(Discrepancy::invariant)
                .containsExactly("R1");
    }

    @Test
    void a_negative_counter_breaks_no_oversell() {
        StockCounters negative = new StockCounters(10, 0, 0, -1);

        assertThat(StockVerification.verify(new PositionFacts(MUG, negative, 0, negative, 0, 0)))
                .extracting(Discrepancy::invariant)
                .containsExactly("R1");
    }

    @Test
    void counters_that_differ_from_the_reservations_are_named() {
        assertThat(StockVerification.verify(new PositionFacts(MUG, SOUND, 0, SOUND, 1, 4)))
                .containsExactly(
                        new Discrepancy("R2", "held of MUG@MAIN", "1", "2"),
                        new Discrepancy("R2", "allocated of MUG@MAIN", "4", "3"));
    }

    @Test
    void counters_that_differ_from_the_movements_are_named() {
        assertThat(StockVerification.verify(new PositionFacts(MUG, SOUND, 0, new StockCounters(11, 4, 5, 2), 2, 3)))
                .containsExactly(
                        new Discrepancy("R4", "on hand of MUG@MAIN", "11", "10"),
                        new Discrepancy("R4", "held of MUG@MAIN", "4", "2"),
                        new Discrepancy("R4", "allocated of MUG@MAIN", "5", "3"),
                        new Discrepancy("R4", "damaged of MUG@MAIN", "2", "1"));
    }
}
