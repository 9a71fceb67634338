package org.countinghouse.domain.process;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.countinghouse.domain.inventory.DemandReference;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.ReleaseReservation;
import org.countinghouse.domain.inventory.Reservation;
import org.countinghouse.domain.inventory.ReservationLine;
import org.countinghouse.domain.inventory.backorder.Backorder;
import org.countinghouse.domain.inventory.backorder.BackorderEvent.BackorderFilled;
import org.countinghouse.domain.inventory.backorder.BackorderId;
import org.countinghouse.domain.inventory.backorder.CancelBackorder;
import org.countinghouse.domain.inventory.backorder.QueueBackorder;
import org.countinghouse.domain.kernel.CheckReturnValue;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.Discrepancy;
import org.countinghouse.domain.order.AllocateBackordered;
import org.countinghouse.domain.order.LineBuckets;
import org.countinghouse.domain.order.LineQuantity;
import org.countinghouse.domain.order.Order;
import org.countinghouse.domain.order.OrderEvent.LinesCanceled;
import org.countinghouse.domain.order.OrderId;
import org.countinghouse.domain.order.OrderLine;
import org.countinghouse.domain.quantity.Quantity;

/**
 * Between an order that waits and the queue it waits in. The order's id is the demand; a backorder's line is the order's.
 *
 * <pre>
 *   order A-1: 5, of which 3 are there     reservation A-1/1 for 3, backorder A-1/1 for 2
 *   2 come                                 reservation backorder/A-1/1/2 for 2; the order: 5 allocated, none backordered
 *   or: 1 is canceled                      backorder A-1/1 waits for 1
 * </pre>
 */
@CheckReturnValue
public final class OrderBackorders {

    private static final int LONGEST_ORDER_ID = 64;

    private OrderBackorders() {}

    /** What stock knows an order as. */
    public static DemandReference demand(OrderId order) {
        return DemandReference.of(order.value());
    }

    /** The order that a demand can be; nothing if no order can be called so. */
    public static Optional<OrderId> order(DemandReference demand) {
        return demand.value().length() > LONGEST_ORDER_ID ? Optional.empty() : Optional.of(OrderId.of(demand.value()));
    }

    /** The name of the backorder of an order's line. */
    public static BackorderId backorder(OrderId order, int line) {
        return BackorderId.of(order.value() + "/" + line);
    }

    /** Let what an order's lines lack wait at the checkout's location, in the order of the positions. */
    public static List<QueueBackorder> queue(CheckOut command, Order placed) {
        return placed.lines().stream()
                .filter(line -> line.buckets().backordered().isPositive())
                .map(line -> QueueBackorder.builder()
                        .header(command.header().step("queue-" + line.number()))
                        .backorder(backorder(placed.getId(), line.number()))
                        .demand(demand(placed.getId()))
                        .lineNumber(line.number())
                        .key(new PositionKey(line.sku(), command.location()))
                        .quantity(line.buckets().backordered())
                        .build())
                .sorted(Comparator.comparing(QueueBackorder::key))
                .toList();
    }

    /**
     * Tell an order what its backorder got.
     *
     * @return nothing if the order has no such line, or that line is of another item
     */
    public static Optional<AllocateBackordered> allocate(CommandHeader cause, BackorderFilled filled, Order order) {
        return order.line(filled.lineNumber())
                .filter(line -> line.sku().equals(filled.key().sku()))
                .map(line -> AllocateBackordered.builder()
                        .header(cause.at(filled.occurredAt()))
                        .order(order.getId())
                        .addLines(new LineQuantity(line.number(), filled.quantity()))
                        .build());
    }

    /**
     * Let units that an order does not want any more wait no longer; of a line's backorders the last one in the queue gives
     * up first.
     *
     * @param waiting the order's backorders
     */
    public static List<CancelBackorder> withdraw(CommandHeader cause, LinesCanceled canceled, List<Backorder> waiting) {
        List<Backorder> lastFirst = waiting.stream()
                .sorted(Comparator.comparing(Backorder::queuedAt)
                        .thenComparing(Backorder::id)
                        .reversed())
                .toList();
        List<CancelBackorder> commands = new ArrayList<>();
        for (LinesCanceled.Canceled line : canceled.lines()) {
            Quantity left = line.fromBackordered();
            for (Backorder backorder : lastFirst) {
                Quantity given = backorder.lineNumber() == line.number()
                                && backorder.key().sku().equals(line.sku())
                        ? backorder.waiting().min(left)
                        : Quantity.ZERO;
                if (given.isPositive()) {
                    commands.add(CancelBackorder.builder()
                            .header(cause.step("withdraw-" + (commands.size() + 1)))
                            .backorder(backorder.id())
                            .quantity(given)
                            .build());
                    left = left.minus(given);
                }
            }
        }
        return commands;
    }

