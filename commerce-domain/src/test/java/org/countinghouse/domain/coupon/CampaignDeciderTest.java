package org.countinghouse.domain.coupon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.countinghouse.domain.coupon.Given.HELLO;
import static org.countinghouse.domain.coupon.Given.NOON;
import static org.countinghouse.domain.coupon.Given.OTHER;
import static org.countinghouse.domain.coupon.Given.SPRING;
import static org.countinghouse.domain.coupon.Given.header;

import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.kernel.Decision;
import org.junit.jupiter.api.Test;

class CampaignDeciderTest {

    private static final CampaignTerms TERMS = Given.terms().limit(5L).build();
    private static final Campaign OPEN = Given.campaign(TERMS);
    private static final Campaign CLOSED =
            Campaign.builder().from(OPEN).state(CampaignState.CLOSED).version(2).build();

    private static OpenCampaign opening(CouponCode... codes) {
        return OpenCampaign.builder()
                .header(header("open"))
                .campaign(SPRING)
                .terms(TERMS)
                .codes(List.of(codes))
                .build();
    }

    private static IssueCodes issuing(CouponCode... codes) {
        return IssueCodes.builder()
                .header(header("issue"))
                .campaign(SPRING)
                .codes(List.of(codes))
                .build();
    }

    @Test
    void a_campaign_opens_on_its_terms_with_its_codes() {
        Decision<Campaign, CampaignEvent> decision = CampaignDecider.decide(
                        opening(HELLO, OTHER), Optional.empty(), List.of())
                .get();

        assertThat(decision.state()).isEqualTo(OPEN);
        assertThat(decision.events())
                .containsExactly(new CampaignEvent.CampaignOpened(SPRING, TERMS, List.of(HELLO, OTHER), NOON));
    }

    @Test
    void a_name_is_used_once_and_a_code_issued_once() {
        assertThat(CampaignDecider.decide(opening(HELLO), Optional.of(OPEN), List.of())
                        .getLeft())
                .isEqualTo(new CouponRejection.CampaignExists(SPRING));
        assertThat(CampaignDecider.decide(opening(OTHER, HELLO), Optional.empty(), List.of(HELLO))
                        .getLeft())
                .isEqualTo(new CouponRejection.CodeTaken(HELLO));
        assertThat(CampaignDecider.decide(issuing(HELLO), Optional.of(OPEN), List.of(HELLO))
                        .getLeft())
                .isEqualTo(new CouponRejection.CodeTaken(HELLO));
    }

    @Test
    void more_codes_may_follow_while_it_is_open() {
        Decision<Campaign, CampaignEvent> decision = CampaignDecider.decide(
                        issuing(OTHER), Optional.of(OPEN), List.of())
                .get();

        assertThat(decision.state().version()).isEqualTo(2);
        assertThat(decision.state().state()).isEqualTo(CampaignState.OPEN);
        assertThat(decision.events()).containsExactly(new CampaignEvent.CodesIssued(SPRING, 2, List.of(OTHER), NOON));
        assertThat(CampaignDecider.decide(issuing(OTHER), Optional.of(CLOSED), List.of())
                        .getLeft())
                .isEqualTo(new CouponRejection.CampaignIsClosed(SPRING));
        assertThat(CampaignDecider.decide(issuing(OTHER), Optional.empty(), List.of())
                        .getLeft())
                .isEqualTo(new CouponRejection.UnknownCampaign(SPRING));
    }

    @Test
    void a_campaign_ends_once() {
        CloseCampaign close = CloseCampaign.of(header("close"), SPRING);

        assertThat(CampaignDecider.decide(close, Optional.of(OPEN)).get().state())
                .isEqualTo(CLOSED);
        assertThat(CampaignDecider.decide(close, Optional.of(CLOSED)).getLeft())
                .isEqualTo(new CouponRejection.CampaignIsClosed(SPRING));
        assertThat(CampaignDecider.decide(close, Optional.empty()).getLeft())
                .isEqualTo(new CouponRejection.UnknownCampaign(SPRING));
    }

    @Test
    void a_campaign_is_known_as_it_was() {
        assertThat(CLOSED.asOf(1)).isEqualTo(OPEN);
        assertThat(CLOSED.asOf(2)).isEqualTo(CLOSED);
        assertThatThrownBy(() -> CLOSED.asOf(3)).hasMessageContaining("must be 1 to 2");
        assertThatThrownBy(() -> CLOSED.asOf(0)).hasMessageContaining("must be 1 to 2");
    }

    @Test
    void an_event_that_does_not_follow_is_refused() {
        CampaignEvent closed = new CampaignEvent.CampaignClosed(SPRING, 3, NOON);
        CampaignEvent foreign = new CampaignEvent.CampaignClosed(CampaignId.of("AUTUMN"), 2, NOON);

        assertThatThrownBy(() -> CampaignDecider.evolve(Optional.of(OPEN), closed))
                .hasMessageContaining("must follow 1");
        assertThatThrownBy(() -> CampaignDecider.evolve(Optional.of(CLOSED), closed))
                .hasMessageContaining("must follow");
        assertThatThrownBy(() -> CampaignDecider.evolve(Optional.of(OPEN), foreign))
                .hasMessageContaining("must follow");
        assertThatThrownBy(() -> CampaignDecider.evolve(Optional.empty(), closed))
                .hasMessageContaining("must follow 0");
    }
}
