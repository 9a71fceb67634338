package org.countinghouse.ports.process.internal;

import io.vavr.control.Either;
import java.util.Optional;
import org.countinghouse.domain.inventory.InventoryRejection;
import org.countinghouse.domain.inventory.ReleaseReservation;
import org.countinghouse.domain.inventory.Reservation;
import org.countinghouse.domain.inventory.ReserveStock;
import org.countinghouse.domain.inventory.availability.ReserveForChannel;
import org.countinghouse.domain.inventory.backorder.Backorder;
import org.countinghouse.domain.inventory.backorder.BackorderRejection;
import org.countinghouse.domain.inventory.backorder.QueueBackorder;
import org.countinghouse.domain.order.Order;
import org.countinghouse.domain.order.OrderRejection;
import org.countinghouse.domain.payment.AuthorizePayment;
import org.countinghouse.domain.process.AgreedCart;
import org.countinghouse.domain.process.CheckOut;
import org.countinghouse.domain.process.OrderBackorders;
import org.countinghouse.domain.process.OrderToCash;
import org.countinghouse.domain.process.ProcessRejection;
import org.countinghouse.domain.process.ProcessRejection.BackorderRefused;
import org.countinghouse.domain.process.ProcessRejection.OrderRefused;
import org.countinghouse.domain.process.ProcessRejection.PaymentNotSettled;
import org.countinghouse.domain.process.ProcessRejection.StockRefused;
import org.countinghouse.ports.inventory.BackorderManagement;
import org.countinghouse.ports.inventory.ChannelAvailability;
import org.countinghouse.ports.inventory.ReservationManagement;
import org.countinghouse.ports.kernel.internal.CommandGate;
import org.countinghouse.ports.order.OrderInquiries;
import org.countinghouse.ports.order.OrderManagement;
import org.countinghouse.ports.process.Checkout;

/** Price, hold coupons, reserve, authorize, place; in reverse for what happened when a later step refuses. */
public final class CheckoutProcess implements Checkout {

    /** How often a hold that lapsed before its order was placed is taken again. */
    static final int ATTEMPTS = 3;

    private final CommandGate gate;
    private final Units units;
    private final PriceSteps prices;
    private final CouponSteps coupons;
    private final ReservationManagement reservations;
    private final ChannelAvailability availability;
    private final OrderManagement orders;
    private final OrderInquiries inquiries;
    private final PaymentSteps payments;
    private final BackorderManagement backorders;

    /** A checkout over those ports. */
    public CheckoutProcess(Ports ports) {
        this.gate = ports.gate();
        this.units = new Units(ports.unitOfWork());
        this.prices = new PriceSteps(ports.quotation(), ports.taxes());
        this.coupons = new CouponSteps(ports.campaigns(), ports.coupons());
        this.reservations = ports.reservations();
        this.availability = ports.availability();
        this.orders = ports.orders();
        this.inquiries = ports.inquiries();
        this.payments = new PaymentSteps(ports.payments());
        this.backorders = ports.backorders();
    }

    @Override
    public Either<ProcessRejection, Order> checkOut(CheckOut asked) {
        units.requireNone("checkout");
        return prices.settled(asked.withHeader(gate.stamped(asked.header()))).flatMap(this::settled);
    }

    private Either<ProcessRejection, Order> settled(CheckOut command) {
        return prices.agree(command)
                .flatMap(agreed -> isPlaced(command) ? again(command, agreed) : begin(command, agreed));
    }

    private boolean isPlaced(CheckOut command) {
        return inquiries
                .find(command.header().tenant(), command.channel(), command.externalReference())
                .isPresent();
    }

    /** The order is there; placing it once more gives it back, or says how this command differs. */
    private Either<ProcessRejection, Order> again(CheckOut command, AgreedCart agreed) {
        return orders.place(OrderToCash.place(command, agreed.cart(), Optional.empty()))
                .<ProcessRejection>mapLeft(OrderRefused::new)
                .peek(order -> standBack(command, agreed, order, Held.nothing(1)));
    }

    private Either<ProcessRejection, Order> begin(CheckOut command, AgreedCart agreed) {
        return prices.isToBeHad(command)
                .peekLeft(refused -> giveUp(command, agreed, Held.nothing(1)))
                .flatMap(open -> attempt(command, agreed, 1));
    }

    private Either<ProcessRejection, Order> attempt(CheckOut command, AgreedCart agreed, int attempt) {
        Either<ProcessRejection, Held> holding = hold(command, agreed, attempt);
        if (holding.isLeft()) {
            giveUp(command, agreed, Held.nothing(attempt));
            return Either.left(holding.getLeft());
        }
        Held held = holding.get();
        Either<ProcessRejection, Order> placed = outlast(command, agreed, held)
                .flatMap(lasting ->
                        authorize(command, agreed, attempt).flatMap(authorized -> place(command, agreed, lasting)));
        if (placed.isRight()) {
            return placed.peek(order -> standBack(command, agreed, order, held));
        }
        if (isLapsed(placed.getLeft()) && attempt < ATTEMPTS) {
            release(command, held);
            return attempt(command, agreed, attempt + 1);
        }
        if (!isOpen(placed.getLeft())) {
            giveUp(command, agreed, held);
        }
        return placed;
    }

    /** Coupons and stock, or neither. */
    private Either<ProcessRejection, Held> hold(CheckOut command, AgreedCart agreed, int attempt) {
        return coupons.hold(command, agreed, attempt)
                .flatMap(codes -> reserve(command, agreed, attempt)
                        .peekLeft(refused -> coupons.release(command, codes, attempt))
                        .map(stock -> new Held(attempt, codes, stock)));
    }

