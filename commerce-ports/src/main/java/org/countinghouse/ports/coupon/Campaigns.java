package org.countinghouse.ports.coupon;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.countinghouse.domain.coupon.Campaign;
import org.countinghouse.domain.coupon.CampaignId;
import org.countinghouse.domain.coupon.CouponCode;
import org.countinghouse.domain.kernel.TenantId;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** Campaigns, their terms, which never change, and the codes they issued. */
@SecondaryPort
public interface Campaigns {

    /** Without a lock, in the order of their ids; missing ones are left out. <b>Transaction:</b> joins, or none. */
    List<Campaign> find(TenantId tenant, Collection<CampaignId> ids);

    /** The campaign that issued the code, without a lock. <b>Transaction:</b> joins, or none. */
    Optional<Campaign> findByCode(TenantId tenant, CouponCode code);

    /** Those of the codes that were issued before, by any campaign. <b>Transaction:</b> joins, or none. */
    Set<CouponCode> taken(TenantId tenant, Collection<CouponCode> codes);

    /**
     * Locks a campaign until the unit ends. <b>Transaction:</b> requires an active unit.
     *
     * @return the campaign as it is after the lock
     */
    Optional<Campaign> lock(TenantId tenant, CampaignId id);

    /**
     * Stores the campaign's next version, the first one included, and its new codes. <b>Transaction:</b> requires an
     * active unit.
     *
     * @throws org.countinghouse.ports.kernel.StaleStateException if the version stored is not the one just before, or a
     *     code is taken; thrown here or when the unit ends
     */
    void append(TenantId tenant, Campaign next, List<CouponCode> issued);
}
