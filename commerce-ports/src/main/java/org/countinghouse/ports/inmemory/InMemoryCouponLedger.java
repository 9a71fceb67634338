package org.countinghouse.ports.inmemory;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.countinghouse.domain.coupon.Allowance;
import org.countinghouse.domain.coupon.Campaign;
import org.countinghouse.domain.coupon.CounterChange;
import org.countinghouse.domain.coupon.CounterFacts;
import org.countinghouse.domain.coupon.CounterKey;
import org.countinghouse.domain.coupon.CouponCode;
import org.countinghouse.domain.coupon.CouponVerification;
import org.countinghouse.domain.coupon.CustomerReference;
import org.countinghouse.domain.coupon.PurchaseReference;
import org.countinghouse.domain.coupon.Redemption;
import org.countinghouse.domain.coupon.RedemptionId;
import org.countinghouse.domain.coupon.RedemptionTerms;
import org.countinghouse.domain.coupon.UseCounter;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.money.Money;
import org.countinghouse.ports.coupon.CouponLedger;
import org.countinghouse.ports.kernel.StaleStateException;

final class InMemoryCouponLedger implements CouponLedger {

    private final InMemoryUnitOfWork unitOfWork;
    private final InMemoryTable<RowKey, Redemption> redemptions;
    private final InMemoryTable<RowKey, UseCounter> counters;
    private final InMemoryCampaigns campaigns;
    private final InstantSource clock = InstantSource.system();

    InMemoryCouponLedger(InMemoryUnitOfWork unitOfWork, InMemoryCampaigns campaigns) {
        this.unitOfWork = unitOfWork;
        this.redemptions = new InMemoryTable<>(unitOfWork);
        this.counters = new InMemoryTable<>(unitOfWork);
        this.campaigns = campaigns;
    }

    @Override
    public List<Redemption> find(TenantId tenant, Collection<RedemptionId> ids) {
        return unitOfWork.read(() -> {
            List<Redemption> found = new ArrayList<>();
            for (RedemptionId id : new TreeSet<>(ids)) {
                redemptions.find(RowKey.of(tenant, id)).ifPresent(found::add);
            }
            return found;
        });
    }

    @Override
    public List<Redemption> ofPurchase(TenantId tenant, PurchaseReference purchase) {
        return all(redemptions, tenant).stream()
                .filter(redemption -> redemption.terms().purchase().equals(purchase))
                .toList();
    }

    @Override
    public List<Redemption> lock(TenantId tenant, Collection<RedemptionId> ids) {
        unitOfWork.changing(() -> {});
        return find(tenant, ids);
    }

    @Override
    public List<UseCounter> counters(TenantId tenant, Collection<CounterKey> keys) {
        return unitOfWork.read(() -> {
            List<UseCounter> found = new ArrayList<>();
            for (CounterKey key : new TreeSet<>(keys)) {
                counters.find(row(tenant, key)).ifPresent(found::add);
            }
            return found;
        });
    }

    @Override
    public List<UseCounter> lockCounters(TenantId tenant, Collection<CounterKey> keys) {
        unitOfWork.changing(() -> {});
        return counters(tenant, keys);
    }

    @Override
    public List<UseCounter> createCounters(TenantId tenant, Collection<UseCounter> empty) {
        for (UseCounter counter : empty) {
            if (counters.find(row(tenant, counter.key())).isEmpty()) {
                counters.put(row(tenant, counter.key()), counter);
            }
        }
        return lockCounters(tenant, empty.stream().map(UseCounter::key).toList());
    }

