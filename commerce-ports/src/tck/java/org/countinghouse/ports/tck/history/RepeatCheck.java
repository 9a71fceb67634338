package org.countinghouse.ports.tck.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.countinghouse.domain.inventory.ExpireDue;
import org.countinghouse.domain.inventory.InventoryRejection;
import org.countinghouse.domain.kernel.Command;

/** Of all calls with one key at most one took effect, all others got its answer, and another payload got none (I1). */
final class RepeatCheck {

    private final Map<String, List<Operation>> byKey = new TreeMap<>();

    void add(Operation.Ask ask, Operation operation) {
        byKey.computeIfAbsent(ask.operation() + "/" + ask.command().header().id(), key -> new ArrayList<>())
                .add(operation);
    }

    void check(Findings findings) {
        byKey.forEach((key, operations) -> check("key " + key, operations, findings));
    }

    private static void check(String subject, List<Operation> operations, Findings findings) {
        List<Operation> effects =
                operations.stream().filter(Operation::tookEffect).toList();
        if (effects.size() > 1) {
            findings.add("I1", subject, "took effect " + effects.size() + " times");
        }
        List<Operation> accepted = operations.stream()
                .filter(operation -> operation.outcome() instanceof Operation.Accepted)
                .toList();
        Operation first = effects.isEmpty() ? null : effects.get(0);
        for (Operation operation : accepted) {
            Command command = operation.command().orElseThrow();
            if (first == null && !(command instanceof ExpireDue)) {
                findings.add("I1", subject, "was accepted and took no effect: " + operation);
            }
            if (first != null && !sameAnswer(first, operation)) {
                findings.add("I1", subject, "two answers: " + first + " and " + operation);
            }
        }
        for (Operation operation : operations) {
            if (first != null
                    && operation.outcome() instanceof Operation.Refused refused
                    && blocked(first, operation, refused)) {
                findings.add("I1", subject, "a repeat was refused: " + operation);
            }
            if (operation.outcome() instanceof Operation.Refused refused
                    && refused.rejection() instanceof InventoryRejection.KeyReused
                    && (first == null || samePayload(first, operation))) {
                findings.add("I1", subject, "refused as another payload, but is the same: " + operation);
            }
        }
    }

    /** A repeat gets the answer once it is there, and is never in its own way; before, it may have been refused itself. */
    private static boolean blocked(Operation first, Operation operation, Operation.Refused refused) {
        return samePayload(first, operation)
                && (first.returned() < operation.invoked()
                        || refused.rejection() instanceof InventoryRejection.ReservationExists);
    }

    private static boolean sameAnswer(Operation first, Operation operation) {
        Optional<Object> one = ((Operation.Accepted) first.outcome()).answer();
        Optional<Object> other = ((Operation.Accepted) operation.outcome()).answer();
        return samePayload(first, operation) && (one.isEmpty() || other.isEmpty() || one.equals(other));
    }

    private static boolean samePayload(Operation one, Operation other) {
        return one.command().map(Command::fingerprint).equals(other.command().map(Command::fingerprint));
    }
}
