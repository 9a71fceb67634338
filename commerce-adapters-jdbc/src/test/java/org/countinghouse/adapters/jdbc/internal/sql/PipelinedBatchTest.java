package org.countinghouse.adapters.jdbc.internal.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PipelinedBatchTest {

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T12:00:00.123456Z, 2026-03-02 12:00:00.123456+00:00",
        "2026-03-02T12:00:00Z, 2026-03-02 12:00:00.000000+00:00",
        "0987-12-31T23:59:59.000001Z, 0987-12-31 23:59:59.000001+00:00",
        "+12345-01-01T00:00:00Z, 12345-01-01 00:00:00.000000+00:00",
        "0000-05-06T00:00:00Z, 0001-05-06 00:00:00.000000+00:00 BC",
        "-0043-03-15T10:00:00Z, 0044-03-15 10:00:00.000000+00:00 BC"
    })
    void a_time_is_written_as_the_engine_reads_it_whatever_the_year(OffsetDateTime time, String text) {
        assertThat(PipelinedBatch.text(time)).isEqualTo(text);
    }
}
