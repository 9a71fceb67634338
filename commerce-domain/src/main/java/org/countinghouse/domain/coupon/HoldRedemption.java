package org.countinghouse.domain.coupon;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.Command;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommerceStyle;
import org.countinghouse.domain.kernel.Fingerprint;
import org.countinghouse.domain.money.Money;
import org.immutables.value.Value;

/** Keep one use of a code for a purchase until a deadline. */
@Value.Immutable
@CommerceStyle
public abstract class HoldRedemption implements Command {

    private static final Duration SHORTEST = Duration.ofMillis(1);
    private static final Duration LONGEST = Duration.ofDays(366);

    HoldRedemption() {}

    /** A new builder. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public abstract CommandHeader header();

    /** This command under another header. */
    public abstract HoldRedemption withHeader(CommandHeader header);

    /** The new redemption's name. */
    public abstract RedemptionId redemption();

    /** The code. */
    public abstract CouponCode code();

    /** Who uses it; needed where the campaign has a limit per customer. */
    public abstract Optional<CustomerReference> customer();

    /** What it is used for. */
    public abstract PurchaseReference purchase();

    /** What it takes off the purchase, zero or more, in the budget's currency if there is a budget. */
    public abstract Money discount();

    /** How long the hold lasts, from the moment it is stored: 1 ms to 366 days, in whole milliseconds. */
    public abstract Duration ttl();

    @Override
    public final Fingerprint fingerprint() {
        return Fingerprint.of("redemption", redemption())
                .and("code", code())
                .and("customer", customer())
                .and("purchase", purchase())
                .and("discount", discount())
                .and("ttl", ttl())
                .build();
    }

    /** The terms of the redemption it asks for, in the campaign of the code. */
    final RedemptionTerms terms(CampaignId campaign) {
        return new RedemptionTerms(campaign, code(), customer(), purchase(), discount());
    }

    @Value.Check
    void check() {
        Arguments.require(!discount().isNegative(), "discount", "must not be negative", discount());
        Arguments.require(
                ttl().compareTo(SHORTEST) >= 0
                        && ttl().compareTo(LONGEST) <= 0
                        && ttl().equals(ttl().truncatedTo(ChronoUnit.MILLIS)),
                "ttl",
                "must be 1 ms to 366 days in whole milliseconds",
                ttl());
    }

    /** Makes a {@link HoldRedemption}. */
    public static final class Builder extends ImmutableHoldRedemption.Builder {}
}
