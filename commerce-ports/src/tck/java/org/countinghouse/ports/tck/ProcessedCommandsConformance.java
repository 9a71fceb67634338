package org.countinghouse.ports.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.countinghouse.domain.kernel.CommandId;
import org.countinghouse.domain.kernel.Fingerprint;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.ports.kernel.ProcessedCommand;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** One effect for each tenant, operation and key (I1). */
public abstract class ProcessedCommandsConformance extends Conformance {

    private static final CommandId KEY = CommandId.of("key-1");
    private static final Fingerprint PRINT =
            Fingerprint.of("quantity", 3).and("sku", "A").build();

    private TenantId tenant = TenantId.of("none");

    @BeforeEach
    void takeTenant() {
        tenant = fixture().freshTenant();
    }

    private Optional<ProcessedCommand> claim(TenantId of, String operation) {
        return stores().processedCommands().claim(of, operation, KEY, PRINT);
    }

    private void complete(String reference) {
        doInUnit(() -> {
            assertThat(claim(tenant, "reserve")).isEmpty();
            stores().processedCommands().complete(tenant, "reserve", KEY, reference);
        });
    }

    /** A key used before. */
    @Nested
    class Repeats {

        @Test
        void a_repeat_finds_the_first_print_and_reference() {
            complete("reservation-7@1");

            assertThat(inUnit(() -> claim(tenant, "reserve"))).contains(new ProcessedCommand(PRINT, "reservation-7@1"));
        }

        @Test
        void the_same_key_of_another_operation_is_another_command() {
            complete("reservation-7@1");

            assertThat(inUnit(() -> claim(tenant, "confirm"))).isEmpty();
        }

        @Test
        void the_same_key_of_another_tenant_is_another_command() {
            complete("reservation-7@1");

            assertThat(inUnit(() -> claim(fixture().freshTenant(), "reserve"))).isEmpty();
        }

        @Test
        void an_abandoned_key_can_be_claimed_again() {
            doInUnit(() -> {
                assertThat(claim(tenant, "reserve")).isEmpty();
                stores().processedCommands().abandon(tenant, "reserve", KEY);
            });

            assertThat(inUnit(() -> claim(tenant, "reserve"))).isEmpty();
        }

        @Test
        void a_key_claimed_by_a_failed_unit_can_be_claimed_again() {
            assertThatThrownBy(() -> doInUnit(() -> {
                        assertThat(claim(tenant, "reserve")).isEmpty();
                        throw new IllegalStateException("on purpose");
                    }))
                    .hasMessage("on purpose");

            assertThat(inUnit(() -> claim(tenant, "reserve"))).isEmpty();
        }
    }

    /** Many at once. */
    @Nested
    class Concurrency {

        @Test
        void of_sixteen_units_with_one_key_exactly_one_takes_effect() {
            Callable<Boolean> unit = () -> inUnit(() -> {
                boolean first = claim(tenant, "reserve").isEmpty();
                if (first) {
                    stores().processedCommands().complete(tenant, "reserve", KEY, "done");
                }
                return first;
            });

            List<Boolean> firsts = together(Collections.nCopies(16, unit));

            assertThat(firsts).containsOnlyOnce(true);
            assertThat(inUnit(() -> claim(tenant, "reserve"))).contains(new ProcessedCommand(PRINT, "done"));
        }
    }
}
