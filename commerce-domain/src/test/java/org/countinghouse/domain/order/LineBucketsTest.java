package org.countinghouse.domain.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.countinghouse.domain.quantity.Quantity;
import org.junit.jupiter.api.Test;

class LineBucketsTest {

    private static final Quantity ZERO = Quantity.ZERO;

    @Test
    void a_new_line_is_open() {
        assertThat(LineBuckets.open(q(6))).isEqualTo(buckets(6, 6, 0, 0, 0, 0, 0, 0, 0));
    }

    @Test
    void units_move_from_bucket_to_bucket() {
        LineBuckets line = LineBuckets.open(q(6)).backorder(q(2)).allocate(q(4), ZERO);
        assertThat(line).isEqualTo(buckets(6, 0, 2, 4, 0, 0, 0, 0, 0));

        line = line.ship(q(3));
        assertThat(line).isEqualTo(buckets(6, 0, 2, 1, 0, 3, 0, 0, 0));

        line = line.allocate(ZERO, q(1)).cancel(ZERO, q(1), q(1));
        assertThat(line).isEqualTo(buckets(6, 0, 0, 1, 0, 3, 2, 0, 0));

        assertThat(line.takeBack(q(2))).isEqualTo(buckets(6, 0, 0, 1, 0, 3, 2, 0, 2));
    }

    @Test
    void what_may_move_next_is_derived() {
        LineBuckets line = buckets(20, 1, 2, 3, 4, 6, 4, 0, 5);

        assertThat(line.allocatable()).isEqualTo(q(3));
        assertThat(line.shippable()).isEqualTo(q(7));
        assertThat(line.cancelable()).isEqualTo(q(6));
        assertThat(line.returnable()).isEqualTo(q(1));
        assertThat(line.remaining()).isEqualTo(q(10));
    }

    @Test
    void picked_units_ship_first() {
        assertThat(buckets(5, 0, 0, 3, 2, 0, 0, 0, 0).ship(q(3))).isEqualTo(buckets(5, 0, 0, 2, 0, 3, 0, 0, 0));
        assertThat(buckets(5, 0, 0, 3, 2, 0, 0, 0, 0).ship(q(1))).isEqualTo(buckets(5, 0, 0, 3, 1, 1, 0, 0, 0));
    }

    @Test
    void units_that_are_not_there_cannot_move() {
        assertThatThrownBy(() -> LineBuckets.open(q(1)).ship(q(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> LineBuckets.open(q(1)).allocate(q(2), ZERO)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> LineBuckets.open(q(1)).allocate(ZERO, q(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> LineBuckets.open(q(1)).backorder(q(2))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> LineBuckets.open(q(1)).cancel(ZERO, ZERO, q(1)))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void buckets_that_do_not_add_up_cannot_be() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> buckets(6, 5, 0, 0, 0, 0, 0, 0, 0))
                .withMessageContaining("ordered");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> buckets(6, 5, 0, 0, 0, 1, 0, 2, 0))
                .withMessageContaining("delivered");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> buckets(6, 5, 0, 0, 0, 1, 0, 0, 2))
                .withMessageContaining("returned");
    }

    @Test
    void progress_is_what_all_lines_say_together() {
        PlacedLine two = OrderFixture.goods(1, "A", 2, "2.00", "0");

        assertThat(progress(two, buckets(2, 1, 0, 1, 0, 0, 0, 0, 0))).isEqualTo(Progress.WAITING);
        assertThat(progress(two, buckets(2, 0, 1, 0, 0, 0, 1, 0, 0))).isEqualTo(Progress.WAITING);
        assertThat(progress(two, buckets(2, 0, 0, 1, 0, 0, 1, 0, 0))).isEqualTo(Progress.READY);
        assertThat(progress(two, buckets(2, 0, 0, 0, 2, 0, 0, 0, 0))).isEqualTo(Progress.READY);
        assertThat(progress(two, buckets(2, 0, 1, 0, 0, 1, 0, 0, 0))).isEqualTo(Progress.PARTLY_SHIPPED);
        assertThat(progress(two, buckets(2, 0, 0, 0, 0, 1, 1, 0, 1))).isEqualTo(Progress.SHIPPED);
        assertThat(progress(two, buckets(2, 0, 0, 0, 0, 0, 2, 0, 0))).isEqualTo(Progress.CANCELED);
    }

    private static Progress progress(PlacedLine placed, LineBuckets buckets) {
        return Progress.of(java.util.List.of(new OrderLine(placed, buckets)));
    }

    private static Quantity q(long units) {
        return Quantity.of(units);
    }

    private static LineBuckets buckets(long... units) {
        return new LineBuckets(
                q(units[0]),
                q(units[1]),
                q(units[2]),
                q(units[3]),
                q(units[4]),
                q(units[5]),
                q(units[6]),
                q(units[7]),
                q(units[8]));
    }
}
