package org.countinghouse.adapters.jdbc;

import static org.countinghouse.adapters.jdbc.CrashSamples.HOUR;
import static org.countinghouse.adapters.jdbc.CrashSamples.MOMENT;
import static org.countinghouse.adapters.jdbc.CrashSamples.NOON;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.countinghouse.domain.coupon.CampaignId;
import org.countinghouse.domain.coupon.CampaignTerms;
import org.countinghouse.domain.coupon.CampaignWindow;
import org.countinghouse.domain.coupon.CloseCampaign;
import org.countinghouse.domain.coupon.CommitRedemption;
import org.countinghouse.domain.coupon.CouponCode;
import org.countinghouse.domain.coupon.CustomerReference;
import org.countinghouse.domain.coupon.ExpireDueRedemptions;
import org.countinghouse.domain.coupon.HoldRedemption;
import org.countinghouse.domain.coupon.IssueCodes;
import org.countinghouse.domain.coupon.OpenCampaign;
import org.countinghouse.domain.coupon.PurchaseReference;
import org.countinghouse.domain.coupon.RedemptionId;
import org.countinghouse.domain.coupon.ReleaseRedemption;
import org.countinghouse.domain.coupon.ReverseRedemption;
import org.countinghouse.domain.kernel.Verification;
import org.countinghouse.ports.tck.ProcessShop;

/** Codes that shoppers enter, and how often they may. */
final class CouponCrashes {

    private static final CampaignId SPRING = CampaignId.of("SPRING");
    private static final RedemptionId USE = RedemptionId.of("R-1");
    private static final RedemptionId OTHER_USE = RedemptionId.of("R-2");

    private static final CrashStep OPENED = on -> on.commerce()
            .campaigns()
            .open(OpenCampaign.builder()
                    .header(on.header("o"))
                    .campaign(SPRING)
                    .terms(CampaignTerms.builder()
                            .window(CampaignWindow.from(NOON))
                            .limit(1L)
                            .build())
                    .addCodes(CouponCode.of("HELLO10"))
                    .build());

    private static final CrashStep TAKEN = on -> on.commerce().coupons().hold(hold(on, "h", USE, HOUR));

    private static final CrashStep USED =
            on -> on.commerce().coupons().commit(CommitRedemption.of(on.header("u"), USE));

    private static final CrashStep LAPSED = on -> on.due(hold(on, "h", USE, MOMENT));

    private CouponCrashes() {}

    static List<CrashCase> cases() {
        List<CrashCase> all = new ArrayList<>(campaigns());
        all.addAll(uses());
        return all;
    }

    private static List<CrashCase> campaigns() {
        return List.of(
                CrashCase.of("open a campaign", OPENED),
                CrashCase.of(
                        "issue codes",
                        List.of(OPENED),
                        on -> on.commerce()
                                .campaigns()
                                .issue(IssueCodes.builder()
                                        .header(on.header("k"))
                                        .campaign(SPRING)
                                        .addCodes(CouponCode.of("OTHER10"))
                                        .build())),
                CrashCase.of(
                        "close a campaign",
                        List.of(OPENED),
                        on -> on.commerce().campaigns().close(CloseCampaign.of(on.header("k"), SPRING))));
    }

    private static List<CrashCase> uses() {
        return List.of(
                CrashCase.of("take the only use", List.of(OPENED), TAKEN),
                CrashCase.of(
                        "take a use that is due",
                        List.of(OPENED, LAPSED),
                        on -> on.commerce().coupons().hold(hold(on, "k", OTHER_USE, HOUR))),
                CrashCase.of("use", List.of(OPENED, TAKEN), USED),
                CrashCase.of(
                        "let go of a use",
                        List.of(OPENED, TAKEN),
                        on -> on.commerce().coupons().release(ReleaseRedemption.of(on.header("k"), USE))),
                CrashCase.of(
                        "give a use back",
                        List.of(OPENED, TAKEN, USED),
                        on -> on.commerce().coupons().reverse(ReverseRedemption.of(on.header("k"), USE))),
                CrashCase.of(
                        "expire uses",
                        List.of(OPENED, LAPSED),
                        on -> on.commerce().coupons().expireDue(ExpireDueRedemptions.of(on.header("k"), 10))));
    }

    private static HoldRedemption hold(CrashRun on, String key, RedemptionId id, Duration ttl) {
        return HoldRedemption.builder()
                .header(on.header(key))
                .redemption(id)
                .code(CouponCode.of("HELLO10"))
                .customer(CustomerReference.of("ann"))
                .purchase(PurchaseReference.of("cart " + id))
                .discount(ProcessShop.gbp("10.00"))
                .ttl(ttl)
                .build();
    }

    static List<Object> seen(CrashRun on) {
        return List.of(
                on.commerce().campaigns().find(on.tenant(), SPRING),
                on.commerce().campaigns().findByCode(on.tenant(), CouponCode.of("OTHER10")),
                on.commerce().coupons().find(on.tenant(), USE).map(CrashRun::told),
                on.commerce().coupons().find(on.tenant(), OTHER_USE).map(CrashRun::told));
    }

    static Verification verified(CrashRun on) {
        return on.commerce().campaigns().verify(on.tenant());
    }
}
