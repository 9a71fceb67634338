package org.countinghouse.domain.order;

import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.countinghouse.domain.quantity.Quantity;

/** What must hold before a step of an order, one rejection a guard. */
final class OrderGuards {

    private OrderGuards() {}

    /** The state allows the step, and no hold blocks it. */
    static Optional<OrderRejection> step(Order order, OrderEvent.Kind step) {
        Optional<OrderRejection> refused = OrderLifecycle.STANDARD
                .refusal(order.state(), step)
                .map(name -> new OrderRejection.NotAllowedInState(order.getId(), order.state(), step, name));
        return refused.or(() -> order.holds().stream()
                .filter(hold -> hold.blocks().contains(step))
                .findFirst()
                .map(hold -> new OrderRejection.BlockedByHold(order.getId(), hold.name(), step)));
    }

    /** The step is allowed and every named line has that many units for it; then each becomes a part of the event. */
    static <T> Either<OrderRejection, List<T>> units(
            Order order,
            OrderEvent.Kind step,
            List<LineQuantity> asked,
            Function<LineBuckets, Quantity> available,
            BiFunction<OrderLine, Quantity, T> part) {
        Optional<OrderRejection> refused = step(order, step);
        if (refused.isPresent()) {
            return Either.left(refused.get());
        }
        List<T> parts = new ArrayList<>(asked.size());
        for (LineQuantity one : asked) {
            Optional<OrderLine> line = order.line(one.number());
            if (line.isEmpty()) {
                return Either.left(new OrderRejection.UnknownLine(order.getId(), one.number()));
            }
            Quantity there = available.apply(line.get().buckets());
            if (one.quantity().isMoreThan(there)) {
                return Either.left(
                        new OrderRejection.NotThatManyUnits(order.getId(), one.number(), step, one.quantity(), there));
            }
            parts.add(part.apply(line.get(), one.quantity()));
        }
        return Either.right(parts);
    }

    static Optional<OrderHold> hold(Order order, HoldName name) {
        return order.holds().stream().filter(hold -> hold.name().equals(name)).findFirst();
    }
}
