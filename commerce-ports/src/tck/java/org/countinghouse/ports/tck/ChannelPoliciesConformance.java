package org.countinghouse.ports.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.channel.ChannelId;
import org.countinghouse.domain.inventory.availability.ChannelPolicy;
import org.countinghouse.domain.inventory.availability.PolicyScope;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.quantity.Quantity;
import org.countinghouse.ports.kernel.StaleStateException;
import org.junit.jupiter.api.Test;

/** What every store of channel policies must do. */
public abstract class ChannelPoliciesConformance extends ChannelConformance {

    private static final PolicyScope RANGE = PolicyScope.of(MARKET);
    private static final PolicyScope ONE = PolicyScope.of(MARKET, Sku.of("MUG"));

    private static ChannelPolicy policy(PolicyScope scope, long version, long safety) {
        return ChannelPolicy.builder()
                .id(scope)
                .version(version)
                .safetyStock(Quantity.of(safety))
                .build();
    }

    private void append(ChannelPolicy next) {
        doInUnit(() -> stores().channelPolicies().append(header(tenant, "p"), next));
    }

    private Optional<ChannelPolicy> find(TenantId whose, PolicyScope scope) {
        return inUnit(() -> stores().channelPolicies().find(whose, scope));
    }

    @Test
    void everything_in_a_policy_comes_back() {
        ChannelPolicy full = ChannelPolicy.builder()
                .id(ONE)
                .version(1)
                .safetyStock(Quantity.of(1))
                .buffer(Quantity.of(2))
                .bufferBasisPoints(1_250)
                .cap(Quantity.of(0))
                .cutOff(Quantity.of(4))
                .futureWindow(Duration.ofDays(366))
                .build();
        ChannelPolicy plain = ChannelPolicy.builder().id(RANGE).version(1).build();

        append(full);
        append(plain);

        assertThat(find(tenant, ONE)).contains(full);
        assertThat(find(tenant, RANGE)).contains(plain);
    }

    @Test
    void the_latest_version_counts_and_the_others_stay() {
        for (int version = 1; version <= 11; version++) {
            append(policy(RANGE, version, version));
        }

        assertThat(find(tenant, RANGE)).contains(policy(RANGE, 11, 11));
        assertThat(inUnit(() -> stores().channelPolicies().find(tenant, RANGE, 2)))
                .contains(policy(RANGE, 2, 2));
        assertThat(inUnit(() -> stores().channelPolicies().find(tenant, RANGE, 12)))
                .isEmpty();
    }

    @Test
    void nothing_is_found_under_another_scope_or_tenant() {
        append(policy(RANGE, 1, 1));

        assertThat(find(tenant, ONE)).isEmpty();
        assertThat(find(tenant, PolicyScope.of(ChannelId.of("Market")))).isEmpty();
        assertThat(find(fixture().freshTenant(), RANGE)).isEmpty();
    }

    @Test
    void a_version_is_declared_once() {
        append(policy(RANGE, 1, 1));

        assertThatThrownBy(() -> append(policy(RANGE, 1, 2))).isInstanceOf(StaleStateException.class);
        assertThat(find(tenant, RANGE)).contains(policy(RANGE, 1, 1));
    }

    @Test
    void of_many_that_declare_the_same_version_one_does() {
        List<Callable<Boolean>> writers = IntStream.range(0, 8)
                .<Callable<Boolean>>mapToObj(i -> () -> {
                    try {
                        append(policy(RANGE, 1, i));
                        return true;
                    } catch (StaleStateException lost) {
                        return false;
                    }
                })
                .toList();

        assertThat(together(writers)).containsOnlyOnce(true);
    }
}
