package org.countinghouse.ports.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countinghouse.ports.tck.ProcessShop.MUG;
import static org.countinghouse.ports.tck.ProcessShop.gbp;
import static org.countinghouse.ports.tck.ProcessShop.mugs;
import static org.countinghouse.ports.tck.ProcessShop.postage;

import io.vavr.control.Either;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.countinghouse.domain.accounting.AccountRole;
import org.countinghouse.domain.fulfillment.Shipment;
import org.countinghouse.domain.inventory.Reservation;
import org.countinghouse.domain.inventory.ReservationState;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.order.LineQuantity;
import org.countinghouse.domain.order.Order;
import org.countinghouse.domain.order.OrderId;
import org.countinghouse.domain.payment.GatewayOutcome;
import org.countinghouse.domain.payment.Payment;
import org.countinghouse.domain.payment.TransactionKey;
import org.countinghouse.domain.process.CheckOut;
import org.countinghouse.domain.process.OrderToCash;
import org.countinghouse.domain.process.ProcessRejection;
import org.countinghouse.domain.process.ProcessRejection.PaymentNotSettled;
import org.countinghouse.domain.process.ShipGoods;
import org.countinghouse.domain.quantity.Quantity;
import org.countinghouse.ports.tck.ScriptedGateway.Breakage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Processes when the provider says no, or nothing, or takes too long, and when many ask at once. */
public abstract class ProcessFaultsConformance extends Conformance {

    private static final OrderId ORDER = OrderId.of("A-1");

    private TenantId tenant = TenantId.of("none");
    private ScriptedGateway gateway = new ScriptedGateway();
    private Optional<ProcessShop> opened = Optional.empty();

    @BeforeEach
    void openShop() {
        tenant = fixture().freshTenant();
        gateway = new ScriptedGateway();
        opened = Optional.of(new ProcessShop(stores(), tenant, gateway));
        assertThat(shop().commerce().stock().receive(shop().delivery("d")).isRight())
                .isTrue();
    }

    @AfterEach
    void everythingAgreesWithItsFacts() {
        assertThat(shop().differences()).isEmpty();
    }

    private ProcessShop shop() {
        return opened.orElseThrow();
    }

    private Either<ProcessRejection, Order> checkOut(CheckOut command) {
        return shop().commerce().checkout().checkOut(command);
    }

    private Either<ProcessRejection, Shipment> ship(ShipGoods command) {
        return shop().commerce().dispatch().ship(command);
    }

    private int effects(String key) {
        return gateway.effects(TransactionKey.of(key));
    }

    private Optional<Payment> payment(String order) {
        return shop().commerce().payments().find(tenant, OrderToCash.payment(OrderId.of(order)));
    }

    private Optional<ReservationState> reservation(int attempt) {
        return shop().commerce()
                .reservations()
                .find(tenant, OrderToCash.reservation(ORDER, attempt))
                .map(Reservation::state);
    }

    private static PaymentNotSettled notSettled(String state) {
        return new PaymentNotSettled(OrderToCash.payment(ORDER), state);
    }

    private void promised(long held, long allocated) {
        assertThat(shop().stock(MUG).held()).isEqualTo(Quantity.of(held));
        assertThat(shop().stock(MUG).allocated()).isEqualTo(Quantity.of(allocated));
    }

    /** The provider's word on the authorization. */
    @Nested
    class Authorizations {

        @Test
        void declined_means_no_order_and_nothing_held_however_often_it_is_asked() {
            gateway.next(new GatewayOutcome.Declined("insufficient_funds"));
            CheckOut command = shop().checkOut("c", "A-1", mugs(1, 6));

            assertThat(checkOut(command).getLeft()).isEqualTo(notSettled("declined"));
            assertThat(checkOut(command).getLeft()).isEqualTo(notSettled("declined"));

            promised(0, 0);
            assertThat(shop().commerce().orderInquiries().find(tenant, ORDER)).isEmpty();
            assertThat(gateway.calls()).containsExactly("ask authorization/c/authorize");
        }

        @ParameterizedTest
        @EnumSource(Breakage.class)
        void unknown_keeps_the_hold_and_the_same_command_completes_exactly_once(Breakage breakage) {
            gateway.breakNext(breakage);
            CheckOut command = shop().checkOut("c", "A-1", mugs(1, 6));

            assertThat(checkOut(command).getLeft()).isEqualTo(notSettled("unknown"));
            promised(6, 0);

            Order order = checkOut(command).get();

            promised(0, 6);
            assertThat(checkOut(command).get()).isEqualTo(order);
            assertThat(effects("authorization/c/authorize")).isEqualTo(1);
            assertThat(payment("A-1").orElseThrow().amounts().capturable()).isEqualTo(gbp("18.36"));
        }