    /** Nothing if no line needs stock, or if there is none at all and the order may wait for it. */
    private Either<ProcessRejection, Optional<Reservation>> reserve(CheckOut command, AgreedCart agreed, int attempt) {
        Optional<ReserveStock> wish = OrderToCash.reserve(command, agreed.cart(), attempt);
        if (wish.isEmpty()) {
            return Either.right(Optional.empty());
        }
        Either<InventoryRejection, Reservation> answer = availability.reserve(ReserveForChannel.builder()
                .channel(command.channel())
                .reserve(wish.get())
                .build());
        boolean mayWait = command.onShortage() != CheckOut.OnShortage.REFUSE;
        if (answer.isLeft() && mayWait && answer.getLeft() instanceof InventoryRejection.InsufficientStock) {
            return Either.right(Optional.empty());
        }
        return answer.map(Optional::of).mapLeft(StockRefused::new);
    }

    /** What is held must outlast the payment: it gets its full time from now on, and a fence to be confirmed with. */
    private Either<ProcessRejection, Held> outlast(CheckOut command, AgreedCart agreed, Held held) {
        if (held.stock().isEmpty()
                || OrderToCash.authorize(command, agreed.cart()).isEmpty()) {
            return Either.right(held);
        }
        return reservations
                .extend(OrderToCash.extend(command, held.stock().get(), held.attempt()))
                .<ProcessRejection>mapLeft(StockRefused::new)
                .map(extended -> new Held(held.attempt(), held.coupons(), Optional.of(extended)));
    }

    /** Only a checkout that got to a second attempt can have given up, and come back. */
    private Either<ProcessRejection, Boolean> authorize(CheckOut command, AgreedCart agreed, int attempt) {
        Optional<AuthorizePayment> wish = OrderToCash.authorize(command, agreed.cart());
        if (wish.isEmpty()) {
            return Either.right(true);
        }
        return (attempt == 1 ? payments.authorize(wish.get()) : payments.authorizeAgain(wish.get()))
                .map(payment -> true);
    }

    /** The order first, the reservation and the coupons after it, as every unit that locks them. */
    private Either<ProcessRejection, Order> place(CheckOut command, AgreedCart agreed, Held held) {
        return units.inOne(() -> {
            Either<OrderRejection, Order> placed =
                    orders.place(OrderToCash.place(command, agreed.cart(), held.stock()));
            if (placed.isLeft() || isAnothers(command, placed.get())) {
                return placed.mapLeft(OrderRefused::new);
            }
            return prices.accept(command)
                    .flatMap(accepted -> confirm(command, held))
                    .flatMap(confirmed -> queue(command, placed.get()))
                    .flatMap(waiting -> coupons.commit(command, held.coupons(), held.attempt()))
                    .map(committed -> placed.get());
        });
    }

    private Either<ProcessRejection, Boolean> confirm(CheckOut command, Held held) {
        return held.stock().isEmpty()
                ? Either.right(true)
                : reservations
                        .confirm(OrderToCash.confirm(command, held.stock().get(), held.attempt()))
                        .<ProcessRejection>mapLeft(StockRefused::new)
                        .map(confirmed -> true);
    }

    /** What is not there waits, if the command says in which queue; served from what has come meanwhile. */
    private Either<ProcessRejection, Boolean> queue(CheckOut command, Order placed) {
        if (command.onShortage() == CheckOut.OnShortage.QUEUE) {
            for (QueueBackorder wish : OrderBackorders.queue(command, placed)) {
                Either<BackorderRejection, Backorder> answer = backorders.queue(wish);
                if (answer.isLeft()) {
                    return Either.left(new BackorderRefused(answer.getLeft()));
                }
            }
        }
        return Either.right(true);
    }

    private static boolean isLapsed(ProcessRejection rejection) {
        return CouponSteps.isLapsed(rejection)
                || (rejection instanceof StockRefused refused && refused.cause() instanceof InventoryRejection.Lapsed);
    }

    /** Nobody knows yet whether the money is set aside: the holds stay for the repeat that will, until they lapse. */
    private static boolean isOpen(ProcessRejection rejection) {
        return rejection instanceof PaymentNotSettled unsettled && unsettled.isOpen();
    }

    /** The channel's reference was placed under another id: then nothing of ours is needed. */
    private static boolean isAnothers(CheckOut command, Order placed) {
        return !placed.getId().equals(command.order());
    }

    private void standBack(CheckOut command, AgreedCart agreed, Order placed, Held held) {
        if (isAnothers(command, placed)) {
            giveUp(command, agreed, held);
        }
    }

    /**
     * Undoes what happened or may have happened: the holds are released, the authorization voided. Not if there is an
     * order of that id: then hold and authorization are its own, and this command only names them. What is held of coupons
     * goes back all the same: those of an order that was placed are committed, and stay.
     */
    private void giveUp(CheckOut command, AgreedCart agreed, Held held) {
        coupons.release(command, held.coupons(), held.attempt());
        if (inquiries.find(command.header().tenant(), command.order()).isPresent()) {
            return;
        }
        release(command, held);
        OrderToCash.authorize(command, agreed.cart())
                .ifPresent(asked -> payments.isVoided(asked, OrderToCash.giveUp(command)));
    }

    private void release(CheckOut command, Held held) {
        coupons.release(command, held.coupons(), held.attempt());
        held.stock()
                .ifPresent(stock -> reservations.release(ReleaseReservation.builder()
                        .header(command.header().step("release-" + held.attempt()))
                        .reservation(stock.id())
                        .build()));
    }
}
