package org.countinghouse.ports.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.kernel.CommandId;
import org.countinghouse.domain.kernel.Fingerprint;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.ports.kernel.ProcessedCommand;
import org.countinghouse.ports.kernel.StorageException;
import org.countinghouse.ports.kernel.UnitOfWork;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** All or nothing, joined when nested, poisoned after a failure. */
public abstract class UnitOfWorkConformance extends Conformance {

    private static final Fingerprint PRINT = Fingerprint.of("field", 1).build();

    private TenantId tenant = TenantId.of("none");

    @BeforeEach
    void takeTenant() {
        tenant = fixture().freshTenant();
    }

    private Optional<ProcessedCommand> claim(String key) {
        return stores().processedCommands().claim(tenant, "tck", CommandId.of(key), PRINT);
    }

    private boolean isStored(String key) {
        return inUnit(() -> {
            boolean there = claim(key).isPresent();
            if (!there) {
                stores().processedCommands().abandon(tenant, "tck", CommandId.of(key));
            }
            return there;
        });
    }

    /** What a unit leaves. */
    @Nested
    class Atomicity {

        @Test
        void a_finished_unit_is_stored() {
            assertThat(inUnit(() -> claim("a"))).isEmpty();

            assertThat(isStored("a")).isTrue();
        }

        @Test
        void a_unit_that_throws_leaves_nothing() {
            assertThatThrownBy(() -> doInUnit(() -> {
                        assertThat(claim("a")).isEmpty();
                        throw new IllegalArgumentException("on purpose");
                    }))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("on purpose");

            assertThat(isStored("a")).isFalse();
        }

        @Test
        void the_result_of_the_work_is_returned() {
            assertThat(inUnit(() -> 42)).isEqualTo(42);
        }
    }

    /** Units within units. */
    @Nested
    class Nesting {

        @Test
        void a_nested_unit_joins_the_outer_one_and_fails_with_it() {
            assertThatThrownBy(() -> doInUnit(() -> {
                        doInnerUnit(() -> assertThat(claim("inner")).isEmpty());
                        throw new IllegalArgumentException("on purpose");
                    }))
                    .isInstanceOf(IllegalArgumentException.class);

            assertThat(isStored("inner")).isFalse();
        }

        @Test
        void a_failure_of_a_nested_unit_cannot_be_swallowed() {
            assertThatThrownBy(() -> doInUnit(() -> {
                        assertThat(claim("outer")).isEmpty();
                        try {
                            doInnerUnit(() -> {
                                throw new IllegalArgumentException("on purpose");
                            });
                        } catch (IllegalArgumentException swallowed) {
                            assertThat(swallowed).hasMessage("on purpose");
                        }
                    }))
                    .isInstanceOf(StorageException.class);

            assertThat(isStored("outer")).isFalse();
        }

        private void doInnerUnit(Runnable work) {
            Boolean done = stores().unitOfWork().execute(() -> {
                work.run();
                return true;
            });
            assertThat(done).isTrue();
        }
    }

    /** What is put off to the end. */
    @Nested
    class End {

        @Test
        void actions_run_after_the_outermost_work_in_their_order_and_in_its_unit() {
            List<String> steps = new ArrayList<>();

            doInUnit(() -> {
                stores().unitOfWork()
                        .atEnd(() -> steps.add("first " + claim("a").isEmpty()));
                Boolean inner = stores().unitOfWork().execute(() -> {
                    stores().unitOfWork().atEnd(() -> steps.add("second"));
                    return true;
                });
                steps.add("work " + inner);
            });

            assertThat(steps).containsExactly("work true", "first true", "second");
            assertThat(isStored("a")).isTrue();
        }

        @Test
        void an_action_that_throws_leaves_nothing_of_the_unit() {
            assertThatThrownBy(() -> doInUnit(() -> {
                        assertThat(claim("a")).isEmpty();
                        stores().unitOfWork().atEnd(() -> {
                            throw new IllegalArgumentException("on purpose");
                        });
                    }))
                    .isInstanceOf(IllegalArgumentException.class);

            assertThat(isStored("a")).isFalse();
        }

        @Test
        void actions_of_a_failed_unit_do_not_run_in_the_next_one() {
            List<String> steps = new ArrayList<>();
            assertThatThrownBy(() -> doInUnit(() -> {
                        stores().unitOfWork().atEnd(() -> steps.add("left over"));
                        throw new IllegalArgumentException("on purpose");
                    }))
                    .isInstanceOf(IllegalArgumentException.class);

            doInUnit(() -> steps.add("next"));

            assertThat(steps).containsExactly("next");
        }

        @Test
        void outside_a_unit_there_is_no_end() {
            assertThatThrownBy(() -> stores().unitOfWork().atEnd(() -> {})).isInstanceOf(IllegalStateException.class);
        }
    }

    /** Whether one is active. */
    @Nested
    class Activity {

        @Test
        void a_unit_is_active_inside_its_work_only() {
            UnitOfWork unitOfWork = stores().unitOfWork();

            assertThat(inUnit(unitOfWork::isActive)).isTrue();
            assertThat(unitOfWork.isActive()).isFalse();
        }

        @Test
        void a_call_to_the_outside_world_inside_a_unit_is_refused_by_name() {
            assertThatThrownBy(() -> doInUnit(() -> stores().unitOfWork().requireInactive("gateway.authorize")))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("gateway.authorize");

            stores().unitOfWork().requireInactive("gateway.authorize");
        }

        @Test
        void a_store_that_writes_refuses_to_work_outside_a_unit() {
            assertThatThrownBy(() -> claim("a")).isInstanceOf(IllegalStateException.class);
        }
    }
}
