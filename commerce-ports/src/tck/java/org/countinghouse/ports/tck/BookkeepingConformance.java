package org.countinghouse.ports.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countinghouse.ports.tck.Ledgers.GBP;
import static org.countinghouse.ports.tck.Ledgers.MAIN;
import static org.countinghouse.ports.tck.Ledgers.MARCH_2;
import static org.countinghouse.ports.tck.Ledgers.MUG;
import static org.countinghouse.ports.tck.Ledgers.UK;
import static org.countinghouse.ports.tck.Ledgers.minor;
import static org.countinghouse.ports.tck.Ledgers.receipt;
import static org.countinghouse.ports.tck.Ledgers.shipment;
import static org.countinghouse.ports.tck.Ledgers.source;

import io.vavr.control.Either;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import org.countinghouse.domain.accounting.AccountRole;
import org.countinghouse.domain.accounting.AccountingRejection;
import org.countinghouse.domain.accounting.AccountingRejection.AlreadyReversed;
import org.countinghouse.domain.accounting.AccountingRejection.CostMovedOn;
import org.countinghouse.domain.accounting.AccountingRejection.KeyReused;
import org.countinghouse.domain.accounting.AccountingRejection.NegativeStock;
import org.countinghouse.domain.accounting.AccountingRejection.SourceReused;
import org.countinghouse.domain.accounting.AccountingRejection.UnknownEntry;
import org.countinghouse.domain.accounting.ChartOfAccounts;
import org.countinghouse.domain.accounting.PostedEntry;
import org.countinghouse.domain.accounting.SourceDocument;
import org.countinghouse.domain.accounting.StockStatus;
import org.countinghouse.domain.accounting.posting.Books;
import org.countinghouse.domain.accounting.posting.BusinessEvent;
import org.countinghouse.domain.accounting.posting.PostingPolicies;
import org.countinghouse.domain.accounting.posting.RecordBusinessEvent;
import org.countinghouse.domain.accounting.posting.ReturnedCondition;
import org.countinghouse.domain.accounting.posting.ReverseEntry;
import org.countinghouse.domain.accounting.posting.SalesEvent.GoodsReturned;
import org.countinghouse.domain.accounting.posting.SalesEvent.ReturnedLine;
import org.countinghouse.domain.accounting.posting.SalesEvent.Sale;
import org.countinghouse.domain.accounting.report.ChannelIncome;
import org.countinghouse.domain.accounting.report.IncomeStatement;
import org.countinghouse.domain.accounting.report.TrialBalance;
import org.countinghouse.domain.kernel.Actor;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommandId;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.kernel.Verification;
import org.countinghouse.domain.quantity.Quantity;
import org.countinghouse.ports.accounting.Bookkeeping;
import org.countinghouse.ports.accounting.internal.BookkeepingService;
import org.countinghouse.ports.kernel.internal.CommandGate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The books as a host uses them, over the stores under test. */
public abstract class BookkeepingConformance extends Conformance {

    private static final Books BOOKS = new Books(ChartOfAccounts.retail(), PostingPolicies.of(GBP));

    private TenantId tenant = TenantId.of("none");
    private int keys;

    @BeforeEach
    void takeTenant() {
        tenant = fixture().freshTenant();
    }

    private Bookkeeping books() {
        return new BookkeepingService(
                new CommandGate(stores().unitOfWork(), stores().processedCommands(), InstantSource.fixed(NOON)),
                stores().journal(),
                stores().costLedger(),
                BOOKS);
    }

    private Either<AccountingRejection, Optional<PostedEntry>> offer(BusinessEvent event) {
        return offer(header(tenant, "key-" + ++keys), event);
    }

    private Either<AccountingRejection, Optional<PostedEntry>> offer(CommandHeader header, BusinessEvent event) {
        return fixture().asHost(() -> books().record(RecordBusinessEvent.of(header, event)));
    }

    private PostedEntry book(BusinessEvent event) {
        return offer(event).get().orElseThrow();
    }

