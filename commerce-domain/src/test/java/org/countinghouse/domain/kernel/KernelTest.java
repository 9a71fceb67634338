package org.countinghouse.domain.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KernelTest {

    private static final Instant TEN = Instant.parse("2026-03-01T10:00:00Z");
    private static final CommandHeader HEADER =
            CommandHeader.of(TenantId.of("shop"), CommandId.of("c-1"), Actor.of("till"));

    @Nested
    class Ids {

        @ParameterizedTest
        @MethodSource("org.countinghouse.domain.kernel.KernelTest#ids")
        void are_bounded_printable_and_shown_as_they_are(String field, int longest, Function<String, Object> id) {
            String most = "x".repeat(longest);
            assertThat(id.apply(most)).hasToString(most).isEqualTo(id.apply(most));
            assertThatThrownBy(() -> id.apply(most + "x"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith(field + " is " + (longest + 1) + " characters long")
                    .hasMessageEndingWith("x".repeat(40) + "…");
            assertThatThrownBy(() -> id.apply("  ")).hasMessage(field + " must not be blank");
            assertThatThrownBy(() -> id.apply("a\nb"))
                    .hasMessage(field + " holds a control character (code 10) at index 1");
        }
    }

    static Object[][] ids() {
        Function<String, Object> tenant = TenantId::of;
        Function<String, Object> command = CommandId::of;
        Function<String, Object> actor = Actor::of;
        Function<String, Object> correlation = CorrelationId::of;
        return new Object[][] {
            {"tenant", 64, tenant},
            {"command id", 200, command},
            {"actor", 100, actor},
            {"correlation id", 200, correlation},
        };
    }

    @Nested
    class Headers {

        @Test
        void are_correlated_with_themselves_and_have_no_time_of_their_own() {
            assertThat(HEADER.correlation()).isEqualTo(CorrelationId.of("c-1"));
            assertThat(HEADER.time()).isEmpty();
            assertThatThrownBy(HEADER::occurredAt)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("command c-1 carries no time yet");
        }

        @Test
        void are_stamped_once() {
            CommandHeader stamped = HEADER.stamped(TEN);
            assertThat(stamped.occurredAt()).isEqualTo(TEN);
            assertThat(stamped.stamped(TEN.plusSeconds(1))).isSameAs(stamped);
            assertThat(stamped.at(TEN.plusSeconds(1)).occurredAt()).isEqualTo(TEN.plusSeconds(1));
        }

        @Test
        void a_step_keeps_everything_but_the_key() {
            CommandHeader step = HEADER.at(TEN).step("capture");
            assertThat(step)
                    .isEqualTo(new CommandHeader(
                            TenantId.of("shop"),
                            CommandId.of("c-1/capture"),
                            Actor.of("till"),
                            CorrelationId.of("c-1"),
                            Optional.of(TEN)));
        }
    }

    @Nested
    class Decisions {

        @Test
        void fold_their_events_in_order() {
            Decision<String, String> decision = Decision.of("", List.of("a", "b"), String::concat);
            assertThat(decision.state()).isEqualTo("ab");
            assertThat(decision.events()).containsExactly("a", "b");
        }

        @Test
        void may_change_nothing() {
            assertThat(Decision.<String, String>unchanged("s")).isEqualTo(new Decision<>("s", List.of()));
        }

        @Test
        void keep_a_copy_of_the_events() {
            List<String> events = new ArrayList<>(List.of("a"));
            Decision<String, String> decision = new Decision<>("s", events);
            events.add("b");
            assertThat(decision.events()).containsExactly("a").isUnmodifiable();
        }
    }

    @Nested
    class Verifications {

        @Test
        void are_ok_without_discrepancies() {
            Discrepancy wrong = new Discrepancy("R2", "position shop/A/MAIN", "3", "4");
            assertThat(new Verification("stock", 7, List.of()).isOk()).isTrue();
            assertThat(new Verification("stock", 7, List.of(wrong)).isOk()).isFalse();
            assertThat(wrong).hasToString("R2 position shop/A/MAIN: the facts say 3, stored is 4");
        }
    }

    @Test
    void the_code_of_a_rejection_is_its_reason_in_kebab_case() {
        enum Reason {
            INSUFFICIENT_STOCK
        }
        record Refused(Reason reason) implements Rejection {
            @Override
            public String message() {
                return "No.";
            }
        }
        assertThat(new Refused(Reason.INSUFFICIENT_STOCK).code()).isEqualTo("insufficient-stock");
    }

    @Test
    void requirements_name_field_rule_and_value() {
        Arguments.require(true, "size", "must be small", 3);
        assertThatThrownBy(() -> Arguments.require(false, "size", "must be small", 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("size must be small, but is 3");
        assertThat(Arguments.optionalText("note", "", 3)).isEmpty();
        assertThatThrownBy(() -> Arguments.optionalText("note", "abcd", 3))
                .hasMessage("note is 4 characters long, at most 3 are allowed: abc…");
    }
}