        @Test
        void declined_in_the_end_releases_what_was_kept() {
            gateway.next(new GatewayOutcome.Declined("insufficient_funds")).breakNext(Breakage.LOST_AFTER);
            CheckOut command = shop().checkOut("c", "A-1", mugs(1, 6));
            assertThat(checkOut(command).getLeft()).isEqualTo(notSettled("unknown"));

            assertThat(checkOut(command).getLeft()).isEqualTo(notSettled("declined"));

            promised(0, 0);
        }
    }

    /** The provider takes longer than the hold lasts. */
    @Nested
    class LapsedHolds {

        private CheckOut shortly() {
            return CheckOut.builder()
                    .from(shop().checkOut("c", "A-1", mugs(1, 6)))
                    .holdFor(Duration.ofMillis(700))
                    .build();
        }

        /** The first authorization ends when the hold is due by the store's clock, and something else has happened. */
        private ProcessShop slowShop(Runnable meanwhile) {
            return new ProcessShop(stores(), tenant, new Interrupting(gateway, request -> {
                Reservation held = shop().commerce()
                        .reservations()
                        .find(tenant, OrderToCash.reservation(ORDER, 1))
                        .orElseThrow();
                while (!inUnit(() -> held.isDue(stores().reservations().now(tenant)))) {
                    Thread.onSpinWait();
                }
                meanwhile.run();
            }));
        }

        @Test
        void stock_is_taken_again_under_another_attempt_and_paid_for_once() {
            CheckOut command = shortly();

            Order order =
                    slowShop(() -> {}).commerce().checkout().checkOut(command).get();

            assertThat(reservation(1)).isNotEqualTo(Optional.of(ReservationState.CONFIRMED));
            assertThat(reservation(2)).contains(ReservationState.CONFIRMED);
            assertThat(checkOut(command).get()).isEqualTo(order);
            assertThat(effects("authorization/c/authorize")).isEqualTo(1);
            assertThat(ship(shop().ship("s", "A-1", "S-1")).isRight()).isTrue();
            assertThat(shop().stock(MUG).onHand()).isEqualTo(Quantity.of(4));
        }

        @Test
        void stock_that_is_gone_meanwhile_voids_the_payment_for_good() {
            CheckOut command = shortly();

            var refused = slowShop(() -> assertThat(checkOut(shop().checkOut("c2", "A-2", mugs(1, 7)))
                                    .isRight())
                            .isTrue())
                    .commerce()
                    .checkout()
                    .checkOut(command);

            assertThat(refused.getLeft().reason()).isEqualTo(ProcessRejection.Reason.STOCK_REFUSED);
            assertThat(effects("void/c/void")).isEqualTo(1);
            assertThat(shop().commerce()
                            .stock()
                            .receive(shop().delivery("d2", MUG, 10))
                            .isRight())
                    .isTrue();
            assertThat(checkOut(command).getLeft()).isEqualTo(notSettled("voided"));
            promised(0, 7);
            assertThat(shop().commerce().orderInquiries().find(tenant, ORDER)).isEmpty();
        }
    }

    /** The provider's word on the capture, when the goods have left. */
    @Nested
    class Captures {

        @Test
        void declined_leaves_the_receivable_in_the_books() {
            assertThat(checkOut(shop().checkOut("c", "A-1", mugs(1, 6))).isRight())
                    .isTrue();
            gateway.next(new GatewayOutcome.Declined("expired"));
            ShipGoods command = shop().ship("s", "A-1", "S-1");

            assertThat(ship(command).getLeft()).isEqualTo(notSettled("declined"));
            List<Object> facts = shop().facts("A-1");
            assertThat(ship(command).getLeft()).isEqualTo(notSettled("declined"));

            assertThat(shop().facts("A-1")).isEqualTo(facts);
            assertThat(shop().stock(MUG).onHand()).isEqualTo(Quantity.of(4));
            assertThat(shop().books().balance(AccountRole.ACCOUNTS_RECEIVABLE)).isEqualTo(gbp("18.36"));
        }

        @ParameterizedTest
        @EnumSource(Breakage.class)
        void unknown_is_settled_by_the_same_command(Breakage breakage) {
            assertThat(checkOut(shop().checkOut("c", "A-1", mugs(1, 6))).isRight())
                    .isTrue();
            gateway.breakNext(breakage);
            ShipGoods command = shop().ship("s", "A-1", "S-1");

            assertThat(ship(command).getLeft()).isEqualTo(notSettled("unknown"));
            assertThat(ship(command).isRight()).isTrue();

            assertThat(effects("capture/s/capture")).isEqualTo(1);
            assertThat(shop().stock(MUG).onHand()).isEqualTo(Quantity.of(4));
            assertThat(shop().books().balance(AccountRole.ACCOUNTS_RECEIVABLE)).isEqualTo(gbp("0.00"));
            assertThat(shop().books().balance(AccountRole.PROCESSOR_CLEARING)).isEqualTo(gbp("18.36"));
        }
    }

