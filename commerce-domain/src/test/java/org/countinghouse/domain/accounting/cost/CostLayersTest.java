package org.countinghouse.domain.accounting.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countinghouse.domain.accounting.LayerId;
import org.countinghouse.domain.accounting.LocationCode;
import org.countinghouse.domain.accounting.SaleLine;
import org.countinghouse.domain.accounting.SourceDocument;
import org.countinghouse.domain.accounting.StockStatus;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.money.Rounding;
import org.countinghouse.domain.quantity.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CostLayersTest {

    private static final Currency USD = Currency.getInstance("USD");
    private static final CostKey KEY = CostKey.sellable(Sku.of("A"), LocationCode.of("MAIN"));
    private static final SaleLine LINE = SaleLine.of("O1", "1");

    /**
     * Movements as in textbooks and other systems' tests: {@code 180@108} receives 180 units at 108 each, {@code
     * 3=3.01} receives 3 units worth 3.01 together, {@code -5} issues 5; then each issue's cost, and what is left.
     */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            FIFO             | 180@108 224@110 200@116 196@120 -592                          | 65888           | 208 | 24912
            FIFO             | 20@20 27@22 33@30 -36                                         | 752             | 44  | 1232
            WEIGHTED_AVERAGE | 180@108 224@110 200@116 196@120 -592                          | 67192           | 208 | 23608
            WEIGHTED_AVERAGE | 20@20 27@22 33@30 -36                                         | 892.80          | 44  | 1091.20
            FIFO             | 68@15 140@15.5 -94 40@16 78@16.5 -116 -62 -10                 | 1423 1799 1004 165 | 44 | 726
            FIFO             | 5@17 1@23 -4 -1 -1 1@77                                       | 68 17 23        | 1   | 77
            FIFO             | 10@10 10@8 -3 -9                                              | 30 86           | 8   | 64
            FIFO             | 1@10 2@13 1@17 -1 -1 -1 5@17 8@11                             | 10 13 13        | 14  | 190
            FIFO             | 10@6.20 5@6.60 -12                                            | 75.20           | 3   | 19.80
            FIFO             | 3=3.01 -1 -1 -1                                               | 1.00 1.00 1.01  | 0   | 0
            WEIGHTED_AVERAGE | 3=3.01 -1 -1 -1                                               | 1.00 1.00 1.01  | 0   | 0
            WEIGHTED_AVERAGE | 2@5.07 5@3.02 -1 -1 -1 -1 -1 -1 -1                            | 3.61 3.60 3.61 3.60 3.61 3.60 3.61 | 0 | 0
            FIFO             | 2@5.07 5@3.02 -3 -3 -1                                        | 13.16 9.06 3.02 | 0   | 0
            WEIGHTED_AVERAGE | 100@10 200@11 300@12 -550 400@13                              | 6233.33         | 450 | 5766.67
            WEIGHTED_AVERAGE | 10@10 -10 5@7 -5                                              | 100 35          | 0   | 0
            FIFO             | 400@8 100@4.50 -450                                           | 3425            | 50  | 225
            """)
    void figures_of_textbooks_and_other_systems(
            CostFlow flow, String movements, String costs, long quantityLeft, String valueLeft) {
        Queue queue = new Queue(flow);
        List<String> issued = new ArrayList<>();
        for (String movement : movements.trim().split(" ", -1)) {
            if (movement.startsWith("-")) {
                issued.add(queue.issue(Long.parseLong(movement.substring(1))));
            } else {
                queue.receive(movement);
            }
        }
        List<String> expected = new ArrayList<>();
        for (String cost : costs.trim().split(" ", -1)) {
            expected.add(Money.parse(cost, USD).toString());
        }
        assertThat(issued).isEqualTo(expected);
        assertThat(queue.left()).isEqualTo(Cost.of(Quantity.of(quantityLeft), Money.parse(valueLeft, USD)));
    }

    @Test
    void a_sale_brings_back_what_it_took_last_first_and_in_the_end_all_of_it() {
        CostFacts facts = new CostFacts(Map.of(), Map.of(LINE, List.of(out("L1", 3, "3.01"), out("L2", 2, "13.20"))));
        CostLayers layers = CostLayers.of(facts, Rounding.HALF_EVEN);
        assertThat(layers.comeBack(LINE, Quantity.ONE))
                .extracting(CostMovement::cost)
                .containsExactly(cost(1, "6.60"));
        assertThat(layers.comeBack(LINE, Quantity.of(2)))
                .extracting(CostMovement::layer, CostMovement::cost)
                .containsExactly(tuple(LayerId.of("L2"), cost(1, "6.60")), tuple(LayerId.of("L1"), cost(1, "1.00")));
        assertThat(layers.comeBack(LINE, Quantity.of(2)))
                .extracting(CostMovement::cost)
                .containsExactly(cost(2, "2.01"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> layers.comeBack(LINE, Quantity.ONE))
                .withMessageContaining("units of O1/1 must be out, missing, but is 1");
        assertThat(layers.movements()).hasSize(4).allMatch(one -> one.kind() == CostMovement.Kind.RETURNED);
    }

    @Test
    void a_queue_that_holds_too_little_is_a_mistake_of_the_caller() {
        CostLayers layers = CostLayers.of(CostFacts.NONE, Rounding.HALF_EVEN);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> layers.writeOff(KEY, Quantity.of(2)))
                .withMessageContaining("units of A@MAIN SELLABLE must be in the layers, missing, but is 2");
    }

    @Test
    void no_units_are_worth_nothing_and_nothing_is_worth_less() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cost(0, "0.01"))
                .withMessageContaining("value of no units must be zero, but is 0.01 USD");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cost(1, "-0.01"))
                .withMessageContaining("value must not be negative, but is -0.01 USD");
        assertThat(cost(2, "0.00").isEmpty()).isFalse();
        assertThat(cost(0, "0.00").isEmpty()).isTrue();
        assertThat(cost(2, "1.00")).hasToString("2 units worth 1.00 USD");
    }

    @Test
    void a_part_is_never_more_than_there_is() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cost(2, "1.00").part(Quantity.of(3), Rounding.HALF_EVEN))
                .withMessageContaining("taken must be at most 2, but is 3");
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> cost(2, "1.00").minus(cost(3, "1.00")));
    }

    @Test
    void a_cost_covers_what_can_be_taken_from_it() {
        Cost held = cost(3, "3.01");
        assertThat(held.covers(cost(3, "3.01"))).isTrue();
        assertThat(held.covers(cost(2, "3.01"))).isTrue();
        assertThat(held.covers(cost(3, "3.00"))).isFalse();
        assertThat(held.covers(cost(4, "3.01"))).isFalse();
        assertThat(held.covers(cost(2, "3.02"))).isFalse();
    }

    @Test
    void pools_of_different_keys_never_share_an_id() {
        CostKey one = CostKey.sellable(Sku.of("A:B"), LocationCode.of("C"));
        CostKey other = CostKey.sellable(Sku.of("A"), LocationCode.of("B:C"));
        CostKey damaged = CostKey.damaged(Sku.of("A"), LocationCode.of("B:C"));
        assertThat(List.of(one.pool(), other.pool(), damaged.pool())).doesNotHaveDuplicates();
        assertThat(one.pool()).hasToString("pool:3:A:B:C:SELLABLE");
    }

    @Test
    void keys_are_ordered_by_sku_location_and_status() {
        CostKey first = CostKey.sellable(Sku.of("A"), LocationCode.of("X"));
        CostKey second = CostKey.damaged(Sku.of("A"), LocationCode.of("X"));
        CostKey third = CostKey.sellable(Sku.of("A"), LocationCode.of("Y"));
        CostKey fourth = CostKey.sellable(Sku.of("B"), LocationCode.of("A"));
        List<CostKey> keys = new ArrayList<>(List.of(fourth, third, second, first));
        keys.sort(null);
        assertThat(keys).containsExactly(first, second, third, fourth);
        assertThat(second.status()).isEqualTo(StockStatus.DAMAGED);
    }

    @Test
    void every_movement_has_an_opposite_with_the_opposite_effect() {
        for (CostMovement.Kind kind : CostMovement.Kind.values()) {
            assertThat(kind.undone()).isNotEqualTo(kind);
            assertThat(kind.undone().undone()).isEqualTo(kind);
            assertThat(kind.undone().onLayer()).isEqualTo(-kind.onLayer());
            assertThat(kind.undone().onSale()).isEqualTo(-kind.onSale());
        }
        assertThat(CostMovement.Kind.ISSUED.onLayer()).isEqualTo(-1);
        assertThat(CostMovement.Kind.ISSUED.onSale()).isEqualTo(1);
        assertThat(CostMovement.Kind.RECEIVED.onLayer()).isEqualTo(1);
        assertThat(CostMovement.Kind.WRITTEN_OFF.onLayer()).isEqualTo(-1);
        assertThat(CostMovement.Kind.RETURNED.onSale()).isEqualTo(-1);
    }

    @Test
    void a_movement_of_a_sale_names_its_line_and_no_other_does() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CostMovement(
                        CostMovement.Kind.ISSUED, LayerId.of("L"), KEY, cost(1, "1.00"), Optional.empty()))
                .withMessageContaining("sale line must come with");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CostMovement(
                        CostMovement.Kind.RECEIVED, LayerId.of("L"), KEY, cost(1, "1.00"), Optional.of(LINE)))
                .withMessageContaining("sale line must come with");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CostMovement(
                        CostMovement.Kind.RECEIVED, LayerId.of("L"), KEY, cost(0, "0.00"), Optional.empty()))
                .withMessageContaining("at least one unit");
    }

    private static Cost cost(long quantity, String value) {
        return Cost.of(Quantity.of(quantity), Money.parse(value, USD));
    }

    private static IssuedCost out(String layer, long quantity, String value) {
        return new IssuedCost(LINE, LayerId.of(layer), KEY, cost(quantity, value));
    }

    /** One key's queue, run from movement to movement. */
    private static final class Queue {

        private final CostFlow flow;
        private List<CostLayer> layers = new ArrayList<>();
        private int receipts;

        Queue(CostFlow flow) {
            this.flow = flow;
        }

        void receive(String movement) {
            int at = Math.max(movement.indexOf('@'), movement.indexOf('='));
            long quantity = Long.parseLong(movement.substring(0, at));
            Money amount = Money.parse(movement.substring(at + 1), USD);
            Cost cost = Cost.of(Quantity.of(quantity), movement.charAt(at) == '@' ? amount.times(quantity) : amount);
            LayerId id = flow.receivingLayer(KEY, SourceDocument.of("receipt", "R"), ++receipts);
            for (int i = 0; i < layers.size(); i++) {
                if (layers.get(i).id().equals(id)) {
                    layers.set(i, layers.get(i).with(layers.get(i).cost().plus(cost)));
                    return;
                }
            }
            layers.add(new CostLayer(id, KEY, cost));
        }

        String issue(long quantity) {
            CostLayers decision = CostLayers.of(new CostFacts(Map.of(KEY, layers), Map.of()), Rounding.HALF_EVEN);
            Money total = Money.zero(USD);
            for (CostMovement taken : decision.issue(KEY, Quantity.of(quantity), LINE)) {
                total = total.plus(taken.cost().value());
                layers.replaceAll(layer -> layer.id().equals(taken.layer())
                        ? layer.with(layer.cost().minus(taken.cost()))
                        : layer);
            }
            return total.toString();
        }

        Cost left() {
            return layers.stream().map(CostLayer::cost).reduce(cost(0, "0.00"), Cost::plus);
        }
    }
}
