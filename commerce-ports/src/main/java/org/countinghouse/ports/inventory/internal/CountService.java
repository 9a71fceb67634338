package org.countinghouse.ports.inventory.internal;

import io.vavr.control.Either;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.countinghouse.domain.inventory.AdjustStock;
import org.countinghouse.domain.inventory.Inventory;
import org.countinghouse.domain.inventory.InventoryEvent;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.count.CountDecider;
import org.countinghouse.domain.inventory.count.CountDecision;
import org.countinghouse.domain.inventory.count.CountEvent;
import org.countinghouse.domain.inventory.count.CountEvent.StockCounted;
import org.countinghouse.domain.inventory.count.CountFacts;
import org.countinghouse.domain.inventory.count.CountId;
import org.countinghouse.domain.inventory.count.CountRejection;
import org.countinghouse.domain.inventory.count.CountStock;
import org.countinghouse.domain.inventory.count.OpenCount;
import org.countinghouse.domain.inventory.count.StockCount;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.Decision;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.ports.inventory.Reservations;
import org.countinghouse.ports.inventory.StockCounting;
import org.countinghouse.ports.inventory.StockCounts;
import org.countinghouse.ports.kernel.AggregateReference;
import org.countinghouse.ports.kernel.internal.Answer;
import org.countinghouse.ports.kernel.internal.CommandGate;
import org.countinghouse.ports.kernel.internal.EventPublication;
import org.countinghouse.ports.kernel.internal.Handling;

/** Stocktaking: locks the positions by key, then promises that may break, then the count, then lets decide. */
public final class CountService implements StockCounting {

    private final CommandGate gate;
    private final Reservations reservations;
    private final PromiseLocks promises;
    private final InventoryRecorder recorder;
    private final StockCounts counts;
    private final EventPublication publication;

    /** A service over those stores. */
    public CountService(CommandGate gate, InventoryStores stores, StockCounts counts, EventPublication publication) {
        this.gate = gate;
        this.reservations = stores.reservations();
        this.promises = new PromiseLocks(stores.ledger(), stores.reservations());
        this.recorder = new InventoryRecorder(stores.ledger(), stores.reservations(), publication);
        this.counts = counts;
        this.publication = publication;
    }

    @Override
    public Either<CountRejection, StockCount> open(OpenCount command) {
        OpenCount stamped = command.withHeader(gate.stamped(command.header()));
        TenantId tenant = stamped.header().tenant();
        return gate.once(
                "count.open",
                stamped,
                new Handling<>(
                        () -> CountDecider.decide(stamped, opening(tenant, stamped))
                                .map(decision -> recorded(stamped.header(), CountDecision.of(decision)))
                                .map(count -> new Answer<>(count, "1")),
                        reference -> counts.find(tenant, stamped.count())
                                .orElseThrow()
                                .opened(),
                        CountRejection.KeyReused::new));
    }

    @Override
    public Either<CountRejection, StockCounted> count(CountStock command) {
        CountStock stamped = command.withHeader(gate.stamped(command.header()));
        return gate.once(
                "count.count",
                stamped,
                new Handling<>(
                        () -> counting(stamped),
                        reference -> counted(stamped, reference),
                        CountRejection.KeyReused::new));
    }

    @Override
    public Optional<StockCount> find(TenantId tenant, CountId id) {
        return counts.find(tenant, id);
    }

    private Either<CountRejection, Answer<StockCounted>> counting(CountStock command) {
        TenantId tenant = command.header().tenant();
        List<PositionKey> keys =
                command.lines().stream().map(CountStock.Line::key).toList();
        Inventory inventory =
                promises.lock(tenant, new TreeSet<>(keys), locked -> CountDecider.leaving(command, locked));
        CountFacts facts = new CountFacts(inventory, counts.lock(tenant, command.count()));
        return decided(command, facts).map(decision -> {
            StockCount after = recorded(command.header(), decision);
            StockCounted event = (StockCounted) decision.counted().events().get(0);
            return new Answer<>(event, after.version() + " " + event.occurredAt());
        });
    }

    /** The clock is asked only if promises may break: those that are due go first. */
    private Either<CountRejection, CountDecision> decided(CountStock command, CountFacts facts) {
        return command.onPromised() == AdjustStock.OnPromised.REFUSE
                ? CountDecider.decide(command, facts).map(CountDecision::of)
                : CountDecider.decide(
                        command, facts, reservations.now(command.header().tenant()));
    }

    /** A counted line never changes again, so the first answer is in the count. */
    private StockCounted counted(CountStock command, String reference) {
        int space = reference.indexOf(' ');
        long version = Long.parseLong(reference.substring(0, space));
        StockCount count =
                counts.find(command.header().tenant(), command.count()).orElseThrow();
        return new StockCounted(
                command.count(),
                version,
                count.countedAt(version),
                command.header().id(),
                Instant.parse(reference.substring(space + 1)));
    }

    private CountFacts opening(TenantId tenant, OpenCount command) {
        Inventory inventory = promises.lock(tenant, new TreeSet<>(command.positions()), Map.of());
        return new CountFacts(inventory, counts.lock(tenant, command.count()));
    }

    private StockCount recorded(CommandHeader cause, CountDecision decision) {
        CountEvent event = decision.counted().events().get(0);
        CountFacts facts = decision.counted().state();
        StockCount after = facts.count().orElseThrow();
        if (!event.movements().isEmpty()) {
            Decision<Inventory, InventoryEvent> stock = new Decision<>(facts.inventory(), decision.broken());
            recorder.record(cause, stock, event.movements(), "count");
        }
        if (after.version() == 1) {
            counts.add(cause.tenant(), after);
        } else {
            counts.update(cause.tenant(), after);
        }
        publication.publish(
                cause,
                new AggregateReference("count", after.id().value()),
                after.version(),
                decision.counted().events());
        return after;
    }
}