    /** Many at once. */
    @Nested
    class Together {

        private List<Either<ProcessRejection, Order>> allCheckOut(List<CheckOut> commands) {
            return together(commands.stream()
                    .<Callable<Either<ProcessRejection, Order>>>map(command -> () -> checkOut(command))
                    .toList());
        }

        @Test
        void the_last_unit_is_sold_once() {
            assertThat(checkOut(shop().checkOut("c0", "A-0", mugs(1, 9))).isRight())
                    .isTrue();

            var answers = allCheckOut(
                    List.of(shop().checkOut("c1", "A-1", mugs(1, 1)), shop().checkOut("c2", "A-2", mugs(1, 1))));

            assertThat(answers.stream().filter(Either::isRight)).hasSize(1);
            assertThat(answers.stream().filter(Either::isLeft))
                    .singleElement()
                    .satisfies(
                            it -> assertThat(it.getLeft().reason()).isEqualTo(ProcessRejection.Reason.STOCK_REFUSED));
            promised(0, 10);
            assertThat(payment("A-1").isPresent()).isNotEqualTo(payment("A-2").isPresent());
            assertThat(shop().commerce().orderInquiries().totals(tenant).orders())
                    .isEqualTo(2);
        }

        @Test
        void the_same_checkout_is_one_order_and_one_authorization() {
            var answers = allCheckOut(Collections.nCopies(8, shop().checkOut("c", "A-1", mugs(1, 6), postage(2))));

            assertThat(answers).allMatch(Either::isRight);
            assertThat(answers.stream().distinct()).hasSize(1);
            assertThat(effects("authorization/c/authorize")).isEqualTo(1);
            promised(0, 6);
            assertThat(payment("A-1").orElseThrow().transactions()).hasSize(1);
        }

        @Test
        void the_same_reference_is_one_order_and_the_other_checkouts_leave_nothing() {
            List<CheckOut> commands = IntStream.range(1, 5)
                    .mapToObj(i -> CheckOut.builder()
                            .from(shop().checkOut("c" + i, "A-" + i, mugs(1, 2)))
                            .externalReference(
                                    shop().checkOut("c", "A", mugs(1, 2)).externalReference())
                            .build())
                    .toList();

            var answers = allCheckOut(commands);

            assertThat(answers).allMatch(Either::isRight);
            assertThat(answers.stream().distinct()).hasSize(1);
            promised(0, 2);
            long authorized = IntStream.range(1, 5)
                    .mapToObj(i -> payment("A-" + i))
                    .flatMap(Optional::stream)
                    .filter(it -> it.amounts().capturable().isPositive())
                    .count();
            assertThat(authorized).isEqualTo(1);
        }

        @Test
        void the_same_shipment_leaves_once_and_is_captured_once() {
            assertThat(checkOut(shop().checkOut("c", "A-1", mugs(1, 6))).isRight())
                    .isTrue();

            var answers = together(Collections.nCopies(
                    8, (Callable<Either<ProcessRejection, Shipment>>) () -> ship(shop().ship("s", "A-1", "S-1"))));

            assertThat(answers).allMatch(Either::isRight);
            assertThat(answers.stream().distinct()).hasSize(1);
            assertThat(effects("capture/s/capture")).isEqualTo(1);
            assertThat(shop().stock(MUG).onHand()).isEqualTo(Quantity.of(4));
        }

        @Test
        void one_parcel_name_is_used_once_by_many_commands() {
            assertThat(checkOut(shop().checkOut("c", "A-1", mugs(1, 6))).isRight())
                    .isTrue();

            var answers = together(IntStream.range(0, 4)
                    .<Callable<Either<ProcessRejection, Shipment>>>mapToObj(
                            i -> () -> ship(shop().ship("s" + i, "A-1", "S-1", LineQuantity.of(1, 1))))
                    .toList());

            assertThat(answers.stream().filter(Either::isRight)).hasSize(1);
            assertThat(shop().stock(MUG).onHand()).isEqualTo(Quantity.of(9));
            assertThat(shop().books().balance(AccountRole.ACCOUNTS_RECEIVABLE)).isEqualTo(gbp("0.00"));
        }
    }
}
