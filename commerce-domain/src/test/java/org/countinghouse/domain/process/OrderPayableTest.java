package org.countinghouse.domain.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.countinghouse.domain.channel.ChannelId;
import org.countinghouse.domain.order.OrderId;
import org.countinghouse.domain.payment.PayableReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderPayableTest {

    @Test
    void it_is_written_channel_slash_order() {
        assertThat(payable("UK", "2026/7").reference()).isEqualTo(PayableReference.of("UK/2026/7"));
        assertThat(payable("shop/uk~1", "7").reference()).isEqualTo(PayableReference.of("shop~1uk~01/7"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gift-card", "/A-1", "UK/"})
    void what_is_no_order_is_refused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OrderPayable.of(PayableReference.of(text)))
                .withMessageContaining(text);
    }

    @Property
    void it_reads_back_as_it_was_written(
            @ForAll @Chars({'/', '~', '0', '1'}) @CharRange(from = 'a', to = 'c') @StringLength(min = 1, max = 64)
                    String channel,
            @ForAll @Chars({'/', '~', '0', '1'}) @CharRange(from = 'a', to = 'c') @StringLength(min = 1, max = 64)
                    String order) {
        OrderPayable payable = payable(channel, order);

        assertThat(OrderPayable.of(payable.reference())).isEqualTo(payable);
    }

    private static OrderPayable payable(String channel, String order) {
        return new OrderPayable(ChannelId.of(channel), OrderId.of(order));
    }
}
