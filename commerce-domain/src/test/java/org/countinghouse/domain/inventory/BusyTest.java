package org.countinghouse.domain.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BusyTest {

    @Test
    void who_finds_no_place_is_told_how_many_there_are() {
        InventoryRejection.Busy busy = new InventoryRejection.Busy(200, Duration.ZERO);

        assertThat(busy.message()).isEqualTo("all 200 places to wait are taken");
        assertThat(busy.code()).isEqualTo("busy");
    }

    @Test
    void who_waited_in_vain_is_told_how_long() {
        assertThat(new InventoryRejection.Busy(200, Duration.ofMillis(800)).message())
                .isEqualTo("not begun after 800 ms among the 200 that may wait");
    }
}
