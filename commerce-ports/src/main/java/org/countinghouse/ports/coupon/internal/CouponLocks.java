package org.countinghouse.ports.coupon.internal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.countinghouse.domain.coupon.Campaign;
import org.countinghouse.domain.coupon.CampaignId;
import org.countinghouse.domain.coupon.CounterChange;
import org.countinghouse.domain.coupon.CounterKey;
import org.countinghouse.domain.coupon.Coupons;
import org.countinghouse.domain.coupon.HoldRedemption;
import org.countinghouse.domain.coupon.Redemption;
import org.countinghouse.domain.coupon.RedemptionDecider;
import org.countinghouse.domain.coupon.RedemptionId;
import org.countinghouse.domain.coupon.RedemptionTerms;
import org.countinghouse.domain.coupon.UseCounter;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.ports.coupon.Campaigns;
import org.countinghouse.ports.coupon.CouponLedger;

/** Locks what a command on coupons is about: counters from the top down, then redemptions by id. */
final class CouponLocks {

    /** How many due holds one hold expires at most; the sweeper has the rest. */
    private static final int DUE_PER_HOLD = 1_000;

    private final Campaigns campaigns;
    private final CouponLedger ledger;

    CouponLocks(Campaigns campaigns, CouponLedger ledger) {
        this.campaigns = campaigns;
        this.ledger = ledger;
    }

    /** The counters that exist already of those a hold needs; if they are in its way, the due holds below them too. */
    Coupons forHold(HoldRedemption command) {
        TenantId tenant = command.header().tenant();
        Optional<Campaign> campaign = campaigns.findByCode(tenant, command.code());
        if (campaign.isEmpty()) {
            return Coupons.NONE;
        }
        List<CounterKey> keys = campaign.get().counters(command.code(), command.customer()).stream()
                .map(UseCounter::key)
                .toList();
        Coupons locked = Coupons.NONE
                .withCode(command.code(), campaign.get())
                .withCounters(ledger.lockCounters(tenant, keys))
                .withRedemptions(ledger.lock(tenant, List.of(command.redemption())));
        return withDue(command, locked);
    }

    /** The same once the counters that an accepted hold would be the first to touch are there. */
    Coupons withCreated(HoldRedemption command, Coupons locked, List<UseCounter> missing) {
        return withDue(
                command,
                locked.withCounters(ledger.createCounters(command.header().tenant(), missing)));
    }

    /** The counters that a decision would be the first to touch. */
    static List<UseCounter> missing(Coupons after) {
        return after.changes().stream()
                .map(CounterChange::before)
                .filter(counter -> counter.version() == 0)
                .toList();
    }

    /** A redemption alone: what is committed was counted before. */
    Coupons alone(TenantId tenant, RedemptionId id) {
        return Coupons.NONE.withRedemptions(ledger.lock(tenant, List.of(id)));
    }

    /** Redemptions with the counters above them. */
    Coupons withCounters(TenantId tenant, Collection<RedemptionId> ids) {
        return around(tenant, ids, Coupons.NONE);
    }

    private Coupons withDue(HoldRedemption command, Coupons locked) {
        List<CounterKey> inTheWay = RedemptionDecider.inTheWay(command, locked);
        if (inTheWay.isEmpty()) {
            return locked;
        }
        TenantId tenant = command.header().tenant();
        Instant now = ledger.now(tenant);
        return around(tenant, ledger.dueUnder(tenant, inTheWay, now, DUE_PER_HOLD), locked);
    }

    /** What never changes of the redemptions is read without a lock: it tells the counters, which are locked first. */
    private Coupons around(TenantId tenant, Collection<RedemptionId> ids, Coupons locked) {
        if (ids.isEmpty()) {
            return locked;
        }
        List<RedemptionTerms> terms =
                ledger.find(tenant, ids).stream().map(Redemption::terms).toList();
        SortedSet<CampaignId> names = new TreeSet<>();
        terms.forEach(one -> names.add(one.campaign()));
        Coupons known = locked.withCampaigns(campaigns.find(tenant, names));
        SortedSet<CounterKey> keys = new TreeSet<>();
        for (RedemptionTerms one : terms) {
            known.counters(one.campaign(), one.code(), one.customer()).forEach(counter -> keys.add(counter.key()));
        }
        return known.withCounters(ledger.lockCounters(tenant, keys)).withRedemptions(ledger.lock(tenant, ids));
    }
}
