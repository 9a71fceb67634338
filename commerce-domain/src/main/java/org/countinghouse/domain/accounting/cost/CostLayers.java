package org.countinghouse.domain.accounting.cost;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countinghouse.domain.accounting.SaleLine;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.money.Rounding;
import org.countinghouse.domain.quantity.Quantity;

/**
 * The layers and issued costs of one decision: takes from the front of a queue, gives back what was taken last, and
 * remembers every movement. Lives for one decision on one thread; the facts it starts from never change.
 */
public final class CostLayers {

    private final CostFacts facts;
    private final Rounding rounding;
    private final Map<CostKey, List<CostLayer>> queues = new HashMap<>();
    private final Map<SaleLine, List<IssuedCost>> sales = new HashMap<>();
    private final List<CostMovement> movements = new ArrayList<>();

    private CostLayers(CostFacts facts, Rounding rounding) {
        this.facts = facts;
        this.rounding = rounding;
    }

    /** Starts from the facts; a part of a layer is rounded that way. */
    public static CostLayers of(CostFacts facts, Rounding rounding) {
        return new CostLayers(facts, rounding);
    }

    /** Units come in. */
    public void receive(CostLayer received) {
        movements.add(new CostMovement(
                CostMovement.Kind.RECEIVED, received.id(), received.key(), received.cost(), Optional.empty()));
    }

    /** Units go out to a customer, from the front of the queue.
     *
     * @return what was taken from each layer, in order
     * @throws IllegalArgumentException if the queue does not hold that many
     */
    public List<CostMovement> issue(CostKey key, Quantity quantity, SaleLine line) {
        return take(key, quantity, CostMovement.Kind.ISSUED, Optional.of(line));
    }

    /** Units are written off, from the front of the queue.
     *
     * @return what was taken from each layer, in order
     * @throws IllegalArgumentException if the queue does not hold that many
     */
    public List<CostMovement> writeOff(CostKey key, Quantity quantity) {
        return take(key, quantity, CostMovement.Kind.WRITTEN_OFF, Optional.empty());
    }

    /** Units go on to another key of ours, or are missing, from the front of the queue.
     *
     * @return what was taken from each layer, in order
     * @throws IllegalArgumentException if the queue does not hold that many
     */
    public List<CostMovement> moveOut(CostKey key, Quantity quantity) {
        return take(key, quantity, CostMovement.Kind.MOVED_OUT, Optional.empty());
    }

    /** Units of a sale come back, those taken last first, at the cost they left with.
     *
     * @return what comes back of each layer, in order
     * @throws IllegalArgumentException if the line has not that many out
     */
    public List<CostMovement> comeBack(SaleLine line, Quantity quantity) {
        List<IssuedCost> out = sales.computeIfAbsent(line, sale -> new ArrayList<>(facts.outstanding(sale)));
        List<CostMovement> back = new ArrayList<>();
        Quantity missing = quantity;
        for (int i = out.size() - 1; i >= 0 && missing.isPositive(); i--) {
            IssuedCost issued = out.get(i);
            Cost part = issued.cost().part(missing.min(issued.cost().quantity()), rounding);
            if (!part.isEmpty()) {
                back.add(new CostMovement(
                        CostMovement.Kind.RETURNED, issued.layer(), issued.key(), part, Optional.of(line)));
                out.set(i, issued.with(issued.cost().minus(part)));
                missing = missing.minus(part.quantity());
            }
        }
        if (!missing.isZero()) {
            throw Arguments.violated("units of " + line, "must be out, missing", missing);
        }
        movements.addAll(back);
        return back;
    }

    /** Every movement so far, in order. */
    public List<CostMovement> movements() {
        return List.copyOf(movements);
    }

    private List<CostMovement> take(CostKey key, Quantity quantity, CostMovement.Kind kind, Optional<SaleLine> line) {
        List<CostLayer> queue = queues.computeIfAbsent(key, one -> new ArrayList<>(facts.queue(one)));
        List<CostMovement> taken = new ArrayList<>();
        Quantity missing = quantity;
        for (int i = 0; i < queue.size() && missing.isPositive(); i++) {
            CostLayer layer = queue.get(i);
            Cost part = layer.cost().part(missing.min(layer.cost().quantity()), rounding);
            if (!part.isEmpty()) {
                taken.add(new CostMovement(kind, layer.id(), key, part, line));
                queue.set(i, layer.with(layer.cost().minus(part)));
                missing = missing.minus(part.quantity());
            }
        }
        if (!missing.isZero()) {
            throw Arguments.violated("units of " + key, "must be in the layers, missing", missing);
        }
        movements.addAll(taken);
        return taken;
    }
}