    private Either<AccountingRejection, PostedEntry> reverse(String key, long sequence) {
        ReverseEntry command = ReverseEntry.builder()
                .header(header(tenant, key))
                .sequence(sequence)
                .why("booked in error")
                .build();
        return fixture().asHost(() -> books().reverse(command));
    }

    private void verifyIsOk() {
        Verification verification = fixture().asHost(() -> books().verify(tenant));
        assertThat(verification.discrepancies()).isEmpty();
        assertThat(verification.subject()).isEqualTo("journal");
    }

    private static GoodsReturned comeBack(String id, long units) {
        return new GoodsReturned(
                SourceDocument.of("return", id),
                Sale.of(UK, "O-1"),
                MAIN,
                List.of(new ReturnedLine(
                        "1",
                        MUG,
                        Quantity.of(units),
                        minor(100),
                        minor(20),
                        Optional.of(new ReturnedCondition.Damaged(minor(7))))));
    }

    /** What is booked, and what it says afterwards. */
    @Nested
    class Booking {

        @Test
        void a_shop_receives_ships_takes_back_and_the_books_agree() {
            book(receipt("R1", 10, 6200));
            book(receipt("R2", 5, 3300));
            book(shipment("O-1", 12, 12000));
            book(comeBack("B1", 1));

            TrialBalance balance = fixture().asHost(() -> books().trialBalance(tenant, MARCH_2));
            assertThat(balance.isBalanced()).isTrue();
            assertThat(balance.balance(AccountRole.INVENTORY_SELLABLE)).isEqualTo(minor(1980));
            assertThat(balance.balance(AccountRole.INVENTORY_DAMAGED)).isEqualTo(minor(7));
            assertThat(balance.balance(AccountRole.COST_OF_GOODS_SOLD)).isEqualTo(minor(6860));
            assertThat(fixture()
                            .asHost(() -> books().trialBalance(tenant, MARCH_2.minusDays(1)))
                            .accounts())
                    .isEmpty();
            verifyIsOk();
        }

        @Test
        void income_is_told_apart_by_channel() {
            book(receipt("R1", 10, 6200));
            book(shipment("O-1", 2, 2000));

            IncomeStatement income = fixture().asHost(() -> books().incomeByChannel(tenant, MARCH_2, MARCH_2));

            assertThat(income.channels()).containsOnlyKeys(UK);
            assertThat(income.total())
                    .isEqualTo(new ChannelIncome(minor(2000), minor(0), minor(0), minor(1240), minor(0), minor(0)));
        }

        @Test
        void a_missing_time_is_stamped_with_the_present() {
            CommandHeader untimed = CommandHeader.of(tenant, CommandId.of("k"), Actor.of("tck"));

            assertThat(offer(untimed, receipt("R1", 1, 100))
                            .get()
                            .orElseThrow()
                            .entry()
                            .date())
                    .isEqualTo(MARCH_2);
        }

        @Test
        void what_is_worth_nothing_moves_units_without_an_entry() {
            assertThat(offer(receipt("R1", 3, 0)).get()).isEmpty();
            assertThat(offer(receipt("R1", 3, 0)).get()).isEmpty();

            assertThat(offer(shipment("O-1", 4, 0)).getLeft())
                    .isEqualTo(new NegativeStock(MUG, MAIN, StockStatus.SELLABLE, Quantity.of(4), Quantity.of(3)));
            assertThat(offer(shipment("O-1", 3, 0)).get()).isEmpty();
            verifyIsOk();
        }

        @Test
        void a_refusal_leaves_nothing_and_can_be_offered_again() {
            AccountingRejection refusal = offer(shipment("O-1", 4, 400)).getLeft();

            assertThat(refusal).isInstanceOf(NegativeStock.class);
            assertThat(stores().journal().lastSequence(tenant)).isZero();
            book(receipt("R1", 4, 400));
            assertThat(book(shipment("O-1", 4, 400)).sequence()).isEqualTo(2);
        }

