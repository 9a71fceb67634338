package org.countinghouse.ports.accounting;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.countinghouse.domain.accounting.LayerId;
import org.countinghouse.domain.accounting.SaleLine;
import org.countinghouse.domain.accounting.SourceDocument;
import org.countinghouse.domain.accounting.cost.CostDemand;
import org.countinghouse.domain.accounting.cost.CostFacts;
import org.countinghouse.domain.accounting.cost.CostKey;
import org.countinghouse.domain.accounting.cost.CostLayer;
import org.countinghouse.domain.accounting.cost.CostMovement;
import org.countinghouse.domain.accounting.cost.IssuedCost;
import org.countinghouse.domain.kernel.Discrepancy;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.money.Money;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** What stock cost: movements, which are only ever appended, and the layers they add up to. */
@SecondaryPort
public interface CostLedger {

    /**
     * The facts a decision asks for, locked in the order of their keys until the unit ends: of each queue the layers
     * that are not empty, the oldest first, as far as the demand reaches; of each sale's line what it has out.
     *
     * <p><b>Transaction:</b> requires an active unit.
     */
    CostFacts facts(TenantId tenant, CostDemand demand);

    /**
     * Those layers, empty ones too, locked until the unit ends.
     *
     * <p><b>Transaction:</b> requires an active unit.
     */
    List<CostLayer> layers(TenantId tenant, Collection<LayerId> ids);

    /**
     * What those lines have out of the layers they took from, in the order in which they took it; what is all back is
     * left out. Safe to decide on only while the layers are locked.
     *
     * <p><b>Transaction:</b> joins, or none.
     */
    List<IssuedCost> issued(TenantId tenant, Collection<SaleLine> lines);

    /** What that source did, in order. <b>Transaction:</b> joins, or none. */
    List<CostMovement> movementsOf(TenantId tenant, SourceDocument source);

    /**
     * Appends movements and changes their layers; a receipt opens its layer if there is none yet.
     *
     * <p><b>Transaction:</b> requires an active unit.
     *
     * @throws org.countinghouse.ports.kernel.StaleStateException if the source has movements already, or a layer is not
     *     there
     * @throws org.countinghouse.ports.kernel.StorageException if a layer would hold less than nothing
     */
    void record(TenantId tenant, SourceDocument source, List<CostMovement> movements);

    /** What the layers of each key are worth; a key that holds nothing may be left out. */
    Map<CostKey, Money> values(TenantId tenant);

    /**
     * Recomputes every layer from its movements (I12).
     *
     * @return each layer that is not the sum of its movements, and each sale's line that has less than nothing out
     */
    List<Discrepancy> differences(TenantId tenant);
}
