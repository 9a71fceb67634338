package org.countinghouse.adapters.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Currency;
import java.util.List;
import org.countinghouse.domain.accounting.ChartOfAccounts;
import org.countinghouse.domain.accounting.LocationCode;
import org.countinghouse.domain.accounting.SourceDocument;
import org.countinghouse.domain.accounting.posting.Books;
import org.countinghouse.domain.accounting.posting.PostingPolicies;
import org.countinghouse.domain.accounting.posting.RecordBusinessEvent;
import org.countinghouse.domain.accounting.posting.StockEvent.ReceivedLine;
import org.countinghouse.domain.accounting.posting.StockEvent.StockReceived;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.kernel.Actor;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommandId;
import org.countinghouse.domain.kernel.Discrepancy;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.quantity.Quantity;
import org.countinghouse.ports.Stores;
import org.countinghouse.ports.accounting.Bookkeeping;
import org.countinghouse.ports.accounting.internal.BookkeepingService;
import org.countinghouse.ports.kernel.internal.CommandGate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody changes behind the library's back: refused where the engine can, and found where it cannot. */
class JdbcBooksVerificationTest {

    private static final Currency GBP = Currency.getInstance("GBP");

    private TenantId tenant = TenantId.of("none");

    @BeforeEach
    void takeTenant() {
        tenant = TestTenants.fresh();
    }

    private static Bookkeeping books(TestDatabase database) {
        Stores stores = JdbcStores.using(JdbcUnitOfWork.local(database.dataSource()), database.dialect());
        return new BookkeepingService(
                new CommandGate(stores.unitOfWork(), stores.processedCommands(), InstantSource.system()),
                stores.journal(),
                stores.costLedger(),
                new Books(ChartOfAccounts.retail(), PostingPolicies.of(GBP)));
    }

    private Bookkeeping threeReceipts(TestDatabase database) {
        Bookkeeping books = books(database);
        for (int i = 1; i <= 3; i++) {
            StockReceived receipt = new StockReceived(
                    SourceDocument.of("receipt", "R" + i),
                    LocationCode.of("MAIN"),
                    List.of(new ReceivedLine(Sku.of("MUG"), Quantity.of(i), Money.ofMinor(100L * i, GBP))));
            CommandHeader header = CommandHeader.of(tenant, CommandId.of("k" + i), Actor.of("test"))
                    .at(Instant.parse("2026-03-02T12:00:00Z"));
            assertThat(books.record(RecordBusinessEvent.of(header, receipt)).isRight())
                    .isTrue();
        }
        assertThat(books.verify(tenant).isOk()).isTrue();
        return books;
    }

    private int tamper(TestDatabase database, String statement) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement jdbc = connection.createStatement()) {
            return jdbc.executeUpdate(statement + " and tenant_id = '" + tenant + "'");
        }
    }

    private List<String> found(String statement) throws SQLException {
        Bookkeeping books = threeReceipts(TestDatabase.H2);
        assertThat(tamper(TestDatabase.H2, statement)).isPositive();
        return books.verify(tenant).discrepancies().stream()
                .map(Discrepancy::toString)
                .toList();
    }

    @Test
    void a_changed_line_no_longer_balances() throws SQLException {
        assertThat(found("update journal_line set amount = 201, functional_amount = 201"
                        + " where sequence = 2 and side = 'D'"))
                .anyMatch(text -> text.startsWith("J1 entry 2") && text.contains("must balance in GBP, but is 1"))
                .anyMatch(text -> text.startsWith("J3 total 1300"))
                .anyMatch(text -> text.startsWith("I11 stock MUG@MAIN SELLABLE"));
    }

    @Test
    void a_changed_text_has_another_hash() throws SQLException {
        assertThat(found("update journal_entry set description = 'nothing' where sequence = 2"))
                .singleElement()
                .asString()
                .startsWith("I10 entry 2: the facts say hash ");
    }

    @Test
    void a_deleted_entry_leaves_a_gap() throws SQLException {
        assertThat(found("delete from journal_entry where sequence = 2"))
                .anyMatch(text -> text.equals("I10 entry after 1: the facts say number 2, stored is number 3"));
    }

    @Test
    void a_deleted_last_entry_is_missed() throws SQLException {
        assertThat(found("delete from journal_entry where sequence = 3"))
                .anyMatch(text -> text.equals("I10 last entry: the facts say 3, stored is 2"));
    }

    @Test
    void a_changed_total_is_not_the_sum_of_its_lines() throws SQLException {
        assertThat(found("update account_total set credit = 601 where account = '2020'"))
                .containsExactly("J3 total 2020 2026-03 GBP: the facts say debit 0, credit 600 minor units,"
                        + " stored is debit 0, credit 601 minor units");
    }

    @Test
    void a_deleted_total_is_missed() throws SQLException {
        assertThat(found("delete from account_total where account = '2020'"))
                .containsExactly("J3 total 2020 2026-03 GBP: the facts say debit 0, credit 600 minor units,"
                        + " stored is no total");
    }

    @Test
    void a_changed_layer_is_neither_its_movements_nor_the_account() throws SQLException {
        assertThat(found("update cost_layer set quantity = 4, cost_value = 201 where layer_id = 'receipt/R2#1'"))
                .containsExactly(
                        "I11 stock MUG@MAIN SELLABLE: the facts say 600 minor units in the journal,"
                                + " stored is 601 in the layers",
                        "I12 layer receipt/R2#1: the facts say 2 units worth 200 minor units,"
                                + " stored is 4 units worth 201 minor units");
    }

    @Test
    void units_that_came_back_twice_show() throws SQLException {
        assertThat(found("update cost_movement set kind = 'RETURNED', order_ref = 'O1', order_line = '1'"
                        + " where source_id = 'R3'"))
                .anyMatch(text -> text.startsWith("I12 sale O1/1 out of layer receipt/R3#1"))
                .anyMatch(text -> text.startsWith("I12 layer receipt/R3#1: the facts say 0 units"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update journal_line set amount = 1 where sequence = 1",
                "delete from journal_line where sequence = 1",
                "update journal_entry set description = 'x' where sequence = 1",
                "delete from journal_entry where sequence = 1",
                "update cost_movement set quantity = 1 where movement_no = 1",
                "delete from cost_movement where movement_no = 1"
            })
    void postgresql_refuses_to_change_a_fact(String statement) {
        Bookkeeping books = threeReceipts(TestDatabase.POSTGRESQL);

        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> tamper(TestDatabase.POSTGRESQL, statement))
                .withMessageContaining("facts of the books are only ever appended");
        assertThat(books.verify(tenant).isOk()).isTrue();
    }
}
