package org.countinghouse.domain.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.countinghouse.domain.order.OrderFixture.amounts;
import static org.countinghouse.domain.order.OrderFixture.gbp;
import static org.countinghouse.domain.order.OrderFixture.header;

import io.vavr.control.Either;
import java.util.List;
import org.countinghouse.domain.kernel.CommandId;
import org.countinghouse.domain.kernel.Decision;
import org.countinghouse.domain.order.LineQuantity;
import org.countinghouse.domain.order.Order;
import org.countinghouse.domain.order.OrderDecider;
import org.countinghouse.domain.order.OrderEvent;
import org.countinghouse.domain.order.OrderFixture;
import org.countinghouse.domain.order.OrderId;
import org.countinghouse.domain.order.OrderRejection;
import org.countinghouse.domain.order.ReturnLines;
import org.countinghouse.domain.quantity.Quantity;
import org.countinghouse.domain.returns.ReturnEvent.ReturnReceived;
import org.junit.jupiter.api.Test;

class ReturnDeciderTest {

    private static final ReturnId RETURN = ReturnId.of("R-1");
    private static final Order ORDER = OrderFixture.shipped();

    @Test
    void authorization_quotes_what_the_order_would_refund() {
        Return state = authorized(LineQuantity.of(2, 2));

        assertThat(state.state()).isEqualTo(ReturnState.AUTHORIZED);
        assertThat(state.order()).isEqualTo(OrderFixture.ORDER);
        assertThat(state.channel()).isEqualTo(OrderFixture.CHANNEL);
        assertThat(state.authorizedAt()).isEqualTo(OrderFixture.T0);
        assertThat(state.lines())
                .containsExactly(new AuthorizedLine(
                        2,
                        OrderFixture.PLATES.item().sku(),
                        OrderFixture.PLATES.item().kind(),
                        Quantity.of(2),
                        amounts("5.56", "1.11")));
        assertThat(state.refund().gross().isZero()).isTrue();
        assertThat(state.version()).isEqualTo(1);
    }

    @Test
    void more_than_shipped_is_refused_in_the_orders_words() {
        ReturnRejection rejection = refused(ReturnDecider.decide(authorize(LineQuantity.of(2, 4)), ORDER));

        assertThat(rejection)
                .isEqualTo(new ReturnRejection.RefusedByOrder(new OrderRejection.NotThatManyUnits(
                        OrderFixture.ORDER, 2, OrderEvent.Kind.RETURNED, Quantity.of(4), Quantity.of(3))));
        assertThat(rejection.code()).isEqualTo("refused-by-order");
        assertThat(rejection.message()).contains("line 2");
        assertThat(refused(ReturnDecider.decide(authorize(LineQuantity.of(9, 1)), ORDER))
                        .message())
                .contains("no line 9");
        assertThat(refused(ReturnDecider.decide(authorize(LineQuantity.of(1, 1)), OrderFixture.allocated()))
                        .message())
                .contains("nothing-has-shipped");
    }

