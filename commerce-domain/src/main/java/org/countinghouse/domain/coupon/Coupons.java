package org.countinghouse.domain.coupon;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.countinghouse.domain.kernel.CheckReturnValue;

/**
 * The part of the coupons that one command is about: the campaigns concerned, the counters and redemptions that were
 * locked for it, and what they have become by the events decided since.
 *
 * <p>However many events of the command touch a counter, its version rises by exactly 1 above the locked one.
 */
@CheckReturnValue
public final class Coupons {

    /** Nothing yet. */
    public static final Coupons NONE =
            new Coupons(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());

    private final SortedMap<CampaignId, Campaign> campaigns;
    private final SortedMap<CouponCode, CampaignId> codes;
    private final SortedMap<CounterKey, UseCounter> locked;
    private final SortedMap<CounterKey, UseCounter> counters;
    private final SortedMap<RedemptionId, Redemption> redemptions;

    private Coupons(
            SortedMap<CampaignId, Campaign> campaigns,
            SortedMap<CouponCode, CampaignId> codes,
            SortedMap<CounterKey, UseCounter> locked,
            SortedMap<CounterKey, UseCounter> counters,
            SortedMap<RedemptionId, Redemption> redemptions) {
        this.campaigns = Collections.unmodifiableSortedMap(campaigns);
        this.codes = Collections.unmodifiableSortedMap(codes);
        this.locked = Collections.unmodifiableSortedMap(locked);
        this.counters = Collections.unmodifiableSortedMap(counters);
        this.redemptions = Collections.unmodifiableSortedMap(redemptions);
    }

    /** The same with more campaigns, whose terms tell what counts what. */
    public Coupons withCampaigns(Collection<Campaign> more) {
        SortedMap<CampaignId, Campaign> together = new TreeMap<>(campaigns);
        more.forEach(campaign -> together.put(campaign.id(), campaign));
        return new Coupons(together, codes, locked, counters, redemptions);
    }

    /** The same with the campaign that issued that code. */
    public Coupons withCode(CouponCode code, Campaign campaign) {
        SortedMap<CouponCode, CampaignId> together = new TreeMap<>(codes);
        together.put(code, campaign.id());
        return new Coupons(campaigns, together, locked, counters, redemptions).withCampaigns(List.of(campaign));
    }

    /** The same with more counters locked; one that is not among them counts as empty. */
    public Coupons withCounters(Collection<UseCounter> more) {
        SortedMap<CounterKey, UseCounter> lockedNow = new TreeMap<>(locked);
        SortedMap<CounterKey, UseCounter> countersNow = new TreeMap<>(counters);
        for (UseCounter counter : more) {
            lockedNow.put(counter.key(), counter);
            countersNow.put(counter.key(), counter);
        }
        return new Coupons(campaigns, codes, lockedNow, countersNow, redemptions);
    }

    /** The same with more redemptions locked. */
    public Coupons withRedemptions(Collection<Redemption> more) {
        SortedMap<RedemptionId, Redemption> together = new TreeMap<>(redemptions);
        more.forEach(redemption -> together.put(redemption.id(), redemption));
        return new Coupons(campaigns, codes, locked, counters, together);
    }

    /** The campaign of that name. */
    public Optional<Campaign> campaign(CampaignId id) {
        return Optional.ofNullable(campaigns.get(id));
    }

    /** The campaign that issued the code. */
    public Optional<Campaign> campaignOf(CouponCode code) {
        return Optional.ofNullable(codes.get(code)).flatMap(this::campaign);
    }

    /** The redemption as it is now. */
    public Optional<Redemption> redemption(RedemptionId id) {
        return Optional.ofNullable(redemptions.get(id));
    }

    /** All redemptions as they are now, in the order of their ids; unmodifiable. */
    public Collection<Redemption> redemptions() {
        return redemptions.values();
    }

    /**
     * The counters that count a redemption of that code by that customer, as they are now, from the top down.
     *
     * @throws IllegalArgumentException if the campaign is not among the ones concerned
     */
    public List<UseCounter> counters(CampaignId id, CouponCode code, Optional<CustomerReference> customer) {
        Campaign campaign =
                campaign(id).orElseThrow(() -> new IllegalArgumentException("campaign " + id + " must be known"));
        return campaign.counters(code, customer).stream()
                .map(empty -> counters.getOrDefault(empty.key(), empty))
                .toList();
    }

    /** What the events did to counters, in the order of their keys. */
    public List<CounterChange> changes() {
        return counters.values().stream()
                .filter(counter -> counter.version() != lockedVersion(counter.key()))
                .map(counter -> new CounterChange(
                        locked.getOrDefault(counter.key(), UseCounter.empty(counter.key(), counter.allowance())),
                        counter))
                .toList();
    }

    /** These coupons after some events.
     *
     * @throws IllegalArgumentException if one cannot follow
     */
    Coupons after(List<RedemptionEvent> events) {
        SortedMap<CounterKey, UseCounter> nowCounters = new TreeMap<>(counters);
        SortedMap<RedemptionId, Redemption> nowRedemptions = new TreeMap<>(redemptions);
        for (RedemptionEvent event : events) {
            Optional<Redemption> before = Optional.ofNullable(nowRedemptions.get(event.redemption()));
            nowRedemptions.put(event.redemption(), RedemptionSteps.after(event, before));
            if (event.state() != RedemptionState.COMMITTED) {
                count(event, nowCounters);
            }
        }
        return new Coupons(campaigns, codes, locked, nowCounters, nowRedemptions);
    }

    /** A hold takes a use, and every step but a commitment gives one back. */
    private void count(RedemptionEvent event, SortedMap<CounterKey, UseCounter> now) {
        RedemptionTerms terms = event.terms();
        for (UseCounter known : counters(terms.campaign(), terms.code(), terms.customer())) {
            UseCounter before = now.getOrDefault(known.key(), known);
            UseCounter after = event.state() == RedemptionState.HELD
                    ? before.taken(terms.discount())
                    : before.givenBack(terms.discount());
            now.put(known.key(), after.atVersion(lockedVersion(known.key()) + 1));
        }
    }

    private long lockedVersion(CounterKey key) {
        UseCounter counter = locked.get(key);
        return counter == null ? 0 : counter.version();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Coupons coupons
                && campaigns.equals(coupons.campaigns)
                && codes.equals(coupons.codes)
                && locked.equals(coupons.locked)
                && counters.equals(coupons.counters)
                && redemptions.equals(coupons.redemptions);
    }

    @Override
    public int hashCode() {
        return 31 * counters.hashCode() + redemptions.hashCode();
    }

    @Override
    public String toString() {
        return "Coupons" + counters.values() + redemptions.values();
    }
}
