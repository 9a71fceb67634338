package org.countinghouse.adapters.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.countinghouse.adapters.jdbc.internal.accounting.JdbcCostLedger;
import org.countinghouse.adapters.jdbc.internal.accounting.JdbcJournal;
import org.countinghouse.adapters.jdbc.internal.inventory.InventoryEventCodecs;
import org.countinghouse.adapters.jdbc.internal.inventory.JdbcReservations;
import org.countinghouse.adapters.jdbc.internal.inventory.JdbcStockLedger;
import org.countinghouse.adapters.jdbc.internal.json.EventCodec;
import org.countinghouse.adapters.jdbc.internal.json.EventCodecs;
import org.countinghouse.adapters.jdbc.internal.kernel.JdbcEventOutbox;
import org.countinghouse.adapters.jdbc.internal.kernel.JdbcProcessedCommands;
import org.countinghouse.adapters.jdbc.internal.order.JdbcOrders;
import org.countinghouse.adapters.jdbc.internal.order.OrderEventCodecs;
import org.countinghouse.adapters.jdbc.internal.payment.JdbcPayments;
import org.countinghouse.adapters.jdbc.internal.payment.PaymentEventCodecs;
import org.countinghouse.adapters.jdbc.internal.returns.JdbcReturns;
import org.countinghouse.adapters.jdbc.internal.returns.ReturnEventCodecs;
import org.countinghouse.adapters.jdbc.internal.sql.Sql;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.ports.Stores;
import org.countinghouse.ports.accounting.CostLedger;
import org.countinghouse.ports.accounting.Journal;
import org.countinghouse.ports.inventory.Reservations;
import org.countinghouse.ports.inventory.StockLedger;
import org.countinghouse.ports.kernel.EventOutbox;
import org.countinghouse.ports.kernel.ProcessedCommands;
import org.countinghouse.ports.kernel.UnitOfWork;
import org.countinghouse.ports.order.Orders;
import org.countinghouse.ports.payment.Payments;
import org.countinghouse.ports.returns.Returns;

/** All stores over JDBC, sharing one unit of work. Thread-safe. */
public final class JdbcStores implements Stores {

    private static final Pattern PREFIX = Pattern.compile("[a-z][a-z0-9_]{0,19}");

    private final UnitOfWork unitOfWork;
    private final ProcessedCommands processedCommands;
    private final EventOutbox outbox;
    private final StockLedger stockLedger;
    private final Reservations reservations;
    private final Payments payments;
    private final Orders orders;
    private final Returns returns;
    private final Journal journal;
    private final CostLedger costLedger;

    private JdbcStores(JdbcUnitOfWork unitOfWork, Sql sql) {
        EventCodecs codecs = codecs();
        this.unitOfWork = unitOfWork;
        this.processedCommands = new JdbcProcessedCommands(sql);
        this.stockLedger = new JdbcStockLedger(sql);
        this.reservations = new JdbcReservations(sql);
        this.payments = new JdbcPayments(sql);
        this.outbox = new JdbcEventOutbox(sql, codecs);
        this.orders = new JdbcOrders(sql, codecs);
        this.returns = new JdbcReturns(sql, codecs);
        this.journal = new JdbcJournal(sql);
        this.costLedger = new JdbcCostLedger(sql);
    }

    /**
     * Stores in tables without a prefix.
     *
     * @throws IllegalStateException if the database is another one than the dialect says, or a read-only replica
     * @throws org.countinghouse.ports.kernel.StorageException if no connection is to be had
     */
    public static JdbcStores using(JdbcUnitOfWork unitOfWork, Dialect dialect) {
        return using(unitOfWork, dialect, "");
    }

    /** Stores in tables with that prefix, see {@link SchemaScripts#withPrefix}. */
    public static JdbcStores using(JdbcUnitOfWork unitOfWork, Dialect dialect, String tablePrefix) {
        String prefix = tablePrefix.isEmpty() ? "" : checkedPrefix(tablePrefix);
        unitOfWork.speak(dialect);
        unitOfWork.withConnection(connection -> {
            String product = connection.getMetaData().getDatabaseProductName();
            if (!dialect.product().equals(product)) {
                throw new IllegalStateException(
                        "the dialect is " + dialect.product() + ", but the database is " + product);
            }
            return product;
        });
        if (dialect == Dialect.MARIADB) {
            unitOfWork.withConnection(JdbcStores::requireUtc);
        }
        return new JdbcStores(unitOfWork, new Sql(unitOfWork.handles(), dialect, prefix));
    }

    /** Columns of this engine have no zone: what the driver stores must be UTC, and not the zone of some machine. */
    private static boolean requireUtc(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select cast(? as char)")) {
            statement.setObject(1, OffsetDateTime.of(2026, 7, 1, 12, 0, 0, 0, ZoneOffset.UTC));
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next() || !row.getString(1).startsWith("2026-07-01 12:00")) {
                    throw new IllegalStateException(
                            "the driver must send times in UTC: add timezone=UTC to the URL of the database");
                }
                return true;
            }
        }
    }

    /** The codecs of all contexts' events. */
    private static EventCodecs codecs() {
        List<EventCodec<?>> codecs = new ArrayList<>();
        codecs.addAll(InventoryEventCodecs.all());
        codecs.addAll(PaymentEventCodecs.all());
        codecs.addAll(OrderEventCodecs.all());
        codecs.addAll(ReturnEventCodecs.all());
        return new EventCodecs(codecs);
    }

    static String checkedPrefix(String prefix) {
        Arguments.require(PREFIX.matcher(prefix).matches(), "table prefix", "must match " + PREFIX.pattern(), prefix);
        return prefix;
    }

    @Override
    public UnitOfWork unitOfWork() {
        return unitOfWork;
    }

    @Override
    public ProcessedCommands processedCommands() {
        return processedCommands;
    }

    @Override
    public EventOutbox outbox() {
        return outbox;
    }

    @Override
    public StockLedger stockLedger() {
        return stockLedger;
    }

    @Override
    public Reservations reservations() {
        return reservations;
    }

    @Override
    public Payments payments() {
        return payments;
    }

    @Override
    public Orders orders() {
        return orders;
    }

    @Override
    public Returns returns() {
        return returns;
    }

    @Override
    public Journal journal() {
        return journal;
    }

    @Override
    public CostLedger costLedger() {
        return costLedger;
    }
}
