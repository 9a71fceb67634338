package org.countinghouse.domain.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.countinghouse.domain.order.OrderEvent.Kind;
import org.junit.jupiter.api.Test;

class OrderLifecycleTest {

    private static final OrderLifecycle STANDARD = OrderLifecycle.STANDARD;

    @Test
    void every_state_answers_every_event() {
        assertThat(STANDARD.states()).containsExactly(OrderState.values());
        for (OrderState state : OrderState.values()) {
            for (Kind event : Kind.values()) {
                for (Progress after : Progress.values()) {
                    var next = STANDARD.next(state, event, after);
                    assertThat(next.isLeft() ? next.getLeft() : next.get().name())
                            .isNotBlank();
                    assertThat(STANDARD.refusal(state, event).isPresent() && next.isRight())
                            .isFalse();
                }
            }
        }
    }

    @Test
    void terminal_states_absorb() {
        for (OrderState state : OrderState.values()) {
            boolean terminal = state == OrderState.SETTLED || state == OrderState.CANCELED;
            assertThat(STANDARD.isTerminal(state)).isEqualTo(terminal);
            for (Kind event : Kind.values()) {
                for (Progress after : Progress.values()) {
                    if (terminal) {
                        assertThat(STANDARD.next(state, event, after).getOrElse(state))
                                .isEqualTo(state);
                    }
                }
            }
        }
    }

    @Test
    void the_standard_life_is_this_table() {
        assertThat(STANDARD.toTable()).isEqualTo("""
                | state | PLACED | ALLOCATED | BACKORDERED | SHIPPED | CANCELED | RETURNED | HELD | HOLD_RELEASED | SETTLED |
                |---|---|---|---|---|---|---|---|---|---|
                | PLACED | *placed-already* | PLACED or ALLOCATED | PLACED | PARTIALLY_FULFILLED | PLACED or ALLOCATED or CANCELED | *nothing-has-shipped* | PLACED | PLACED | *nothing-has-shipped* |
                | ALLOCATED | *placed-already* | *everything-is-allocated* | *everything-is-allocated* | PARTIALLY_FULFILLED or FULFILLED | ALLOCATED or CANCELED | *nothing-has-shipped* | ALLOCATED | ALLOCATED | *nothing-has-shipped* |
                | PARTIALLY_FULFILLED | *placed-already* | PARTIALLY_FULFILLED | PARTIALLY_FULFILLED | PARTIALLY_FULFILLED or FULFILLED | PARTIALLY_FULFILLED or FULFILLED | PARTIALLY_FULFILLED | PARTIALLY_FULFILLED | PARTIALLY_FULFILLED | *not-everything-has-shipped* |
                | FULFILLED | *placed-already* | *everything-has-shipped* | *everything-has-shipped* | *everything-has-shipped* | *everything-has-shipped* | FULFILLED | FULFILLED | FULFILLED | SETTLED |
                | SETTLED | *placed-already* | *order-is-settled* | *order-is-settled* | *order-is-settled* | *order-is-settled* | SETTLED | *order-is-settled* | *order-is-settled* | *order-is-settled* |
                | CANCELED | *placed-already* | *order-is-canceled* | *order-is-canceled* | *order-is-canceled* | *order-is-canceled* | *order-is-canceled* | *order-is-canceled* | *order-is-canceled* | *order-is-canceled* |
                """);
    }

    @Test
    void the_standard_life_is_this_diagram() {
        assertThat(STANDARD.toMermaid())
                .startsWith("stateDiagram-v2\n    [*] --> PLACED\n")
                .contains(
                        "    PLACED --> ALLOCATED : ALLOCATED, CANCELED\n",
                        "    ALLOCATED --> FULFILLED : SHIPPED\n",
                        "    PARTIALLY_FULFILLED --> FULFILLED : SHIPPED, CANCELED\n",
                        "    FULFILLED --> SETTLED : SETTLED\n",
                        "    FULFILLED --> FULFILLED : RETURNED, HELD, HOLD_RELEASED\n")
                .endsWith("    SETTLED --> [*]\n    CANCELED --> [*]\n");
    }

