package org.countinghouse.adapters.jdbc.internal.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

class SqlSessionTest {

    @Test
    void an_instant_is_bound_in_utc() {
        assertThat(SqlSession.utc(Instant.parse("2026-03-02T12:00:00.000001Z")))
                .isEqualTo(OffsetDateTime.parse("2026-03-02T12:00:00.000001Z"))
                .hasToString("2026-03-02T12:00:00.000001Z");
    }

    @Test
    void an_instant_that_a_column_would_round_is_refused() {
        assertThatThrownBy(() -> SqlSession.utc(Instant.parse("2026-03-02T12:00:00.000000001Z")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no finer than a microsecond");
    }
}
