package org.countinghouse.ports.inventory.internal;

import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.lot.Lot;
import org.countinghouse.domain.inventory.lot.LotInventory;
import org.countinghouse.domain.inventory.lot.LotName;
import org.countinghouse.domain.inventory.lot.LotStock;
import org.countinghouse.domain.inventory.lot.SerialUnit;
import org.countinghouse.domain.inventory.lot.TrackingPolicy;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.ports.inventory.Lots;

/** Reads what a decision about lots needs, after the locks of its positions. */
final class LotReads {

    private final Lots lots;

    LotReads(Lots lots) {
        this.lots = lots;
    }

    /** How the SKUs of those positions are followed. */
    List<TrackingPolicy> policies(TenantId tenant, Collection<PositionKey> positions) {
        SortedSet<Sku> skus = positions.stream().map(PositionKey::sku).collect(Collectors.toCollection(TreeSet::new));
        return skus.isEmpty() ? List.of() : lots.policies(tenant, skus);
    }

    /** Everything at the tracked ones among those positions, and the lots that are named or lie there. */
    LotInventory inventory(
            TenantId tenant, Collection<PositionKey> positions, Collection<LotName> named, List<SerialUnit> serials) {
        List<TrackingPolicy> policies = policies(tenant, positions);
        SortedSet<Sku> tracked =
                policies.stream().map(TrackingPolicy::sku).collect(Collectors.toCollection(TreeSet::new));
        List<PositionKey> shelves =
                positions.stream().filter(key -> tracked.contains(key.sku())).toList();
        List<Lot> locked = named.isEmpty() ? List.of() : lots.lock(tenant, new TreeSet<>(named));
        List<LotStock> stocks = shelves.isEmpty() ? List.of() : lots.at(tenant, shelves);
        return LotInventory.of(policies, locked, stocks, serials);
    }
}