    @Test
    void buckets_that_do_not_fit_have_no_next_state() {
        assertThat(STANDARD.next(OrderState.PLACED, Kind.ALLOCATED, Progress.SHIPPED)
                        .getLeft())
                .isEqualTo("buckets-do-not-fit");
        assertThat(STANDARD.allows(OrderState.PLACED, Progress.WAITING)).isTrue();
        assertThat(STANDARD.allows(OrderState.SETTLED, Progress.SHIPPED)).isTrue();
        assertThat(STANDARD.allows(OrderState.PLACED, Progress.READY)).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> STANDARD.begin(Progress.SHIPPED))
                .withMessageContaining("SHIPPED");
    }

    @Test
    void a_small_life_builds() {
        OrderLifecycle small = small().build();

        assertThat(small.states()).containsExactly(OrderState.PLACED, OrderState.FULFILLED);
        assertThat(small.transitions()).hasSize(1);
        assertThat(small.refusal(OrderState.PLACED, Kind.RETURNED)).contains("not-here");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> small.refusal(OrderState.SETTLED, Kind.RETURNED))
                .withMessageContaining("SETTLED");
    }

    @Test
    void an_ambiguous_pair_does_not_build() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> small().move(OrderState.PLACED, Kind.SHIPPED, Progress.SHIPPED, OrderState.PLACED)
                        .build())
                .withMessageContaining("ambiguous")
                .withMessageContaining("PLACED, SHIPPED");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        small().refuse(OrderState.PLACED, "no", Kind.SHIPPED).build())
                .withMessageContaining("both allowed and refused");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        small().refuse(OrderState.PLACED, "a", Kind.HELD).refuse(OrderState.PLACED, "b", Kind.HELD))
                .withMessageContaining("once");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> small().begin(Progress.WAITING, OrderState.FULFILLED))
                .withMessageContaining("once");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> small().refuseOthers(OrderState.PLACED, "again"))
                .withMessageContaining("once");
    }

    @Test
    void an_unanswered_pair_does_not_build() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OrderLifecycle.builder()
                        .begin(Progress.WAITING, OrderState.PLACED)
                        .terminal(OrderState.PLACED)
                        .build())
                .withMessageContaining("allowed or refused")
                .withMessageContaining("PLACED, ALLOCATED");
    }

    @Test
    void an_unreachable_state_does_not_build() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> small().terminal(OrderState.SETTLED)
                        .refuseOthers(OrderState.SETTLED, "settled")
                        .build())
                .withMessageContaining("reachable")
                .withMessageContaining("SETTLED");
    }

    @Test
    void a_dead_end_does_not_build() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> small().move(OrderState.PLACED, Kind.ALLOCATED, Progress.READY, OrderState.ALLOCATED)
                        .refuseOthers(OrderState.ALLOCATED, "stuck")
                        .build())
                .withMessageContaining("lead to a terminal one")
                .withMessageContaining("ALLOCATED");
    }

    @Test
    void a_terminal_state_with_an_exit_does_not_build() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> small().move(OrderState.FULFILLED, Kind.RETURNED, Progress.SHIPPED, OrderState.PLACED)
                        .build())
                .withMessageContaining("no exit");
    }

    @Test
    void a_life_without_a_beginning_does_not_build() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OrderLifecycle.builder().build())
                .withMessageContaining("beginning");
    }

    private static OrderLifecycleBuilder small() {
        return OrderLifecycle.builder()
                .begin(Progress.WAITING, OrderState.PLACED)
                .terminal(OrderState.FULFILLED)
                .move(OrderState.PLACED, Kind.SHIPPED, Progress.SHIPPED, OrderState.FULFILLED)
                .refuseOthers(OrderState.PLACED, "not-here")
                .refuseOthers(OrderState.FULFILLED, "done");
    }
}
