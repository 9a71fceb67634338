package org.countinghouse.domain.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ChannelIdTest {

    @Test
    void has_an_order_and_shows_its_name() {
        assertThat(ChannelId.of("web-fr")).hasToString("web-fr").isLessThan(ChannelId.of("web-gb"));
    }

    @Test
    void refuses_a_blank_or_over_long_name() {
        assertThatThrownBy(() -> ChannelId.of("")).hasMessage("channel must not be blank");
        assertThatThrownBy(() -> ChannelId.of("c".repeat(65))).hasMessageContaining("channel is 65 characters long");
    }
}
