package org.countinghouse.ports.coupon;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.countinghouse.domain.coupon.CounterChange;
import org.countinghouse.domain.coupon.CounterFacts;
import org.countinghouse.domain.coupon.CounterKey;
import org.countinghouse.domain.coupon.PurchaseReference;
import org.countinghouse.domain.coupon.Redemption;
import org.countinghouse.domain.coupon.RedemptionId;
import org.countinghouse.domain.coupon.UseCounter;
import org.countinghouse.domain.kernel.TenantId;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** Redemptions, the counters that are the fold of them, and the clock that their deadlines are measured by. */
@SecondaryPort
public interface CouponLedger {

    /** Without a lock, in the order of their ids; missing ones are left out. <b>Transaction:</b> joins, or none. */
    List<Redemption> find(TenantId tenant, Collection<RedemptionId> ids);

    /** All uses of one purchase, without a lock, in the order of their ids. <b>Transaction:</b> joins, or none. */
    List<Redemption> ofPurchase(TenantId tenant, PurchaseReference purchase);

    /**
     * Locks redemptions until the unit ends, in the order of their ids. <b>Transaction:</b> requires an active unit,
     * which holds the locks of the counters above them unless it only commits.
     *
     * @return those that exist, as they are after the lock
     */
    List<Redemption> lock(TenantId tenant, Collection<RedemptionId> ids);

    /** Counters without a lock, in the order of their keys; missing ones are left out. <b>Transaction:</b> joins, or none. */
    List<UseCounter> counters(TenantId tenant, Collection<CounterKey> keys);

    /**
     * Locks counters until the unit ends, in the order of their keys, and creates nothing. No keys touch no row.
     * <b>Transaction:</b> requires an active unit.
     *
     * @return those that exist, as they are after the lock, in the order of their keys
     */
    List<UseCounter> lockCounters(TenantId tenant, Collection<CounterKey> keys);

    /**
     * Creates the counters that are missing and locks them all until the unit ends, in the order of their keys, each one
     * locked before the next is created. If another unit is creating one of them, this waits for it to end. <b>Transaction:</b> requires an active unit, which
     * holds the counters above them.
     *
     * @param empty what they are if nobody was faster
     * @return all of them, as they are after the lock, in the order of their keys
     */
    List<UseCounter> createCounters(TenantId tenant, Collection<UseCounter> empty);

    /**
     * Stores what one command did: each counter by one statement that states again what must hold, and the next version
     * of each redemption, the first one included. <b>Transaction:</b> requires an active unit.
     *
     * @throws org.countinghouse.ports.kernel.StaleStateException if a counter or a redemption is not at the version that
     *     was decided on, or a counter lets no more through; thrown here or when the unit ends
     */
    void append(TenantId tenant, List<CounterChange> changes, List<Redemption> next);

    /**
     * Holds that are due, soonest due first, without a lock. <b>Transaction:</b> joins, or none.
     *
     * @param now the store's clock
     * @param limit at most this many
     */
    List<RedemptionId> due(TenantId tenant, Instant now, int limit);

    /** The same, of those that one of the counters counts. <b>Transaction:</b> joins, or none. */
    List<RedemptionId> dueUnder(TenantId tenant, Collection<CounterKey> keys, Instant now, int limit);

    /**
     * The store's own clock at the moment of the call, to be read after the locks it is about. <b>Transaction:</b>
     * joins, or none.
     *
     * @param tenant whose deadline is asked about; a store of several databases has several clocks
     */
    Instant now(TenantId tenant);

    /** How many counters there are. <b>Transaction:</b> joins, or none. */
    long countCounters(TenantId tenant);

    /**
     * The counters, stored or owed by a campaign's terms, that are not what the redemptions below them add up to, or are
     * beyond the terms; summed up in the store, only the differences come back, in the order of their keys.
     * <b>Transaction:</b> joins, or none.
     */
    List<CounterFacts> differing(TenantId tenant);
}
