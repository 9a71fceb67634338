package org.countinghouse.ports.process.internal;

import io.vavr.control.Either;
import java.util.Optional;
import org.countinghouse.domain.inventory.InventoryRejection;
import org.countinghouse.domain.inventory.ReleaseReservation;
import org.countinghouse.domain.inventory.Reservation;
import org.countinghouse.domain.inventory.ReserveStock;
import org.countinghouse.domain.order.Order;
import org.countinghouse.domain.order.OrderRejection;
import org.countinghouse.domain.payment.AuthorizePayment;
import org.countinghouse.domain.pricing.PricedCart;
import org.countinghouse.domain.pricing.Pricing;
import org.countinghouse.domain.process.CheckOut;
import org.countinghouse.domain.process.OrderToCash;
import org.countinghouse.domain.process.ProcessRejection;
import org.countinghouse.domain.process.ProcessRejection.OrderRefused;
import org.countinghouse.domain.process.ProcessRejection.PaymentNotSettled;
import org.countinghouse.domain.process.ProcessRejection.PriceRefused;
import org.countinghouse.domain.process.ProcessRejection.StockRefused;
import org.countinghouse.ports.inventory.ReservationManagement;
import org.countinghouse.ports.kernel.internal.CommandGate;
import org.countinghouse.ports.order.OrderInquiries;
import org.countinghouse.ports.order.OrderManagement;
import org.countinghouse.ports.process.Checkout;

/** Price, reserve, authorize, place; in reverse for what happened when a later step refuses. */
public final class CheckoutProcess implements Checkout {

    /** How often a hold that lapsed before its order was placed is taken again. */
    static final int ATTEMPTS = 3;

    private final CommandGate gate;
    private final Units units;
    private final ReservationManagement reservations;
    private final OrderManagement orders;
    private final OrderInquiries inquiries;
    private final PaymentSteps payments;

    /** A checkout over those ports. */
    public CheckoutProcess(Ports ports) {
        this.gate = ports.gate();
        this.units = new Units(ports.unitOfWork());
        this.reservations = ports.reservations();
        this.orders = ports.orders();
        this.inquiries = ports.inquiries();
        this.payments = new PaymentSteps(ports.payments());
    }

    @Override
    public Either<ProcessRejection, Order> checkOut(CheckOut asked) {
        units.requireNone("checkout");
        CheckOut command = asked.withHeader(gate.stamped(asked.header()));
        return Pricing.price(command.cart(), command.terms())
                .<ProcessRejection>mapLeft(PriceRefused::new)
                .flatMap(cart -> isPlaced(command) ? again(command, cart) : attempt(command, cart, 1));
    }

    private boolean isPlaced(CheckOut command) {
        return inquiries
                .find(command.header().tenant(), command.channel(), command.externalReference())
                .isPresent();
    }

    /** The order is there; placing it once more gives it back, or says how this command differs. */
    private Either<ProcessRejection, Order> again(CheckOut command, PricedCart cart) {
        return orders.place(OrderToCash.place(command, cart, Optional.empty()))
                .<ProcessRejection>mapLeft(OrderRefused::new)
                .peek(order -> standBack(command, cart, order, Optional.empty(), 1));
    }

    private Either<ProcessRejection, Order> attempt(CheckOut command, PricedCart cart, int attempt) {
        Either<ProcessRejection, Optional<Reservation>> reserved = reserve(command, attempt);
        if (reserved.isLeft()) {
            giveUp(command, cart, Optional.empty(), attempt);
            return Either.left(reserved.getLeft());
        }
        Optional<Reservation> stock = reserved.get();
        Either<ProcessRejection, Order> placed =
                authorize(command, cart, attempt).flatMap(authorized -> place(command, cart, stock, attempt));
        if (placed.isRight()) {
            return placed.peek(order -> standBack(command, cart, order, stock, attempt));
        }
        if (isLapsed(placed.getLeft()) && attempt < ATTEMPTS) {
            return attempt(command, cart, attempt + 1);
        }
        if (!isOpen(placed.getLeft())) {
            giveUp(command, cart, stock, attempt);
        }
        return placed;
    }

    /** Nothing if no line needs stock, or if there is none at all and the order may wait for it. */
    private Either<ProcessRejection, Optional<Reservation>> reserve(CheckOut command, int attempt) {
        Optional<ReserveStock> wish = OrderToCash.reserve(command, attempt);
        if (wish.isEmpty()) {
            return Either.right(Optional.empty());
        }
        Either<InventoryRejection, Reservation> answer = reservations.reserve(wish.get());
        boolean mayWait = command.onShortage() == CheckOut.OnShortage.BACKORDER;
        if (answer.isLeft() && mayWait && answer.getLeft() instanceof InventoryRejection.InsufficientStock) {
            return Either.right(Optional.empty());
        }
        return answer.map(Optional::of).mapLeft(StockRefused::new);
    }

    /** Only a checkout that got to a second attempt can have given up, and come back. */
    private Either<ProcessRejection, Boolean> authorize(CheckOut command, PricedCart cart, int attempt) {
        Optional<AuthorizePayment> wish = OrderToCash.authorize(command, cart);
        if (wish.isEmpty()) {
            return Either.right(true);
        }
        return (attempt == 1 ? payments.authorize(wish.get()) : payments.authorizeAgain(wish.get()))
                .map(payment -> true);
    }

    /** The order first, the reservation second, as every unit that locks both. */
    private Either<ProcessRejection, Order> place(
            CheckOut command, PricedCart cart, Optional<Reservation> stock, int attempt) {
        return units.inOne(() -> {
            Either<OrderRejection, Order> placed = orders.place(OrderToCash.place(command, cart, stock));
            if (placed.isLeft() || stock.isEmpty() || isAnothers(command, placed.get())) {
                return placed.mapLeft(OrderRefused::new);
            }
            return reservations
                    .confirm(OrderToCash.confirm(command, stock.get(), attempt))
                    .<ProcessRejection>mapLeft(StockRefused::new)
                    .map(confirmed -> placed.get());
        });
    }

    private static boolean isLapsed(ProcessRejection rejection) {
        return rejection instanceof StockRefused refused && refused.cause() instanceof InventoryRejection.Lapsed;
    }

    /** Nobody knows yet whether the money is set aside: the hold stays for the repeat that will, until it lapses. */
    private static boolean isOpen(ProcessRejection rejection) {
        return rejection instanceof PaymentNotSettled unsettled && unsettled.isOpen();
    }

    /** The channel's reference was placed under another id: then nothing of ours is needed. */
    private static boolean isAnothers(CheckOut command, Order placed) {
        return !placed.getId().equals(command.order());
    }

    private void standBack(CheckOut command, PricedCart cart, Order placed, Optional<Reservation> stock, int attempt) {
        if (isAnothers(command, placed)) {
            giveUp(command, cart, stock, attempt);
        }
    }

    /**
     * Undoes what happened or may have happened: the hold is released, the authorization voided. Not if there is an
     * order of that id: then hold and authorization are its own, and this command only names them.
     */
    private void giveUp(CheckOut command, PricedCart cart, Optional<Reservation> stock, int attempt) {
        if (inquiries.find(command.header().tenant(), command.order()).isPresent()) {
            return;
        }
        stock.ifPresent(held -> reservations.release(ReleaseReservation.builder()
                .header(command.header().step("release-" + attempt))
                .reservation(held.id())
                .build()));
        OrderToCash.authorize(command, cart).ifPresent(asked -> payments.isVoided(asked, OrderToCash.giveUp(command)));
    }
}
