package org.countinghouse.ports.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.inventory.count.CountId;
import org.countinghouse.domain.inventory.count.CountLine;
import org.countinghouse.domain.inventory.count.CountResult;
import org.countinghouse.domain.inventory.count.CountVisibility;
import org.countinghouse.domain.inventory.count.StockCount;
import org.countinghouse.ports.kernel.StaleStateException;
import org.junit.jupiter.api.Test;

/** Counts are stored whole, and each of their lines is completed once. */
public abstract class StockCountsConformance extends PhysicalConformance {

    private static final CountId C1 = CountId.of("C1");
    private static final CountResult MUGS = new CountResult(2, q(8), q(0));
    private static final CountResult LAMPS = new CountResult(3, q(2), q(5));

    private static StockCount count(long version, Optional<CountResult> mugs, Optional<CountResult> lamps) {
        return StockCount.builder()
                .id(C1)
                .reference("year end")
                .visibility(CountVisibility.BLIND)
                .lines(List.of(new CountLine(1, MUG, q(10), 7, mugs), new CountLine(2, LAMP, q(0), 0, lamps)))
                .openedAt(NOON)
                .version(version)
                .build();
    }

    private static final StockCount OPEN = count(1, Optional.empty(), Optional.empty());
    private static final StockCount HALF = count(2, Optional.of(MUGS), Optional.empty());
    private static final StockCount DONE = count(3, Optional.of(MUGS), Optional.of(LAMPS));

    private void add() {
        doInUnit(() -> stores().stockCounts().add(tenant, OPEN));
    }

    private void update(StockCount next) {
        doInUnit(() -> stores().stockCounts().update(tenant, next));
    }

    private Optional<StockCount> found() {
        return inUnit(() -> stores().stockCounts().find(tenant, C1));
    }

    @Test
    void a_count_comes_back_as_it_was() {
        add();

        assertThat(found()).contains(OPEN);
        assertThat(inUnit(() -> stores().stockCounts().lock(tenant, C1))).contains(OPEN);
        assertThat(inUnit(() -> stores().stockCounts().find(tenant, CountId.of("C2"))))
                .isEmpty();
        assertThat(inUnit(() -> stores().stockCounts().lock(tenant, CountId.of("C2"))))
                .isEmpty();
        assertThat(inUnit(() -> stores().stockCounts().find(fixture().freshTenant(), C1)))
                .isEmpty();
    }

    @Test
    void lines_are_completed_version_by_version() {
        add();
        update(HALF);
        assertThat(found()).contains(HALF);

        update(DONE);
        assertThat(found()).contains(DONE);
    }

    @Test
    void only_the_version_just_before_can_be_followed() {
        add();

        assertThatThrownBy(() -> update(DONE)).isInstanceOf(StaleStateException.class);
        update(HALF);
        assertThatThrownBy(() -> update(HALF)).isInstanceOf(StaleStateException.class);
        assertThat(found()).contains(HALF);
    }

    @Test
    void a_name_is_taken_once() {
        add();

        assertThatThrownBy(this::add).isInstanceOf(StaleStateException.class);
    }

    @Test
    void a_failed_unit_leaves_nothing() {
        assertThatThrownBy(() -> doInUnit(() -> {
                    stores().stockCounts().add(tenant, OPEN);
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");

        assertThat(found()).isEmpty();
    }

    @Test
    void writing_needs_a_unit_of_work() {
        assertThatThrownBy(() -> stores().stockCounts().lock(tenant, C1)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> stores().stockCounts().add(tenant, OPEN)).isInstanceOf(IllegalStateException.class);
    }
}
