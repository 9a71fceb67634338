package org.countinghouse.ports.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoalescingPolicyTest {

    @Test
    void each_choice_changes_alone() {
        assertThat(CoalescingPolicy.STANDARD).isEqualTo(new CoalescingPolicy(1, 1_000, 256, Duration.ofSeconds(5)));
        assertThat(CoalescingPolicy.STANDARD.withLanes(7))
                .isEqualTo(new CoalescingPolicy(7, 1_000, 256, Duration.ofSeconds(5)));
        assertThat(CoalescingPolicy.STANDARD.withCapacity(7))
                .isEqualTo(new CoalescingPolicy(1, 7, 256, Duration.ofSeconds(5)));
        assertThat(CoalescingPolicy.STANDARD.withLargestBatch(7))
                .isEqualTo(new CoalescingPolicy(1, 1_000, 7, Duration.ofSeconds(5)));
        assertThat(CoalescingPolicy.STANDARD.withPatience(Duration.ofMillis(7)))
                .isEqualTo(new CoalescingPolicy(1, 1_000, 256, Duration.ofMillis(7)));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, 1, 1, lanes",
        "1001, 1, 1, 1, lanes",
        "1, 0, 1, 1, capacity",
        "1, 1000001, 1, 1, capacity",
        "1, 1, 0, 1, batch",
        "1, 1, 10001, 1, batch",
        "1, 1, 1, 0, patience"
    })
    void what_is_out_of_bounds_is_refused_by_name(int lanes, int capacity, int batch, int millis, String name) {
        assertThatThrownBy(() -> new CoalescingPolicy(lanes, capacity, batch, Duration.ofMillis(millis)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(name);
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 1", "1000, 1000000, 10000"})
    void the_bounds_themselves_are_taken(int lanes, int capacity, int batch) {
        assertThatCode(() -> new CoalescingPolicy(lanes, capacity, batch, Duration.ofNanos(1)))
                .doesNotThrowAnyException();
    }
}
