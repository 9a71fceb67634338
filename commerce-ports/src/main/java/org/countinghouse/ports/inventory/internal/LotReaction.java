package org.countinghouse.ports.inventory.internal;

import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.countinghouse.domain.inventory.DemandReference;
import org.countinghouse.domain.inventory.InventoryEvent;
import org.countinghouse.domain.inventory.MovementCause;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.ReservationEvent;
import org.countinghouse.domain.inventory.StockMovement;
import org.countinghouse.domain.inventory.StockPosition;
import org.countinghouse.domain.inventory.count.CountEvent;
import org.countinghouse.domain.inventory.lot.LotDecider;
import org.countinghouse.domain.inventory.lot.LotEvent;
import org.countinghouse.domain.inventory.lot.LotInventory;
import org.countinghouse.domain.inventory.lot.LotPlace;
import org.countinghouse.domain.inventory.lot.TrackingPolicy;
import org.countinghouse.domain.inventory.transfer.TransferEvent;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.Decision;
import org.countinghouse.domain.kernel.DomainEvent;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.ports.inventory.Lots;
import org.countinghouse.ports.inventory.StockLedger;
import org.countinghouse.ports.kernel.Reaction;
import org.countinghouse.ports.kernel.ReactionRefusedException;
import org.countinghouse.ports.kernel.UnitOfWork;
import org.countinghouse.ports.kernel.internal.EventPublication;

/**
 * Lots follow the goods of every command that names none, in its unit, under the locks of its positions.
 *
 * <p>A position that is tracked, but has no lots yet, was there before its SKU was declared: it is given the unknown lot
 * at the end of the unit, as it is then, and nothing of it is followed before.
 */
public final class LotReaction implements Reaction {

    private final UnitOfWork unitOfWork;
    private final StockLedger ledger;
    private final LotReads reads;
    private final LotRecorder recorder;

    /** Lots in those stores; their own events are published there. */
    public LotReaction(UnitOfWork unitOfWork, StockLedger ledger, Lots lots, EventPublication publication) {
        this.unitOfWork = unitOfWork;
        this.ledger = ledger;
        this.reads = new LotReads(lots);
        this.recorder = new LotRecorder(lots, publication);
    }

    @Override
    public void react(CommandHeader cause, DomainEvent event) {
        List<StockMovement> movements = movements(event).stream()
                .filter(movement -> LotPlace.of(movement.from()) != LotPlace.of(movement.to()))
                .toList();
        NavigableSet<PositionKey> touched =
                movements.stream().map(StockMovement::key).collect(Collectors.toCollection(TreeSet::new));
        List<TrackingPolicy> policies = reads.policies(cause.tenant(), touched);
        if (!policies.isEmpty()) {
            touched.removeIf(
                    key -> policies.stream().noneMatch(policy -> policy.sku().equals(key.sku())));
            Optional<DemandReference> demand =
                    event instanceof ReservationEvent step ? Optional.of(step.demand()) : Optional.empty();
            follow(cause, movements, demand, touched);
        }
    }

    private static List<StockMovement> movements(DomainEvent event) {
        if (event instanceof InventoryEvent moved) {
            return moved.movements();
        }
        if (event instanceof TransferEvent moved) {
            return moved.movements();
        }
        return event instanceof CountEvent moved ? moved.movements() : List.of();
    }

    private void follow(
            CommandHeader cause,
            List<StockMovement> movements,
            Optional<DemandReference> demand,
            NavigableSet<PositionKey> tracked) {
        TenantId tenant = cause.tenant();
        LotInventory lying = reads.inventory(tenant, tracked, List.of(), List.of());
        List<PositionKey> without = ledger.find(tenant, tracked).stream()
                .filter(position ->
                        position.version() > 1 && lying.at(position.key()).isEmpty())
                .map(StockPosition::key)
                .toList();
        if (!without.isEmpty()) {
            unitOfWork.atEnd(() -> adopt(cause, without));
            without.forEach(tracked::remove);
        }
        MovementCause first = movements.get(0).cause();
        Decision<LotInventory, LotEvent> followed = LotDecider.follow(movements, demand, tracked, lying)
                .getOrElseThrow(rejection ->
                        new ReactionRefusedException("following the lots of command " + cause.id(), rejection));
        recorder.record(cause, followed, first.id() + "#" + first.step());
    }

    private void adopt(CommandHeader cause, List<PositionKey> without) {
        LotInventory lying = reads.inventory(cause.tenant(), without, List.of(), List.of());
        for (StockPosition position : ledger.find(cause.tenant(), without)) {
            if (lying.at(position.key()).isEmpty()) {
                Decision<LotInventory, LotEvent> adopted = LotDecider.adopt(position, cause.occurredAt(), lying);
                recorder.record(cause, adopted, "track/" + position.key());
            }
        }
    }
}
