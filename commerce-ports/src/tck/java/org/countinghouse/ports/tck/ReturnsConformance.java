package org.countinghouse.ports.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.Decision;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.order.LineQuantity;
import org.countinghouse.domain.order.Order;
import org.countinghouse.domain.order.OrderDecider;
import org.countinghouse.domain.order.OrderId;
import org.countinghouse.domain.returns.ArrivedLine;
import org.countinghouse.domain.returns.AuthorizeReturn;
import org.countinghouse.domain.returns.Disposition;
import org.countinghouse.domain.returns.ReceiveReturn;
import org.countinghouse.domain.returns.RejectReturn;
import org.countinghouse.domain.returns.Return;
import org.countinghouse.domain.returns.ReturnDecider;
import org.countinghouse.domain.returns.ReturnEvent;
import org.countinghouse.domain.returns.ReturnId;
import org.countinghouse.ports.kernel.StaleStateException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Returns come back as they went in, with every event, and nobody's change is lost. */
public abstract class ReturnsConformance extends Conformance {

    private static final ReturnId RETURN = ReturnId.of("R-1");

    private TenantId tenant = TenantId.of("none");

    @BeforeEach
    void takeTenant() {
        tenant = fixture().freshTenant();
    }

    private static Order shippedOrder(CommandHeader header) {
        Order placed = OrderSamples.placed(header, "O-1", "536365").state();
        return OrderDecider.decide(
                        OrderSamples.ship(
                                header,
                                "O-1",
                                "S-1",
                                OrderSamples.allAllocated().toArray(LineQuantity[]::new)),
                        placed)
                .get()
                .state();
    }

    private Decision<Return, ReturnEvent> authorized(String id) {
        CommandHeader header = header(tenant, "authorize " + id);
        return ReturnDecider.decide(
                        AuthorizeReturn.builder()
                                .header(header)
                                .returnId(ReturnId.of(id))
                                .order(OrderId.of("O-1"))
                                .addLines(LineQuantity.of(2, 2))
                                .build(),
                        shippedOrder(header))
                .get();
    }

    private Return add(String id) {
        Decision<Return, ReturnEvent> decision = authorized(id);
        doInUnit(() -> stores().returns().add(header(tenant, "authorize " + id), decision.state(), decision.events()));
        return decision.state();
    }

    private Return receive(Return before) {
        CommandHeader header = header(tenant, "receive " + before.getId());
        Decision<Return, ReturnEvent> received = ReturnDecider.decide(
                        ReceiveReturn.builder()
                                .header(header)
                                .returnId(before.getId())
                                .location(OrderSamples.LOCATION)
                                .addLines(ArrivedLine.of(2, 1, Disposition.SELLABLE))
                                .addLines(ArrivedLine.of(2, 1, Disposition.DAMAGED))
                                .build(),
                        before,
                        shippedOrder(header))
                .get();
        doInUnit(() -> stores().returns().append(header, received.state(), received.events(), before.version()));
        return received.state();
    }

    private Optional<Return> find(String id) {
        return inUnit(() -> stores().returns().find(tenant, ReturnId.of(id)));
    }

    /** What goes in comes out. */
    @Nested
    class Keeping {

        @Test
        void a_return_is_found_by_its_id_and_by_its_order() {
            Return second = add("R-2");
            Return first = add("R-1");

            assertThat(find("R-1")).contains(first);
            assertThat(find("R-3")).isEmpty();
            assertThat(inUnit(() -> stores().returns().lock(tenant, RETURN))).contains(first);
            assertThat(inUnit(() -> stores().returns().lock(tenant, ReturnId.of("R-3"))))
                    .isEmpty();
            assertThat(inUnit(() -> stores().returns().of(tenant, OrderId.of("O-1"))))
                    .containsExactly(first, second);
            assertThat(inUnit(() -> stores().returns().of(tenant, OrderId.of("O-2"))))
                    .isEmpty();
        }

        @Test
        void a_changed_return_replaces_the_one_before_and_keeps_its_events() {
            Return received = receive(add("R-1"));

            assertThat(find("R-1")).contains(received);
            List<ReturnEvent> history = inUnit(() -> stores().returns().history(tenant, RETURN));
            assertThat(history).hasSize(2);
            assertThat(ReturnDecider.replay(history)).isEqualTo(received);
        }

        @Test
        void another_tenant_sees_nothing_of_it() {
            add("R-1");
            tenant = fixture().freshTenant();

            assertThat(find("R-1")).isEmpty();
            assertThat(inUnit(() -> stores().returns().of(tenant, OrderId.of("O-1"))))
                    .isEmpty();
            assertThat(inUnit(() -> stores().returns().history(tenant, RETURN))).isEmpty();
        }
    }

    /** What must not happen. */
    @Nested
    class Refusing {

        @Test
        void a_taken_id_is_stale() {
            Return first = add("R-1");

            assertThatThrownBy(() -> add("R-1")).isInstanceOf(StaleStateException.class);
            assertThat(find("R-1")).contains(first);
        }

        @Test
        void a_change_of_what_was_changed_meanwhile_is_stale_and_leaves_nothing() {
            Return read = add("R-1");
            Return received = receive(read);
            CommandHeader header = header(tenant, "reject");
            Decision<Return, ReturnEvent> rejected = ReturnDecider.decide(
                            RejectReturn.builder()
                                    .header(header)
                                    .returnId(RETURN)
                                    .reason("late")
                                    .build(),
                            read)
                    .get();

            assertThatThrownBy(() -> doInUnit(() ->
                            stores().returns().append(header, rejected.state(), rejected.events(), read.version())))
                    .isInstanceOf(StaleStateException.class);
            assertThat(find("R-1")).contains(received);
        }
    }

    /** Facts and state agree. */
    @Nested
    class Verifying {

        @Test
        void what_was_stored_together_is_well() {
            receive(add("R-1"));
            add("R-2");

            assertThat(inUnit(() -> stores().returns().verify(tenant))).satisfies(verification -> {
                assertThat(verification.subject()).isEqualTo("returns");
                assertThat(verification.checked()).isEqualTo(2);
                assertThat(verification.discrepancies()).isEmpty();
            });
        }

        @Test
        void a_return_without_events_is_found() {
            Decision<Return, ReturnEvent> decision = authorized("R-1");
            doInUnit(() -> stores().returns().add(header(tenant, "authorize"), decision.state(), List.of()));

            assertThat(inUnit(() -> stores().returns().verify(tenant)).discrepancies())
                    .singleElement()
                    .satisfies(found -> assertThat(found.subject()).isEqualTo("return R-1"));
        }
    }

    /** Many at once. */
    @Nested
    class Concurrency {

        @Test
        void of_eight_changes_of_one_version_exactly_one_wins() {
            Return read = add("R-1");
            List<Callable<Boolean>> changes = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                changes.add(() -> {
                    try {
                        receive(read);
                        return true;
                    } catch (StaleStateException e) {
                        return false;
                    }
                });
            }

            assertThat(together(changes)).containsOnlyOnce(true);
            assertThat(inUnit(() -> stores().returns().history(tenant, RETURN))).hasSize(2);
        }
    }
}
