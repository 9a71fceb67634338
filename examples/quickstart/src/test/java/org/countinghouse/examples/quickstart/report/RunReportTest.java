package org.countinghouse.examples.quickstart.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunReportTest {

    @Test
    void the_json_has_stable_keys_in_a_stable_order() throws IOException {
        StringWriter out = new StringWriter();
        JsonReport.write(Runs.report(), out);
        assertThat(out).hasToString("""
                {
                  "rows_read" : 12,
                  "rows_accepted" : 9,
                  "rows_refused" : {
                    "adjustment" : 1,
                    "zero-price" : 2
                  },
                  "orders_placed" : 4,
                  "lines_placed" : 8,
                  "units_ordered" : 1300,
                  "units_shipped" : 1299,
                  "units_backordered" : 1,
                  "units_returned" : 10,
                  "oversold_units" : 0,
                  "fill_rate" : "0.9992",
                  "gross_sales" : "1234567.80",
                  "returns" : "67.80",
                  "net_sales" : "1234500.00",
                  "cogs" : "740700.00",
                  "inventory_value" : "0.00",
                  "trial_balance" : {
                    "debit" : "5000000.05",
                    "credit" : "5000000.05"
                  },
                  "channels" : {
                    "DE" : {
                      "net_sales" : "500.00",
                      "cogs" : "300.00"
                    },
                    "UK" : {
                      "net_sales" : "1234000.00",
                      "cogs" : "740400.00"
                    }
                  },
                  "verify" : {
                    "stock" : "ok",
                    "orders" : "ok",
                    "payments" : "ok",
                    "journal" : "ok"
                  },
                  "elapsed_ms" : 1500,
                  "orders_per_second" : "2.7"
                }
                """);
    }

    @Test
    void the_summary_is_read_in_ten_seconds() {
        assertThat(Summary.of(Runs.report(), Optional.of(Runs.STORY), Optional.of(Runs.PRICE)))
                .isEqualTo("""
                        Rows           12 read, 9 accepted, 3 refused
                        Orders         4 placed, 8 lines
                        Units          1,300 ordered, 1,299 shipped, 1 backordered, 10 returned
                        Oversold       0
                        Fill rate      99.92 %
                        Sales          1,234,567.80 gross - 67.80 returned = 1,234,500.00 GBP net
                        Goods          740,700.00 sold at cost, 0.00 on hand at cost
                        Trial balance  5,000,000.05 debit - 5,000,000.05 credit = 0.00 GBP
                        Income         UK 1,234,000.00, margin 493,600.00
                                       DE 500.00, margin 200.00
                        Refused        1 adjustment
                                       2 zero-price
                        Order 1001     completed; 2026-03-03 shipped <all>
                        Price 1001     line 2: 3 × MUG at 9.99 = 29.97
                        Verify         stock ok, orders ok, payments ok, journal ok
                        Time           1.5 s, 2.7 orders a second
                        """);
    }

    @Test
    void rows_that_got_lost_are_noticed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RunReport.Rows(10, 9, new TreeMap<>(Map.of("zero-price", 2L))))
                .withMessage("accepted and refused rows must be the 10 rows read, but are 11");
    }

    @Test
    void a_run_is_sound_only_if_everything_adds_up() {
        RunReport sound = Runs.report();
        assertThat(sound.isSound()).isTrue();
        assertThat(Runs.report(1, "ok").isSound()).isFalse();
        assertThat(Runs.report(0, "2 differences").isSound()).isFalse();
        assertThat(new RunReport.TrialBalance(Runs.gbp("1.00"), Runs.gbp("1.01")).balances())
                .isFalse();
    }

    @Test
    void nothing_ordered_is_nothing_missed() {
        RunReport empty = new RunReport(
                new RunReport.Rows(0, 0, new TreeMap<>()),
                new RunReport.Orders(0, 0),
                new RunReport.Units(0, 0, 0, 0, 0),
                Runs.report().amounts(),
                Runs.report().trialBalance(),
                List.of(),
                Runs.report().verification(),
                Duration.ZERO);
        assertThat(empty.fillRate()).isEqualTo(new BigDecimal("1.0000"));
        assertThat(empty.ordersPerSecond()).isEqualTo(new BigDecimal("0.0"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0|0", "999|999", "1000|1,000", "-1000|-1,000", "-100|-100", "1234567.8901|1,234,567.8901"})
    void figures_are_grouped_by_thousands(String plain, String grouped) {
        assertThat(Figures.grouped(plain)).isEqualTo(grouped);
    }

    @ParameterizedTest
    @CsvSource({"0, 0.0 s", "4250, 4.3 s", "59949, 59.9 s", "125000, 2 min 05 s", "3600000, 60 min 00 s"})
    void times_are_told_in_minutes_and_seconds(long millis, String told) {
        assertThat(Figures.of(Duration.ofMillis(millis))).isEqualTo(told);
    }
}
