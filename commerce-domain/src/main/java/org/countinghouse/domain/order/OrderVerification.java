package org.countinghouse.domain.order;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.countinghouse.domain.kernel.CheckReturnValue;
import org.countinghouse.domain.kernel.Discrepancy;

/**
 * Recomputes an order from its events: the stored order is their fold (O3), their sequences run from 1 without gaps
 * (O2), and each audit record tells the states before and after as the fold has them (A1).
 */
@CheckReturnValue
public final class OrderVerification {

    private OrderVerification() {}

    /**
     * Every difference between a stored order and its history.
     *
     * @param stored the order as a store reads it back
     * @param history its events, oldest first
     */
    public static List<Discrepancy> of(Order stored, List<RecordedOrderEvent> history) {
        List<Discrepancy> found = new ArrayList<>();
        Optional<Order> folded = fold(stored.getId(), history, found);
        if (folded.isEmpty()) {
            return found;
        }
        Order facts = folded.get();
        String subject = "order " + stored.getId();
        compare(found, "O2", subject + " version", facts.version(), stored.version());
        compare(found, "O3", subject + " state", facts.state(), stored.state());
        compare(found, "O3", subject + " holds", facts.holds(), stored.holds());
        compare(found, "O3", subject + " placed facts", placing(facts), placing(stored));
        compare(
                found,
                "O3",
                subject + " lines",
                facts.lines().size(),
                stored.lines().size());
        for (int i = 0; i < Math.min(facts.lines().size(), stored.lines().size()); i++) {
            OrderLine line = facts.lines().get(i);
            compare(
                    found,
                    "O3",
                    subject + " line " + line.number(),
                    line,
                    stored.lines().get(i));
        }
        return found;
    }

    private static Optional<Order> fold(OrderId order, List<RecordedOrderEvent> history, List<Discrepancy> found) {
        Optional<Order> state = Optional.empty();
        long sequence = 0;
        try {
            for (RecordedOrderEvent recorded : history) {
                OrderAudit audit = recorded.audit();
                String subject = "order " + order + " event " + audit.sequence();
                compare(found, "O2", subject + " sequence", ++sequence, audit.sequence());
                compare(found, "A1", subject + " from", state.map(Order::state), audit.from());
                state = Optional.of(OrderDecider.apply(state, recorded.event()));
                compare(found, "A1", subject + " to", state.get().state(), audit.to());
            }
        } catch (IllegalArgumentException | ArithmeticException e) {
            found.add(new Discrepancy(
                    "O3",
                    "order " + order + " event " + sequence,
                    "an event that can follow",
                    String.valueOf(e.getMessage())));
            return Optional.empty();
        }
        if (state.isEmpty()) {
            found.add(new Discrepancy("O3", "order " + order, "at least one event", "none"));
        }
        return state;
    }

    private static String placing(Order order) {
        return order.channel() + " " + order.externalReference() + " " + order.customer() + " " + order.currency() + " "
                + order.placedAt();
    }

    private static void compare(List<Discrepancy> found, String rule, String subject, Object facts, Object stored) {
        if (!Objects.equals(facts, stored)) {
            found.add(new Discrepancy(rule, subject, String.valueOf(facts), String.valueOf(stored)));
        }
    }
}
