package org.countinghouse.ports.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.channel.ChannelId;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.availability.ChannelQuota;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.ports.kernel.StaleStateException;
import org.junit.jupiter.api.Test;

/** What every store of quotas must do. */
public abstract class ChannelQuotasConformance extends ChannelConformance {

    private static ChannelQuota none(PositionKey key, long version) {
        return new ChannelQuota(MARKET, key, version, Optional.empty());
    }

    private void save(ChannelQuota quota) {
        doInUnit(() -> stores().channelQuotas().save(tenant, quota));
    }

    private List<ChannelQuota> find(TenantId whose, ChannelId channel, PositionKey... keys) {
        return inUnit(() -> stores().channelQuotas().find(whose, channel, List.of(keys)));
    }

    private boolean isUsed(TenantId whose, ChannelId channel) {
        return inUnit(() -> stores().channelQuotas().isUsed(whose, channel));
    }

    @Test
    void quotas_come_back_in_the_order_of_their_keys() {
        save(none(MUG, 1));
        save(none(LAMP, 1));
        save(none(LAMP, 2));

        assertThat(find(tenant, MARKET, MUG, LAMP)).containsExactly(none(LAMP, 2), none(MUG, 1));
        assertThat(find(tenant, MARKET, MUG)).containsExactly(none(MUG, 1));
        assertThat(find(tenant, MARKET)).isEmpty();
    }

    @Test
    void the_hold_of_a_quota_comes_back() {
        receive("d", MUG, 5);
        assertThat(fixture()
                        .asHost(() -> availability().setQuota(quota("q", MUG, 4)))
                        .isRight())
                .isTrue();

        assertThat(find(tenant, MARKET, MUG))
                .containsExactly(new ChannelQuota(MARKET, MUG, 1, Optional.of(ChannelQuota.fence(MARKET, MUG, 1))));
    }

    @Test
    void nothing_is_found_for_another_channel_or_tenant() {
        save(none(MUG, 1));

        assertThat(find(tenant, ChannelId.of("Market"), MUG)).isEmpty();
        assertThat(isUsed(tenant, MARKET)).isTrue();
        assertThat(isUsed(tenant, ChannelId.of("marke"))).isFalse();
        assertThat(isUsed(tenant, ChannelId.of("Market"))).isFalse();
        assertThat(isUsed(fixture().freshTenant(), MARKET)).isFalse();
        assertThat(find(fixture().freshTenant(), MARKET, MUG)).isEmpty();
    }

    @Test
    void versions_follow_each_other() {
        assertThatThrownBy(() -> save(none(MUG, 2))).isInstanceOf(StaleStateException.class);
        save(none(MUG, 1));
        assertThatThrownBy(() -> save(none(MUG, 1))).isInstanceOf(StaleStateException.class);
        assertThatThrownBy(() -> save(none(MUG, 3))).isInstanceOf(StaleStateException.class);

        save(none(MUG, 2));

        assertThat(find(tenant, MARKET, MUG)).containsExactly(none(MUG, 2));
    }
}