    /**
     * Give back the stock of units that an order does not want any more, as far as it is promised; what was promised last
     * is given back first.
     *
     * @param reservations those of the order
     */
    public static List<ReleaseReservation> release(
            CommandHeader cause, LinesCanceled canceled, List<Reservation> reservations) {
        Map<Integer, Quantity> left = new TreeMap<>();
        canceled.lines().forEach(line -> left.put(line.number(), line.fromAllocated()));
        List<ReleaseReservation> commands = new ArrayList<>();
        reservations.stream()
                .sorted(Comparator.comparing(Reservation::reservedAt)
                        .thenComparing(Reservation::id)
                        .reversed())
                .forEach(reservation -> {
                    List<ReleaseReservation.Line> given = given(canceled, reservation, left);
                    if (!given.isEmpty()) {
                        commands.add(ReleaseReservation.builder()
                                .header(cause.step("give-back-" + (commands.size() + 1)))
                                .reservation(reservation.id())
                                .addAllLines(given)
                                .build());
                    }
                });
        return commands;
    }

    /** What a reservation gives back of what is left to give; takes it off. */
    private static List<ReleaseReservation.Line> given(
            LinesCanceled canceled, Reservation reservation, Map<Integer, Quantity> left) {
        List<ReleaseReservation.Line> given = new ArrayList<>();
        for (LinesCanceled.Canceled line : canceled.lines()) {
            for (ReservationLine part : reservation.linesFor(line.number())) {
                Quantity wanted = left.getOrDefault(line.number(), Quantity.ZERO);
                Quantity units =
                        part.key().sku().equals(line.sku()) ? part.open().min(wanted) : Quantity.ZERO;
                if (units.isPositive()) {
                    given.add(new ReleaseReservation.Line(part.number(), units));
                    left.put(line.number(), wanted.minus(units));
                }
            }
        }
        return given;
    }

    /**
     * Whether an order knows what was promised to it and waits for it.
     *
     * <ul>
     *   <li>P1: of no line more is allocated to it, or left, than the order says;
     *   <li>P2: for no line more is waited for in a queue than the order says.
     * </ul>
     *
     * @param reservations all of the order, whatever their state
     * @param backorders all of the order, whatever their state
     */
    public static List<Discrepancy> verify(Order order, List<Reservation> reservations, List<Backorder> backorders) {
        List<Discrepancy> found = new ArrayList<>();
        for (OrderLine line : order.lines()) {
            LineBuckets buckets = line.buckets();
            String subject = "order " + order.getId() + " line " + line.number() + " of " + line.sku();
            Quantity known = buckets.allocated().plus(buckets.picked()).plus(buckets.shipped());
            atMost(found, "P1", subject + ", allocated or shipped", promised(line, reservations), known);
            atMost(found, "P2", subject + ", backordered", waiting(line, backorders), buckets.backordered());
        }
        return found;
    }

    private static Quantity promised(OrderLine line, List<Reservation> reservations) {
        return reservations.stream()
                .flatMap(reservation -> reservation.linesFor(line.number()).stream())
                .filter(part -> part.key().sku().equals(line.sku()))
                .map(part -> part.allocated().plus(part.fulfilled()))
                .reduce(Quantity.ZERO, Quantity::plus);
    }

    private static Quantity waiting(OrderLine line, List<Backorder> backorders) {
        return backorders.stream()
                .filter(backorder -> backorder.lineNumber() == line.number()
                        && backorder.key().sku().equals(line.sku()))
                .map(Backorder::waiting)
                .reduce(Quantity.ZERO, Quantity::plus);
    }

    private static void atMost(List<Discrepancy> found, String rule, String subject, Quantity facts, Quantity known) {
        if (facts.isMoreThan(known)) {
            found.add(new Discrepancy(rule, subject, facts.toString(), known.toString()));
        }
    }
}