        @Test
        void entries_stream_in_the_order_of_their_numbers() {
            LongStream.rangeClosed(1, 5).forEach(i -> book(receipt("R" + i, i, 100 * i)));

            assertThat(fixture().asHost(() -> books().entries(tenant, 2, 2)))
                    .extracting(PostedEntry::sequence)
                    .containsExactly(3L, 4L);
        }
    }

    /** The same again. */
    @Nested
    class Repeats {

        @Test
        void a_source_booked_again_gives_the_same_entry_and_no_second_effect() {
            PostedEntry first = book(receipt("R1", 3, 300));

            assertThat(book(receipt("R1", 3, 300))).isEqualTo(first);
            assertThat(stores().journal().lastSequence(tenant)).isEqualTo(1);
            verifyIsOk();
        }

        @Test
        void a_source_with_other_content_is_refused_by_naming_the_field() {
            book(receipt("R1", 3, 300));

            assertThat(offer(receipt("R1", 3, 301)).getLeft()).isEqualTo(new SourceReused(source("R1"), "lines"));
            assertThat(stores().journal().lastSequence(tenant)).isEqualTo(1);
        }

        @Test
        void a_reversal_asked_for_again_gives_the_same_reversal() {
            book(receipt("R1", 3, 300));
            PostedEntry reversal = reverse("k", 1).get();

            assertThat(reverse("k", 1).get()).isEqualTo(reversal);
            assertThat(reverse("k", 2).getLeft()).isEqualTo(new KeyReused(CommandId.of("k"), "sequence"));
            assertThat(reverse("k2", 1).getLeft()).isEqualTo(new AlreadyReversed(1, 2));
        }
    }

    /** Taking back. */
    @Nested
    class Reversals {

        @Test
        void a_reversal_brings_units_and_accounts_back() {
            book(receipt("R1", 3, 301));
            book(shipment("O-1", 2, 200));

            assertThat(reverse("k1", 2).isRight()).isTrue();
            assertThat(reverse("k2", 1).isRight()).isTrue();

            assertThat(fixture()
                            .asHost(() -> books().trialBalance(tenant, MARCH_2))
                            .accounts())
                    .isNotEmpty()
                    .allMatch(line -> line.balance().isZero());
            verifyIsOk();
        }

        @Test
        void what_has_moved_on_or_never_was_cannot_be_taken_back() {
            book(receipt("R1", 3, 301));
            book(shipment("O-1", 2, 200));

            assertThat(reverse("k1", 1).getLeft()).isInstanceOf(CostMovedOn.class);
            assertThat(reverse("k2", 9).getLeft()).isEqualTo(new UnknownEntry(9));
            verifyIsOk();
        }
    }

    /** Many at once. */
    @Nested
    class Concurrency {

        @Test
        void of_ten_shipments_of_one_unit_exactly_four_find_cost() {
            book(receipt("R1", 3, 301));
            book(receipt("R2", 1, 99));
            List<Callable<Boolean>> shipments = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                String order = "O-" + i;
                shipments.add(() ->
                        offer(header(tenant, order), shipment(order, 1, 100)).isRight());
            }

            assertThat(together(shipments)).filteredOn(shipped -> shipped).hasSize(4);
            assertThat(stores().journal().lastSequence(tenant)).isEqualTo(6);
            assertThat(fixture()
                            .asHost(() -> books().trialBalance(tenant, MARCH_2))
                            .balance(AccountRole.COST_OF_GOODS_SOLD))
                    .isEqualTo(minor(400));
            verifyIsOk();
        }

        @Test
        void one_source_booked_by_eight_at_once_is_one_entry() {
            Callable<Long> booking = () -> offer(header(tenant, "same"), receipt("R1", 3, 300))
                    .get()
                    .orElseThrow()
                    .sequence();

            assertThat(together(Collections.nCopies(8, booking))).containsOnly(1L);
            assertThat(stores().journal().lastSequence(tenant)).isEqualTo(1);
            verifyIsOk();
        }
    }
}
