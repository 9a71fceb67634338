package org.countinghouse.ports.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.countinghouse.ports.tck.Ledgers.MARCH_2;
import static org.countinghouse.ports.tck.Ledgers.UK;
import static org.countinghouse.ports.tck.Ledgers.entry;
import static org.countinghouse.ports.tck.Ledgers.minor;
import static org.countinghouse.ports.tck.Ledgers.source;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.countinghouse.domain.accounting.AccountNumber;
import org.countinghouse.domain.accounting.AccountRole;
import org.countinghouse.domain.accounting.EntryHash;
import org.countinghouse.domain.accounting.JournalEntry;
import org.countinghouse.domain.accounting.PostedEntry;
import org.countinghouse.domain.accounting.report.AccountTotal;
import org.countinghouse.domain.accounting.report.MonthlyTotal;
import org.countinghouse.domain.accounting.report.TrialBalance;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.ports.kernel.StaleStateException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Entries are appended, numbered without gaps, read back as they were written, and added to their totals. */
public abstract class JournalConformance extends Conformance {

    private TenantId tenant = TenantId.of("none");

    @BeforeEach
    void takeTenant() {
        tenant = fixture().freshTenant();
    }

    private PostedEntry append(JournalEntry entry) {
        return inUnit(() -> stores().journal().append(tenant, entry));
    }

    private AccountTotal fees(long debit) {
        return new AccountTotal(
                AccountRole.PROCESSING_FEES, AccountNumber.of("6000"), Optional.of(UK), minor(debit), minor(0));
    }

    private AccountTotal clearing(long credit) {
        return new AccountTotal(
                AccountRole.PROCESSOR_CLEARING, AccountNumber.of("1100"), Optional.empty(), minor(0), minor(credit));
    }

    /** Writing and reading. */
    @Nested
    class Entries {

        @Test
        void an_entry_comes_back_as_it_was_written() {
            JournalEntry entry = entry("A", MARCH_2, 330);
            PostedEntry posted = append(entry);

            assertThat(posted.sequence()).isEqualTo(1);
            assertThat(posted.entry()).isEqualTo(entry);
            assertThat(posted.hash()).isEqualTo(EntryHash.of(entry));
            assertThat(stores().journal().find(tenant, 1)).contains(posted);
            assertThat(stores().journal().findBySource(tenant, source("A"))).contains(posted);
        }

        @Test
        void what_was_never_written_is_not_found() {
            append(entry("A", MARCH_2, 330));

            assertThat(stores().journal().find(tenant, 2)).isEmpty();
            assertThat(stores().journal().findBySource(tenant, source("B"))).isEmpty();
            assertThat(stores().journal().reversalOf(tenant, 1)).isEmpty();
            assertThat(stores().journal().lastSequence(fixture().freshTenant())).isZero();
            assertThat(stores().journal().find(fixture().freshTenant(), 1)).isEmpty();
        }

        @Test
        void numbers_follow_each_other_for_each_tenant() {
            append(entry("A", MARCH_2, 330));
            append(entry("B", MARCH_2.minusYears(1), 331));
            TenantId other = fixture().freshTenant();

            assertThat(inUnit(() -> stores().journal().append(other, entry("A", MARCH_2, 1)))
                            .sequence())
                    .isEqualTo(1);
            assertThat(stores().journal().lastSequence(tenant)).isEqualTo(2);
        }

        @Test
        void a_unit_that_fails_leaves_no_entry_and_no_gap() {
            append(entry("A", MARCH_2, 330));

            assertThatThrownBy(() -> doInUnit(() -> {
                        assertThat(stores().journal()
                                        .append(tenant, entry("B", MARCH_2, 1))
                                        .sequence())
                                .isEqualTo(2);
                        throw new IllegalStateException("on purpose");
                    }))
                    .hasMessage("on purpose");

            assertThat(stores().journal().find(tenant, 2)).isEmpty();
            assertThat(append(entry("C", MARCH_2, 1)).sequence()).isEqualTo(2);
            assertThat(stores().journal().monthlyTotals(tenant))
                    .extracting(MonthlyTotal::total)
                    .containsExactlyInAnyOrder(fees(331), clearing(331));
        }

        @Test
        void a_source_is_booked_once() {
            append(entry("A", MARCH_2, 330));

            assertThatThrownBy(() -> append(entry("A", MARCH_2, 330))).isInstanceOf(StaleStateException.class);

            assertThat(stores().journal().lastSequence(tenant)).isEqualTo(1);
        }

