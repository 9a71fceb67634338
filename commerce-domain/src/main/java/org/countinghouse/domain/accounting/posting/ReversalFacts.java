package org.countinghouse.domain.accounting.posting;

import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.accounting.LayerId;
import org.countinghouse.domain.accounting.PostedEntry;
import org.countinghouse.domain.accounting.SaleLine;
import org.countinghouse.domain.accounting.cost.Cost;
import org.countinghouse.domain.accounting.cost.CostLayer;
import org.countinghouse.domain.accounting.cost.CostMovement;
import org.countinghouse.domain.accounting.cost.IssuedCost;
import org.countinghouse.domain.kernel.CheckReturnValue;
import org.jmolecules.ddd.types.ValueObject;

/**
 * What must be known to take an entry back, locked by whoever read it.
 *
 * @param original the entry, if there is one
 * @param reversal the number of the entry that took it back, if one did
 * @param movements what the original did to the cost layers, in order
 * @param layers the layers it touched, as they are now, empty ones too
 * @param issued what the sales it touched have out now
 */
@CheckReturnValue
public record ReversalFacts(
        Optional<PostedEntry> original,
        Optional<Long> reversal,
        List<CostMovement> movements,
        List<CostLayer> layers,
        List<IssuedCost> issued)
        implements ValueObject {

    /** Copies the lists. */
    public ReversalFacts {
        movements = List.copyOf(movements);
        layers = List.copyOf(layers);
        issued = List.copyOf(issued);
    }

    /** There is no such entry. */
    public static ReversalFacts none() {
        return new ReversalFacts(Optional.empty(), Optional.empty(), List.of(), List.of(), List.of());
    }

    Optional<Cost> layerCost(LayerId layer) {
        return layers.stream()
                .filter(one -> one.id().equals(layer))
                .map(CostLayer::cost)
                .findFirst();
    }

    Optional<Cost> issuedCost(SaleLine line, LayerId layer) {
        return issued.stream()
                .filter(one -> one.line().equals(line) && one.layer().equals(layer))
                .map(IssuedCost::cost)
                .findFirst();
    }
}
