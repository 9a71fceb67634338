package org.countinghouse.ports.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.countinghouse.domain.coupon.Campaign;
import org.countinghouse.domain.coupon.CampaignEvent;
import org.countinghouse.domain.coupon.CampaignId;
import org.countinghouse.domain.coupon.CampaignState;
import org.countinghouse.domain.coupon.CloseCampaign;
import org.countinghouse.domain.coupon.CouponCode;
import org.countinghouse.domain.coupon.CouponRejection;
import org.countinghouse.domain.coupon.IssueCodes;
import org.countinghouse.domain.coupon.OpenCampaign;
import org.countinghouse.ports.kernel.OutboxMessage;
import org.junit.jupiter.api.Test;

/** Campaigns over the stores: names and codes once, answers again, events in sequence. */
public abstract class CampaignManagementConformance extends CouponConformance {

    private Either<CouponRejection, Campaign> issuing(String key, CouponCode... codes) {
        return fixture()
                .asHost(() -> campaigns()
                        .issue(IssueCodes.builder()
                                .header(header(tenant, key))
                                .campaign(SPRING)
                                .codes(List.of(codes))
                                .build()));
    }

    private Either<CouponRejection, Campaign> closing(String key) {
        return fixture().asHost(() -> campaigns().close(CloseCampaign.of(header(tenant, key), SPRING)));
    }

    @Test
    void a_campaign_opens_issues_codes_and_ends() {
        Campaign opened = opening(campaign("o", terms().limit(5L), HELLO)).get();
        Campaign issued = issuing("i", OTHER).get();
        Campaign closed = closing("c").get();

        assertThat(opened.version()).isEqualTo(1);
        assertThat(issued.version()).isEqualTo(2);
        assertThat(closed.state()).isEqualTo(CampaignState.CLOSED);
        assertThat(fixture().asHost(() -> campaigns().find(tenant, SPRING))).contains(closed);
        assertThat(fixture().asHost(() -> campaigns().findByCode(tenant, OTHER)))
                .contains(closed);
        assertThat(issuing("j", CouponCode.of("LATE")).getLeft())
                .isEqualTo(new CouponRejection.CampaignIsClosed(SPRING));
        assertThat(fixture().asHost(() -> campaigns().findByCode(tenant, CouponCode.of("LATE"))))
                .isEmpty();
    }

    @Test
    void every_step_is_published_in_sequence() {
        CampaignEvent.CampaignOpened opened = new CampaignEvent.CampaignOpened(
                SPRING, terms().limit(5L).budget(pounds(9)).build(), List.of(HELLO), NOON);
        assertThat(opening(campaign("o", terms().limit(5L).budget(pounds(9)), HELLO))
                        .isRight())
                .isTrue();
        assertThat(issuing("i", OTHER).isRight()).isTrue();
        assertThat(closing("c").isRight()).isTrue();

        List<OutboxMessage> messages = inUnit(() -> stores().outbox().undelivered(tenant, 100));
        assertThat(messages).extracting(OutboxMessage::sequence).containsExactly(1L, 2L, 3L);
        assertThat(messages)
                .extracting(OutboxMessage::event)
                .containsExactly(
                        opened,
                        new CampaignEvent.CodesIssued(SPRING, 2, List.of(OTHER), NOON),
                        new CampaignEvent.CampaignClosed(SPRING, 3, NOON));
    }

    @Test
    void repeats_give_each_first_answer_whatever_happened_since() {
        OpenCampaign open = campaign("o", terms().limit(5L), HELLO);
        Campaign opened = opening(open).get();
        Campaign issued = issuing("i", OTHER).get();
        Campaign closed = closing("c").get();

        assertThat(opening(open).get()).isEqualTo(opened);
        assertThat(issuing("i", OTHER).get()).isEqualTo(issued);
        assertThat(closing("c").get()).isEqualTo(closed);
        assertThat(issuing("i", CouponCode.of("X")).getLeft())
                .isEqualTo(new CouponRejection.KeyReused(header(tenant, "i").id(), "codes"));
    }

    @Test
    void a_refusal_leaves_nothing() {
        open(terms());

        assertThat(opening(campaign("again", terms(), CouponCode.of("NEW"))).getLeft())
                .isEqualTo(new CouponRejection.CampaignExists(SPRING));
        OpenCampaign other = OpenCampaign.builder()
                .from(campaign("other", terms(), CouponCode.of("NEW"), HELLO))
                .campaign(CampaignId.of("SUMMER"))
                .build();
        assertThat(opening(other).getLeft()).isEqualTo(new CouponRejection.CodeTaken(HELLO));
        assertThat(fixture().asHost(() -> campaigns().findByCode(tenant, CouponCode.of("NEW"))))
                .isEmpty();
        assertThat(fixture().asHost(() -> campaigns().find(tenant, CampaignId.of("SUMMER"))))
                .isEmpty();
    }

    @Test
    void of_many_that_close_one_succeeds() {
        open(terms());
        List<Callable<Boolean>> merchants = IntStream.range(0, 8)
                .<Callable<Boolean>>mapToObj(i -> () -> closing("c" + i).isRight())
                .toList();

        assertThat(together(merchants)).containsOnlyOnce(true);
    }
}