        @Test
        void a_reversal_is_found_from_its_original() {
            append(entry("A", MARCH_2, 330));
            append(JournalEntry.builder()
                    .from(entry("B", MARCH_2, 330))
                    .reverses(1L)
                    .build());

            assertThat(stores().journal().reversalOf(tenant, 1)).contains(2L);
            assertThat(stores().journal().find(tenant, 2).orElseThrow().entry().reverses())
                    .contains(1L);
        }

        @Test
        void entries_come_in_the_order_of_their_numbers_page_by_page() {
            IntStream.rangeClosed(1, 7).forEach(i -> append(entry("S" + i, MARCH_2.minusDays(i), i)));

            assertThat(stores().journal().entries(tenant, 0, 3))
                    .extracting(PostedEntry::sequence)
                    .containsExactly(1L, 2L, 3L);
            assertThat(stores().journal().entries(tenant, 3, 10))
                    .extracting(PostedEntry::sequence)
                    .containsExactly(4L, 5L, 6L, 7L);
            assertThat(stores().journal().entries(tenant, 7, 10)).isEmpty();
            assertThat(stores().journal().entries(tenant, 0, 10)).allMatch(PostedEntry::isIntact);
        }
    }

    /** Sums. */
    @Nested
    class Totals {

        @Test
        void totals_add_up_by_account_channel_and_month() {
            append(entry("A", LocalDate.of(2026, 1, 31), 100));
            append(entry("B", LocalDate.of(2026, 2, 1), 20));
            append(entry("C", LocalDate.of(2026, 2, 28), 3));

            assertThat(stores().journal().monthlyTotals(tenant))
                    .containsExactlyInAnyOrder(
                            new MonthlyTotal(YearMonth.of(2026, 1), fees(100)),
                            new MonthlyTotal(YearMonth.of(2026, 1), clearing(100)),
                            new MonthlyTotal(YearMonth.of(2026, 2), fees(23)),
                            new MonthlyTotal(YearMonth.of(2026, 2), clearing(23)));
        }

        @Test
        void a_span_counts_its_first_and_its_last_day_and_none_outside() {
            LocalDate[] dates = {
                LocalDate.of(2025, 12, 31),
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 1, 15),
                LocalDate.of(2026, 1, 31),
                LocalDate.of(2026, 2, 10),
                LocalDate.of(2026, 2, 28),
                LocalDate.of(2026, 3, 1),
                LocalDate.of(2026, 3, 20)
            };
            for (int i = 0; i < dates.length; i++) {
                append(entry("S" + i, dates[i], 1L << i));
            }
            for (LocalDate from : dates) {
                for (LocalDate to : dates) {
                    if (!to.isBefore(from)) {
                        assertThat(feesBetween(from, to)).isEqualTo(expected(dates, from, to));
                    }
                }
            }
            assertThat(feesBetween(LocalDate.of(1, 1, 1), LocalDate.of(2026, 12, 31)))
                    .isEqualTo(255);
            assertThat(feesBetween(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 12, 31)))
                    .isZero();
            assertThat(feesBetween(LocalDate.of(2026, 2, 11), LocalDate.of(2026, 2, 27)))
                    .isZero();
        }

        private long expected(LocalDate[] dates, LocalDate from, LocalDate to) {
            return IntStream.range(0, dates.length)
                    .filter(i -> !dates[i].isBefore(from) && !dates[i].isAfter(to))
                    .mapToLong(i -> 1L << i)
                    .sum();
        }

        private long feesBetween(LocalDate from, LocalDate to) {
            TrialBalance balance =
                    TrialBalance.of(to, Ledgers.GBP, stores().journal().totals(tenant, from, to));
            assertThat(balance.isBalanced()).isTrue();
            return balance.balance(AccountRole.PROCESSING_FEES).minorUnits();
        }
    }

    /** Many at once. */
    @Nested
    class Concurrency {

        @Test
        void eight_units_at_once_leave_no_gap_and_lose_no_total() {
            List<Callable<List<Long>>> units = new ArrayList<>();
            for (int writer = 0; writer < 8; writer++) {
                int number = writer;
                units.add(() -> IntStream.range(0, 5)
                        .mapToObj(i -> append(entry("W" + number + "-" + i, MARCH_2, 10))
                                .sequence())
                        .toList());
            }

            List<Long> numbers =
                    together(units).stream().flatMap(List::stream).sorted().toList();

            assertThat(numbers).isEqualTo(LongStream.rangeClosed(1, 40).boxed().toList());
            assertThat(stores().journal().lastSequence(tenant)).isEqualTo(40);
            assertThat(stores().journal().monthlyTotals(tenant))
                    .extracting(MonthlyTotal::total)
                    .containsExactlyInAnyOrder(fees(400), clearing(400));
        }
    }
}