    @Test
    void goods_that_arrive_in_several_conditions_share_the_refund() {
        Return state = authorized(LineQuantity.of(2, 3));

        Decision<Return, ReturnEvent> decision = ReturnDecider.decide(
                        receive(
                                ArrivedLine.of(2, 1, Disposition.SELLABLE),
                                ArrivedLine.of(2, 1, Disposition.DAMAGED),
                                ArrivedLine.of(2, 1, Disposition.SCRAP)),
                        state,
                        ORDER)
                .get();

        assertThat(decision.state().state()).isEqualTo(ReturnState.RECEIVED);
        assertThat(decision.state().received())
                .extracting(ReceivedLine::disposition, ReceivedLine::amounts)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Disposition.SELLABLE, amounts("2.77", "0.56")),
                        org.assertj.core.groups.Tuple.tuple(Disposition.DAMAGED, amounts("2.79", "0.55")),
                        org.assertj.core.groups.Tuple.tuple(Disposition.SCRAP, amounts("2.77", "0.56")));
        assertThat(decision.state().refund()).isEqualTo(OrderFixture.PLATES.amounts());
        ReturnReceived event = (ReturnReceived) decision.events().get(0);
        assertThat(event.location()).isEqualTo(OrderFixture.MAIN);
        ReturnLines command = event.forOrder(header("receive").step("order"));
        assertThat(command.lines()).containsExactly(LineQuantity.of(2, 3));
        assertThat(command.returned()).isEqualTo(RETURN.reference());
        assertThat(command.header().id()).isEqualTo(CommandId.of("receive/order"));
    }

    @Test
    void the_refund_is_decided_by_how_the_order_stands_when_the_goods_arrive() {
        Return state = authorized(LineQuantity.of(2, 1));
        Order later =
                OrderFixture.after(OrderDecider.decide(OrderFixture.takeBack("R-0", LineQuantity.of(2, 1)), ORDER));

        Return received = ReturnDecider.decide(receive(ArrivedLine.of(2, 1, Disposition.SELLABLE)), state, later)
                .get()
                .state();

        assertThat(state.lines().get(0).quote()).isEqualTo(amounts("2.77", "0.56"));
        assertThat(received.refund()).isEqualTo(amounts("2.79", "0.55"));
    }

    @Test
    void what_others_took_back_meanwhile_is_refused() {
        Return state = authorized(LineQuantity.of(2, 3));
        Order later =
                OrderFixture.after(OrderDecider.decide(OrderFixture.takeBack("R-0", LineQuantity.of(2, 2)), ORDER));

        assertThat(refused(ReturnDecider.decide(receive(ArrivedLine.of(2, 2, Disposition.SELLABLE)), state, later)))
                .isInstanceOf(ReturnRejection.RefusedByOrder.class);
    }

    @Test
    void what_is_not_authorized_is_not_taken() {
        Return state = authorized(LineQuantity.of(2, 2));

        ReturnRejection rejection = refused(ReturnDecider.decide(
                receive(ArrivedLine.of(2, 2, Disposition.SELLABLE), ArrivedLine.of(2, 1, Disposition.DAMAGED)),
                state,
                ORDER));

        assertThat(rejection).isEqualTo(new ReturnRejection.NotAuthorized(RETURN, 2, Quantity.of(3), Quantity.of(2)));
        assertThat(rejection.message()).isEqualTo("return R-1 authorizes 2 units of line 2, not 3");
        assertThat(refused(ReturnDecider.decide(receive(ArrivedLine.of(1, 1, Disposition.SELLABLE)), state, ORDER)))
                .isEqualTo(new ReturnRejection.NotAuthorized(RETURN, 1, Quantity.ONE, Quantity.ZERO));
    }

    @Test
    void a_refund_of_exactly_what_came_back_ends_the_return() {
        Return received = received();

        assertThat(refused(ReturnDecider.decide(refund("3.32"), received)))
                .isEqualTo(new ReturnRejection.RefundDiffers(RETURN, gbp("3.33"), gbp("3.32")));
        Return refunded = ReturnDecider.decide(refund("3.33"), received).get().state();
        assertThat(refunded.state()).isEqualTo(ReturnState.REFUNDED);
        assertThat(refunded.version()).isEqualTo(3);
        assertThat(refunded.received()).isEqualTo(received.received());
    }

    @Test
    void a_return_whose_goods_never_come_is_rejected() {
        Return state = authorized(LineQuantity.of(2, 2));

        Return rejected = ReturnDecider.decide(reject(), state).get().state();

        assertThat(rejected.state()).isEqualTo(ReturnState.REJECTED);
        assertThat(rejected.received()).isEmpty();
    }

    @Test
    void every_step_needs_its_state() {
        Return state = authorized(LineQuantity.of(2, 1));
        Return received = received();
        Return refunded = ReturnDecider.decide(refund("3.33"), received).get().state();

        assertThat(refused(ReturnDecider.decide(refund("3.33"), state)))
                .isEqualTo(new ReturnRejection.NotAllowedInState(RETURN, ReturnState.AUTHORIZED, ReturnState.RECEIVED));
        assertThat(refused(ReturnDecider.decide(reject(), received)).message())
                .isEqualTo("return R-1 is RECEIVED, not AUTHORIZED");
        for (Return done :
                List.of(refunded, ReturnDecider.decide(reject(), state).get().state())) {
            assertThat(done.state().isTerminal()).isTrue();
            assertThat(ReturnDecider.decide(refund("3.33"), done).isLeft()).isTrue();
            assertThat(ReturnDecider.decide(reject(), done).isLeft()).isTrue();
            assertThat(ReturnDecider.decide(receive(ArrivedLine.of(2, 1, Disposition.SELLABLE)), done, ORDER)
                            .isLeft())
                    .isTrue();
        }
        assertThat(ReturnState.AUTHORIZED.isTerminal()).isFalse();
        assertThat(ReturnState.RECEIVED.isTerminal()).isFalse();
    }

    @Test
    void state_is_the_fold_of_the_events() {
        Decision<Return, ReturnEvent> authorized =
                ReturnDecider.decide(authorize(LineQuantity.of(2, 1)), ORDER).get();
        Decision<Return, ReturnEvent> received = ReturnDecider.decide(
                        receive(ArrivedLine.of(2, 1, Disposition.SELLABLE)), authorized.state(), ORDER)
                .get();
        Decision<Return, ReturnEvent> refunded =
                ReturnDecider.decide(refund("3.33"), received.state()).get();

        assertThat(ReturnDecider.replay(List.of(
                        authorized.events().get(0),
                        received.events().get(0),
                        refunded.events().get(0))))
                .isEqualTo(refunded.state());
        Return rejected =
                ReturnDecider.decide(reject(), authorized.state()).get().state();
        assertThat(rejected.version()).isEqualTo(2);
    }

    @Test
    void events_that_cannot_follow_are_refused() {
        ReturnEvent authorized = ReturnDecider.decide(authorize(LineQuantity.of(2, 1)), ORDER)
                .get()
                .events()
                .get(0);
        ReturnEvent refunded =
                ReturnDecider.decide(refund("3.33"), received()).get().events().get(0);
        Return state = authorized(LineQuantity.of(2, 1));

        assertThatIllegalArgumentException().isThrownBy(() -> ReturnDecider.replay(List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReturnDecider.replay(List.of(refunded)))
                .withMessageContaining("ReturnAuthorized");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReturnDecider.evolve(state, authorized))
                .withMessageContaining("again");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReturnDecider.evolve(state, refunded))
                .withMessageContaining("RECEIVED");
        Return other = Return.builder().from(state).id(ReturnId.of("R-2")).build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReturnDecider.evolve(other, refunded))
                .withMessageContaining("R-2");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Return.builder().from(state).state(ReturnState.RECEIVED).build())
                .withMessageContaining("received");
    }

    @Test
    void a_command_that_makes_no_sense_cannot_be() {
        assertThatIllegalArgumentException().isThrownBy(() -> authorize()).withMessageContaining("empty");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> authorize(LineQuantity.of(1, 1), LineQuantity.of(1, 2)))
                .withMessageContaining("once");
        assertThatIllegalArgumentException().isThrownBy(() -> receive()).withMessageContaining("empty");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> receive(ArrivedLine.of(1, 1, Disposition.SCRAP), ArrivedLine.of(1, 2, Disposition.SCRAP)))
                .withMessageContaining("per condition");
        assertThatIllegalArgumentException().isThrownBy(() -> ArrivedLine.of(0, 1, Disposition.SCRAP));
        assertThatIllegalArgumentException().isThrownBy(() -> ArrivedLine.of(1, 0, Disposition.SCRAP));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> RejectReturn.builder().from(reject()).reason(" ").build())
                .withMessageContaining("reason");
        AuthorizeReturn elsewhere = AuthorizeReturn.builder()
                .from(authorize(LineQuantity.of(1, 1)))
                .order(OrderId.of("O-2"))
                .build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReturnDecider.decide(elsewhere, ORDER))
                .withMessageContaining("O-1");
    }

    @Test
    void fingerprints_cover_the_payload() {
        assertThat(authorize(LineQuantity.of(1, 1))
                        .fingerprint()
                        .differingField(authorize(LineQuantity.of(1, 2)).fingerprint()))
                .contains("lines");
        assertThat(refund("1.00").fingerprint().differingField(refund("2.00").fingerprint()))
                .contains("amount");
        assertThat(receive(ArrivedLine.of(1, 1, Disposition.SCRAP))
                        .fingerprint()
                        .differingField(receive(ArrivedLine.of(1, 1, Disposition.DAMAGED))
                                .fingerprint()))
                .contains("lines");
        assertThat(reject().fingerprint())
                .isEqualTo(reject().withHeader(header("other")).fingerprint());
    }

    @Test
    void rejections_without_a_rule_of_their_own_speak_too() {
        assertThat(List.of(
                        new ReturnRejection.UnknownReturn(RETURN),
                        new ReturnRejection.UnknownOrder(OrderFixture.ORDER),
                        new ReturnRejection.ReturnIdTaken(RETURN),
                        new ReturnRejection.KeyReused(CommandId.of("k"), "lines"),
                        new ReturnRejection.RefundDiffers(RETURN, gbp("1"), gbp("2"))))
                .extracting(ReturnRejection::code, ReturnRejection::message)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("unknown-return", "there is no return R-1"),
                        org.assertj.core.groups.Tuple.tuple("unknown-order", "there is no order O-1"),
                        org.assertj.core.groups.Tuple.tuple("return-id-taken", "there is a return R-1 already"),
                        org.assertj.core.groups.Tuple.tuple(
                                "key-reused", "the key k was used before with another lines"),
                        org.assertj.core.groups.Tuple.tuple(
                                "refund-differs", "return R-1 is owed 1.00 GBP, not 2.00 GBP"));
    }

    private static Return authorized(LineQuantity... lines) {
        return ReturnDecider.decide(authorize(lines), ORDER).get().state();
    }

    private static Return received() {
        return ReturnDecider.decide(
                        receive(ArrivedLine.of(2, 1, Disposition.SELLABLE)), authorized(LineQuantity.of(2, 1)), ORDER)
                .get()
                .state();
    }

    private static AuthorizeReturn authorize(LineQuantity... lines) {
        return AuthorizeReturn.builder()
                .header(header("authorize"))
                .returnId(RETURN)
                .order(OrderFixture.ORDER)
                .addLines(lines)
                .build();
    }

    private static ReceiveReturn receive(ArrivedLine... lines) {
        return ReceiveReturn.builder()
                .header(header("receive"))
                .returnId(RETURN)
                .location(OrderFixture.MAIN)
                .addLines(lines)
                .build();
    }

    private static RefundReturn refund(String amount) {
        return RefundReturn.builder()
                .header(header("refund"))
                .returnId(RETURN)
                .amount(gbp(amount))
                .build();
    }

    private static RejectReturn reject() {
        return RejectReturn.builder()
                .header(header("reject"))
                .returnId(RETURN)
                .reason("never arrived")
                .build();
    }

    private static ReturnRejection refused(Either<ReturnRejection, Decision<Return, ReturnEvent>> decided) {
        assertThat(decided.isLeft()).isTrue();
        return decided.getLeft();
    }
}
