package org.countinghouse.domain.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.quantity.Quantity;

class LineAmountsProperties {

    private static final Quantity ONE = Quantity.ONE;
    private static final Quantity THREE = Quantity.of(3);

    @Example
    void ten_pounds_for_three_units_one_at_a_time() {
        LineAmounts line = OrderFixture.amounts("8.33", "1.67");

        List<LineAmounts> pieces = List.of(
                line.piece(Quantity.ZERO, ONE, THREE),
                line.piece(ONE, ONE, THREE),
                line.piece(Quantity.of(2), ONE, THREE));

        assertThat(pieces)
                .containsExactly(
                        OrderFixture.amounts("2.77", "0.56"),
                        OrderFixture.amounts("2.79", "0.55"),
                        OrderFixture.amounts("2.77", "0.56"));
    }

    @Example
    void amounts_that_do_not_add_up_cannot_be() {
        Money one = OrderFixture.gbp("1.00");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LineAmounts(one, one, one))
                .withMessageContaining("gross");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LineAmounts(one.negated(), one.plus(one), one))
                .withMessageContaining("net");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LineAmounts(one.plus(one), one.negated(), one))
                .withMessageContaining("tax");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LineAmounts.untaxed(one).upTo(Quantity.of(4), THREE))
                .withMessageContaining("at most 3");
    }

    /** M3: whatever the pieces, they end at exactly the whole, and none is negative. */
    @Property
    void any_pieces_that_cover_the_line_make_the_line(
            @ForAll @LongRange(min = 0, max = 100_000) long net,
            @ForAll @LongRange(min = 0, max = 30_000) long tax,
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 1, max = 50) Integer> sizes) {
        LineAmounts line = amounts(net, tax);
        Quantity units =
                Quantity.of(sizes.stream().mapToLong(Integer::longValue).sum());
        LineAmounts sum = LineAmounts.zero(OrderFixture.GBP);
        Quantity before = Quantity.ZERO;
        for (int size : sizes) {
            Quantity count = Quantity.of(size);
            // the constructor of a piece refuses negative amounts
            sum = sum.plus(line.piece(before, count, units));
            before = before.plus(count);
            assertThat(sum).isEqualTo(line.upTo(before, units));
        }
        assertThat(sum).isEqualTo(line);
    }

    /** Each cumulative share is the nearest minor unit of its exact value; the tax is less than one off. */
    @Property
    void a_share_is_the_nearest_minor_unit(
            @ForAll @LongRange(min = 0, max = 100_000) long net,
            @ForAll @LongRange(min = 0, max = 30_000) long tax,
            @ForAll @LongRange(min = 1, max = 1_000) long units,
            @ForAll @LongRange(min = 0, max = 1_000) long count) {
        long taken = Math.min(units, count);

        LineAmounts share = amounts(net, tax).upTo(Quantity.of(taken), Quantity.of(units));

        long grossOff = 2 * (share.gross().minorUnits() * units - (net + tax) * taken);
        assertThat(grossOff).isGreaterThan(-units).isLessThanOrEqualTo(units);
        assertThat(Math.abs(share.tax().minorUnits() * units - tax * taken)).isLessThanOrEqualTo(units);
    }

    private static LineAmounts amounts(long net, long tax) {
        return new LineAmounts(
                Money.ofMinor(net, OrderFixture.GBP),
                Money.ofMinor(tax, OrderFixture.GBP),
                Money.ofMinor(net + tax, OrderFixture.GBP));
    }
}
