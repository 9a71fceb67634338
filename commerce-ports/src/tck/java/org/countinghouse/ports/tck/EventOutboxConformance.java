package org.countinghouse.ports.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.countinghouse.domain.kernel.DomainEvent;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.ports.kernel.AggregateReference;
import org.countinghouse.ports.kernel.OutboxMessage;
import org.countinghouse.ports.kernel.StaleStateException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A message is stored if and only if its cause is, and each aggregate's messages keep their order (X1, X3). */
public abstract class EventOutboxConformance extends Conformance {

    private static final AggregateReference FIRST = new AggregateReference("reservation", "1");
    private static final AggregateReference SECOND = new AggregateReference("reservation", "2");

    private TenantId tenant = TenantId.of("none");

    @BeforeEach
    void takeTenant() {
        tenant = fixture().freshTenant();
    }

    /** Some event of the library, told apart by the number. */
    protected abstract DomainEvent event(int number);

    private void append(AggregateReference aggregate, long firstSequence, DomainEvent... events) {
        stores().outbox().append(header(tenant, "key"), aggregate, firstSequence, List.of(events));
    }

    private List<OutboxMessage> undelivered() {
        return inUnit(() -> stores().outbox().undelivered(tenant, 100));
    }

    /** What is stored. */
    @Nested
    class Appending {

        @Test
        void a_message_carries_its_event_aggregate_sequence_and_cause() {
            doInUnit(() -> append(FIRST, 1, event(1), event(2)));

            assertThat(undelivered()).hasSize(2).allSatisfy(message -> {
                assertThat(message.tenant()).isEqualTo(tenant);
                assertThat(message.aggregate()).isEqualTo(FIRST);
                assertThat(message.causation()).isEqualTo(header(tenant, "key").id());
                assertThat(message.correlation())
                        .isEqualTo(header(tenant, "key").correlation());
            });
            assertThat(undelivered()).extracting(OutboxMessage::event).containsExactly(event(1), event(2));
            assertThat(undelivered()).extracting(OutboxMessage::sequence).containsExactly(1L, 2L);
        }

        @Test
        void a_failed_unit_leaves_no_message() {
            assertThatThrownBy(() -> doInUnit(() -> {
                        append(FIRST, 1, event(1));
                        throw new IllegalStateException("on purpose");
                    }))
                    .hasMessage("on purpose");

            assertThat(undelivered()).isEmpty();
        }

        @Test
        void a_sequence_can_be_taken_once_only() {
            doInUnit(() -> append(FIRST, 1, event(1)));

            assertThatThrownBy(() -> doInUnit(() -> append(FIRST, 1, event(2))))
                    .isInstanceOf(StaleStateException.class);
            assertThat(undelivered()).extracting(OutboxMessage::event).containsExactly(event(1));
        }

        @Test
        void another_tenant_sees_nothing_of_it() {
            doInUnit(() -> append(FIRST, 1, event(1)));

            TenantId other = fixture().freshTenant();
            assertThat(inUnit(() -> stores().outbox().undelivered(other, 100))).isEmpty();
        }
    }

    /** What leaves. */
    @Nested
    class Delivering {

        @Test
        void each_aggregate_comes_in_sequence() {
            doInUnit(() -> append(FIRST, 1, event(1), event(2)));
            doInUnit(() -> append(SECOND, 1, event(3)));
            doInUnit(() -> append(FIRST, 3, event(4)));

            assertThat(undelivered().stream()
                            .filter(message -> message.aggregate().equals(FIRST)))
                    .extracting(OutboxMessage::sequence)
                    .containsExactly(1L, 2L, 3L);
        }

        @Test
        void what_is_marked_as_delivered_does_not_come_again_even_when_marked_twice() {
            doInUnit(() -> append(FIRST, 1, event(1), event(2)));
            List<OutboxMessage> first = inUnit(() -> stores().outbox().undelivered(tenant, 1));

            doInUnit(() -> stores().outbox().markDelivered(tenant, first));
            doInUnit(() -> stores().outbox().markDelivered(tenant, first));

            assertThat(undelivered()).extracting(OutboxMessage::event).containsExactly(event(2));
        }

        @Test
        void a_delivered_sequence_stays_taken() {
            doInUnit(() -> append(FIRST, 1, event(1)));
            doInUnit(() -> stores().outbox().markDelivered(tenant, undelivered()));

            assertThatThrownBy(() -> doInUnit(() -> append(FIRST, 1, event(2))))
                    .isInstanceOf(StaleStateException.class);
        }
    }
}