    @Override
    public void append(TenantId tenant, List<CounterChange> changes, List<Redemption> next) {
        for (CounterChange change : changes) {
            if (!counters.find(row(tenant, change.key()))
                    .filter(change.before()::equals)
                    .isPresent()) {
                throw new StaleStateException("counter " + change.key() + ": expected " + change.before());
            }
            counters.put(row(tenant, change.key()), change.after());
        }
        for (Redemption redemption : next) {
            RowKey row = RowKey.of(tenant, redemption.id());
            long version = redemptions.find(row).map(Redemption::version).orElse(0L);
            if (version != redemption.version() - 1) {
                throw new StaleStateException("redemption " + redemption.id() + ": expected version "
                        + (redemption.version() - 1) + ", found " + version);
            }
            redemptions.put(row, redemption);
        }
    }

    @Override
    public List<RedemptionId> due(TenantId tenant, Instant now, int limit) {
        return due(tenant, now, redemption -> true, limit);
    }

    @Override
    public List<RedemptionId> dueUnder(TenantId tenant, Collection<CounterKey> keys, Instant now, int limit) {
        return due(tenant, now, redemption -> keys.stream().anyMatch(key -> key.counts(redemption.terms())), limit);
    }

    @Override
    public Instant now(TenantId tenant) {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public long countCounters(TenantId tenant) {
        return all(counters, tenant).size();
    }

    @Override
    public List<CounterFacts> differing(TenantId tenant) {
        return unitOfWork.read(() -> facts(tenant).stream()
                .filter(facts -> !CouponVerification.verify(facts).isEmpty())
                .toList());
    }

    private List<CounterFacts> facts(TenantId tenant) {
        Map<CounterKey, UseCounter> owed = new TreeMap<>();
        Map<CounterKey, Long> counted = new TreeMap<>();
        Map<CounterKey, Long> cost = new TreeMap<>();
        for (Redemption redemption : all(redemptions, tenant)) {
            RedemptionTerms terms = redemption.terms();
            for (Campaign campaign : campaigns.find(tenant, List.of(terms.campaign()))) {
                for (UseCounter counter : campaign.counters(terms.code(), terms.customer())) {
                    boolean counts = redemption.state().isCounted();
                    owed.put(counter.key(), counter);
                    counted.merge(counter.key(), counts ? 1L : 0L, Long::sum);
                    cost.merge(counter.key(), counts ? cost(counter, terms.discount()) : 0L, Long::sum);
                }
            }
        }
        Map<CounterKey, UseCounter> stored = new TreeMap<>();
        all(counters, tenant).forEach(counter -> stored.put(counter.key(), counter));
        TreeSet<CounterKey> keys = new TreeSet<>(owed.keySet());
        keys.addAll(stored.keySet());
        return keys.stream()
                .map(key -> {
                    UseCounter found = Objects.requireNonNull(stored.getOrDefault(key, owed.get(key)));
                    Allowance allowance = owed.getOrDefault(key, found).allowance();
                    return new CounterFacts(
                            key,
                            allowance.uses(),
                            allowance.budget(),
                            found.used(),
                            found.spent().map(Money::minorUnits).orElse(0L),
                            counted.getOrDefault(key, 0L),
                            cost.getOrDefault(key, 0L));
                })
                .toList();
    }

    private static long cost(UseCounter counter, Money discount) {
        return counter.allowance().budget().isPresent() ? discount.minorUnits() : 0;
    }

    private List<RedemptionId> due(TenantId tenant, Instant now, Predicate<Redemption> which, int limit) {
        return all(redemptions, tenant).stream()
                .filter(redemption -> redemption.isDue(now) && which.test(redemption))
                .sorted(Comparator.comparing(Redemption::expiresAt).thenComparing(Redemption::id))
                .limit(limit)
                .map(Redemption::id)
                .toList();
    }

    private static <V> List<V> all(InMemoryTable<RowKey, V> table, TenantId tenant) {
        return table.range(RowKey.of(tenant), RowKey.of(tenant, "\uFFFF"));
    }

    private static RowKey row(TenantId tenant, CounterKey key) {
        return RowKey.of(
                tenant,
                key.campaign(),
                key.code().map(CouponCode::value).orElse(""),
                key.customer().map(CustomerReference::value).orElse(""));
    }
}
