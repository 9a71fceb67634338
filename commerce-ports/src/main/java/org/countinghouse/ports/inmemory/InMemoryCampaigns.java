package org.countinghouse.ports.inmemory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.countinghouse.domain.coupon.Campaign;
import org.countinghouse.domain.coupon.CampaignId;
import org.countinghouse.domain.coupon.CouponCode;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.ports.coupon.Campaigns;
import org.countinghouse.ports.kernel.StaleStateException;

final class InMemoryCampaigns implements Campaigns {

    private final InMemoryUnitOfWork unitOfWork;
    private final InMemoryTable<RowKey, Campaign> campaigns;
    private final InMemoryTable<RowKey, CampaignId> codes;

    InMemoryCampaigns(InMemoryUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
        this.campaigns = new InMemoryTable<>(unitOfWork);
        this.codes = new InMemoryTable<>(unitOfWork);
    }

    @Override
    public List<Campaign> find(TenantId tenant, Collection<CampaignId> ids) {
        return unitOfWork.read(() -> {
            List<Campaign> found = new ArrayList<>();
            for (CampaignId id : new TreeSet<>(ids)) {
                one(tenant, id).ifPresent(found::add);
            }
            return found;
        });
    }

    @Override
    public Optional<Campaign> findByCode(TenantId tenant, CouponCode code) {
        return unitOfWork.read(() -> codes.find(RowKey.of(tenant, code)).flatMap(id -> one(tenant, id)));
    }

    @Override
    public Set<CouponCode> taken(TenantId tenant, Collection<CouponCode> wanted) {
        return unitOfWork.read(() -> {
            Set<CouponCode> taken = new TreeSet<>();
            for (CouponCode code : wanted) {
                codes.find(RowKey.of(tenant, code)).ifPresent(owner -> taken.add(code));
            }
            return taken;
        });
    }

    @Override
    public Optional<Campaign> lock(TenantId tenant, CampaignId id) {
        unitOfWork.changing(() -> {});
        return one(tenant, id);
    }

    @Override
    public void append(TenantId tenant, Campaign next, List<CouponCode> issued) {
        long version = one(tenant, next.id()).map(Campaign::version).orElse(0L);
        if (version != next.version() - 1) {
            throw new StaleStateException(
                    "campaign " + next.id() + ": expected version " + (next.version() - 1) + ", found " + version);
        }
        campaigns.put(RowKey.of(tenant, next.id()), next);
        for (CouponCode code : issued) {
            if (codes.find(RowKey.of(tenant, code)).isPresent()) {
                throw new StaleStateException("code " + code + " is taken");
            }
            codes.put(RowKey.of(tenant, code), next.id());
        }
    }

    private Optional<Campaign> one(TenantId tenant, CampaignId id) {
        return campaigns.find(RowKey.of(tenant, id));
    }
}
