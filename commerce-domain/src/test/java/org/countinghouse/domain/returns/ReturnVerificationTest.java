package org.countinghouse.domain.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.countinghouse.domain.kernel.Decision;
import org.countinghouse.domain.kernel.Discrepancy;
import org.countinghouse.domain.order.LineQuantity;
import org.countinghouse.domain.order.OrderFixture;
import org.junit.jupiter.api.Test;

class ReturnVerificationTest {

    private final Decision<Return, ReturnEvent> authorized = ReturnDecider.decide(
                    AuthorizeReturn.builder()
                            .header(OrderFixture.header("authorize"))
                            .returnId(ReturnId.of("R-1"))
                            .order(OrderFixture.ORDER)
                            .addLines(LineQuantity.of(1, 2))
                            .build(),
                    OrderFixture.shipped())
            .get();

    @Test
    void a_return_that_is_the_fold_of_its_events_is_well() {
        assertThat(ReturnVerification.of(authorized.state(), authorized.events()))
                .isEmpty();
    }

    @Test
    void a_state_that_no_event_gave_is_found() {
        Return tampered = Return.builder()
                .from(authorized.state())
                .state(ReturnState.REJECTED)
                .build();

        assertThat(ReturnVerification.of(tampered, authorized.events()))
                .extracting(Discrepancy::invariant, Discrepancy::subject)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("O3", "return R-1"));
    }

    @Test
    void a_history_that_does_not_fold_is_found() {
        assertThat(ReturnVerification.of(authorized.state(), List.of()))
                .singleElement()
                .satisfies(found -> assertThat(found.expected()).isEqualTo("a history that folds"));
    }
}
