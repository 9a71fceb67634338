package org.countinghouse.ports.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.coupon.Campaign;
import org.countinghouse.domain.coupon.CampaignId;
import org.countinghouse.domain.coupon.CampaignState;
import org.countinghouse.domain.coupon.CampaignTerms;
import org.countinghouse.domain.coupon.CampaignWindow;
import org.countinghouse.domain.coupon.CancelPolicy;
import org.countinghouse.domain.coupon.CouponCode;
import org.countinghouse.ports.kernel.StaleStateException;
import org.junit.jupiter.api.Test;

/** What every store of campaigns must do. */
public abstract class CampaignsConformance extends CouponConformance {

    private static Campaign campaign(CampaignId id, CampaignTerms.Builder terms) {
        return Campaign.builder()
                .id(id)
                .terms(terms.build())
                .state(CampaignState.OPEN)
                .version(1)
                .build();
    }

    private void append(Campaign campaign, CouponCode... codes) {
        doInUnit(() -> stores().campaigns().append(tenant, campaign, List.of(codes)));
    }

    private List<Campaign> find(CampaignId... ids) {
        return inUnit(() -> stores().campaigns().find(tenant, List.of(ids)));
    }

    @Test
    void terms_come_back_as_they_were() {
        Campaign full = campaign(
                SPRING,
                CampaignTerms.builder()
                        .window(CampaignWindow.between(NOON, NOON.plusNanos(1000)))
                        .limit(1_000_000_000L)
                        .limitPerCode(3L)
                        .limitPerCustomer(2L)
                        .budget(pounds(5))
                        .uponCancel(CancelPolicy.KEEPS_USE));
        Campaign bare = campaign(CampaignId.of("BARE"), terms());

        append(full, HELLO);
        append(bare);

        assertThat(find(SPRING, CampaignId.of("NONE"), bare.id())).containsExactly(bare, full);
        assertThat(find()).isEmpty();
        assertThat(inUnit(() -> stores().campaigns().find(fixture().freshTenant(), List.of(SPRING))))
                .isEmpty();
    }

    @Test
    void each_single_limit_comes_back_alone() {
        List<Campaign> all = List.of(
                campaign(CampaignId.of("A"), terms().limit(1L)),
                campaign(CampaignId.of("B"), terms().limitPerCode(2L)),
                campaign(CampaignId.of("C"), terms().limitPerCustomer(3L)),
                campaign(CampaignId.of("D"), terms().budget(pounds(4))));
        all.forEach(each -> append(each));

        assertThat(find(all.stream().map(Campaign::id).toArray(CampaignId[]::new)))
                .isEqualTo(all);
    }

    @Test
    void a_code_leads_to_its_campaign_and_is_told_apart_by_case() {
        Campaign spring = campaign(SPRING, terms());
        append(spring, HELLO, OTHER);
        CouponCode lower = CouponCode.of("hello10");

        assertThat(inUnit(() -> stores().campaigns().findByCode(tenant, OTHER))).contains(spring);
        assertThat(inUnit(() -> stores().campaigns().findByCode(tenant, lower))).isEmpty();
        assertThat(inUnit(() -> stores().campaigns().findByCode(fixture().freshTenant(), OTHER)))
                .isEmpty();
        assertThat(inUnit(() -> stores().campaigns().taken(tenant, List.of(lower, OTHER, HELLO))))
                .containsExactlyInAnyOrder(HELLO, OTHER);
        assertThat(inUnit(() -> stores().campaigns().taken(tenant, List.of()))).isEmpty();
    }

    @Test
    void versions_follow_each_other_and_codes_are_issued_once() {
        Campaign first = campaign(SPRING, terms());
        Campaign second = Campaign.builder()
                .from(first)
                .version(2)
                .state(CampaignState.CLOSED)
                .build();
        append(first, HELLO);

        assertThatThrownBy(() -> append(first)).isInstanceOf(StaleStateException.class);
        assertThatThrownBy(
                        () -> append(Campaign.builder().from(first).version(3).build()))
                .isInstanceOf(StaleStateException.class);
        assertThatThrownBy(() -> append(campaign(CampaignId.of("X"), terms()), OTHER, HELLO))
                .isInstanceOf(StaleStateException.class);
        assertThat(find(SPRING, CampaignId.of("X"))).containsExactly(first);
        assertThat(inUnit(() -> stores().campaigns().taken(tenant, List.of(OTHER))))
                .isEmpty();

        append(second, OTHER);
        assertThat(inUnit(() -> stores().campaigns().lock(tenant, SPRING))).contains(second);
        assertThat(inUnit(() -> stores().campaigns().lock(tenant, CampaignId.of("X"))))
                .isEqualTo(Optional.empty());
        assertThatThrownBy(() -> stores().campaigns().lock(tenant, SPRING)).isInstanceOf(IllegalStateException.class);
    }
}
