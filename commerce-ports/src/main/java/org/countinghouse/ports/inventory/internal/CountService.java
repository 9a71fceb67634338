package org.countinghouse.ports.inventory.internal;

import io.vavr.control.Either;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.countinghouse.domain.inventory.Inventory;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.count.CountDecider;
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
import org.countinghouse.ports.inventory.StockCounting;
import org.countinghouse.ports.inventory.StockCounts;
import org.countinghouse.ports.inventory.StockLedger;
import org.countinghouse.ports.kernel.AggregateReference;
import org.countinghouse.ports.kernel.internal.Answer;
import org.countinghouse.ports.kernel.internal.CommandGate;
import org.countinghouse.ports.kernel.internal.EventPublication;
import org.countinghouse.ports.kernel.internal.Handling;

/** Stocktaking: locks the positions by key, then the count, then lets decide. */
public final class CountService implements StockCounting {

    private final CommandGate gate;
    private final StockLedger ledger;
    private final StockCounts counts;
    private final EventPublication publication;

    /** A service over those stores. */
    public CountService(CommandGate gate, StockLedger ledger, StockCounts counts, EventPublication publication) {
        this.gate = gate;
        this.ledger = ledger;
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
                        () -> CountDecider.decide(stamped, locked(tenant, stamped.positions(), stamped.count()))
                                .map(decision -> recorded(stamped.header(), decision))
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
        List<PositionKey> keys =
                command.lines().stream().map(CountStock.Line::key).toList();
        return CountDecider.decide(command, locked(command.header().tenant(), keys, command.count()))
                .map(decision -> {
                    StockCount after = recorded(command.header(), decision);
                    StockCounted event = (StockCounted) decision.events().get(0);
                    return new Answer<>(event, after.version() + " " + event.occurredAt());
                });
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

    private CountFacts locked(TenantId tenant, Collection<PositionKey> keys, CountId id) {
        Inventory inventory = Inventory.of(ledger.lock(tenant, new TreeSet<>(keys)), List.of());
        return new CountFacts(inventory, counts.lock(tenant, id));
    }

    private StockCount recorded(CommandHeader cause, Decision<CountFacts, CountEvent> decision) {
        CountEvent event = decision.events().get(0);
        StockCount after = decision.state().count().orElseThrow();
        if (!event.movements().isEmpty()) {
            ledger.append(cause, decision.state().inventory().changes(), event.movements());
        }
        if (after.version() == 1) {
            counts.add(cause.tenant(), after);
        } else {
            counts.update(cause.tenant(), after);
        }
        publication.publish(
                cause, new AggregateReference("count", after.id().value()), after.version(), decision.events());
        return after;
    }
}
