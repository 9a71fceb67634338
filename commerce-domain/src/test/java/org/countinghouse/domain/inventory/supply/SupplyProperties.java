package org.countinghouse.domain.inventory.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countinghouse.domain.inventory.supply.SupplyStory.MAY_4;
import static org.countinghouse.domain.inventory.supply.SupplyStory.MUG;
import static org.countinghouse.domain.inventory.supply.SupplyStory.PO;
import static org.countinghouse.domain.inventory.supply.SupplyStory.change;
import static org.countinghouse.domain.inventory.supply.SupplyStory.expected;
import static org.countinghouse.domain.inventory.supply.SupplyStory.header;
import static org.countinghouse.domain.inventory.supply.SupplyStory.mugs;
import static org.countinghouse.domain.inventory.supply.SupplyStory.preOrder;
import static org.countinghouse.domain.inventory.supply.SupplyStory.receive;

import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.countinghouse.domain.inventory.Inventory;
import org.countinghouse.domain.inventory.ReceiveStock;
import org.countinghouse.domain.inventory.Reservation;
import org.countinghouse.domain.inventory.ReservationLine;
import org.countinghouse.domain.inventory.ReservationState;
import org.countinghouse.domain.inventory.StockDecider;
import org.countinghouse.domain.kernel.Decision;
import org.countinghouse.domain.quantity.Quantity;

/** The laws of expected goods, over random stories of one supply and four pre-orders. */
class SupplyProperties {

    enum Verb {
        PRE_ORDER,
        GIVE_UP,
        CHANGE,
        SLIP,
        RECEIVE,
        CANCEL
    }

    /** One step: what happens, to which pre-order, with how many units. */
    record Step(Verb verb, int preOrder, int units) {}

    @Provide
    Arbitrary<List<Step>> stories() {
        return Combinators.combine(
                        Arbitraries.frequencyOf(
                                Tuple.of(6, Arbitraries.just(Verb.PRE_ORDER)),
                                Tuple.of(2, Arbitraries.just(Verb.GIVE_UP)),
                                Tuple.of(2, Arbitraries.just(Verb.CHANGE)),
                                Tuple.of(2, Arbitraries.just(Verb.SLIP)),
                                Tuple.of(4, Arbitraries.just(Verb.RECEIVE)),
                                Tuple.of(1, Arbitraries.just(Verb.CANCEL))),
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.integers().between(1, 8))
                .as(Step::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(25);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void every_story_keeps_the_laws(@ForAll("stories") List<Step> story) {
        PeggedSupply supply = expected(10);
        Inventory stock = Inventory.of(List.of(), List.of());
        List<SupplyEvent> history = new ArrayList<>(SupplyDecider.decide(SupplyStory.expect(10), Optional.empty())
                .get()
                .events());
        long came = 0;
        for (Step step : story) {
            if (step.verb() == Verb.RECEIVE) {
                ReceiveStock command = receive(mugs(step.units()).of(PO));
                Inventory taken = StockDecider.decide(command, stock).get().state();
                var arrival = SupplyArrival.decide(command, taken, List.of(supply));
                assertThat(SupplyArrival.decide(command, taken, List.of(supply)))
                        .isEqualTo(arrival);
                assertThat(arrival.isLeft()).isEqualTo(supply.supply().isCanceled());
                if (arrival.isRight()) {
                    history.addAll(arrival.get().supplies().get(0).events());
                    supply = arrival.get().supplies().get(0).state();
                    stock = Inventory.of(
                            List.of(arrival.get().inventory().position(MUG)),
                            arrival.get().inventory().reservations());
                    came += step.units();
                }
            } else {
                Either<SupplyRejection, Decision<PeggedSupply, SupplyEvent>> decision = decide(step, supply);
                assertThat(decide(step, supply)).isEqualTo(decision);
                if (decision.isRight()) {
                    history.addAll(decision.get().events());
                    checkChangedPreOrders(supply, decision.get());
                    supply = decision.get().state();
                }
            }
            check(supply, history, stock, came);
        }
    }

    private static void check(PeggedSupply supply, List<SupplyEvent> history, Inventory stock, long came) {
        assertThat(SupplyVerification.verify(supply, history)).isEmpty();
        assertThat(supply.supply().pegged().units())
                .isLessThanOrEqualTo(supply.supply().open().units());
        assertThat(supply.supply().received().units()).isEqualTo(came);
        long allocated = supply.preOrders().values().stream()
                .mapToLong(preOrder -> preOrder.allocated().units())
                .sum();
        long reserved = stock.reservations().stream()
                .filter(reservation -> reservation.state() == ReservationState.CONFIRMED)
                .map(Reservation::lines)
                .flatMap(List::stream)
                .map(ReservationLine::allocated)
                .mapToLong(Quantity::units)
                .sum();
        assertThat(reserved).isEqualTo(allocated);
        assertThat(stock.position(MUG).allocated().units()).isEqualTo(allocated);
        assertThat(stock.position(MUG).free().units()).isEqualTo(came - allocated);
    }

    private static void checkChangedPreOrders(PeggedSupply before, Decision<PeggedSupply, SupplyEvent> decision) {
        List<PreOrder> naive = decision.state().preOrders().values().stream()
                .filter(preOrder -> !preOrder.equals(before.preOrders().get(preOrder.id())))
                .toList();
        assertThat(decision.state().changedBy(decision.events())).isEqualTo(naive);
    }

    private static Either<SupplyRejection, Decision<PeggedSupply, SupplyEvent>> decide(Step step, PeggedSupply supply) {
        String name = "P" + step.preOrder();
        PreOrderId id = PreOrderId.of(name);
        return switch (step.verb()) {
            case PRE_ORDER ->
                SupplyDecider.decide(
                        preOrder(name, step.units()),
                        Optional.of(supply),
                        Optional.ofNullable(supply.preOrders().get(id)));
            case GIVE_UP -> SupplyDecider.decide(CancelPreOrder.of(header("give-up"), id), Optional.of(supply));
            case CHANGE ->
                SupplyDecider.decide(change(step.units() * 2L, supply.supply().due()), Optional.of(supply));
            case SLIP ->
                SupplyDecider.decide(
                        change(supply.supply().expected().units(), MAY_4.plusDays(step.units())), Optional.of(supply));
            case CANCEL, RECEIVE -> SupplyDecider.decide(CancelSupply.of(header("cancel"), PO), Optional.of(supply));
        };
    }
}
