package org.countinghouse.examples.snippets;

import io.vavr.control.Either;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Currency;
import javax.sql.DataSource;
import org.countinghouse.adapters.jdbc.ConnectionSource;
import org.countinghouse.adapters.jdbc.Dialect;
import org.countinghouse.adapters.jdbc.JdbcStores;
import org.countinghouse.adapters.jdbc.JdbcUnitOfWork;
import org.countinghouse.domain.accounting.posting.Books;
import org.countinghouse.domain.inventory.InventoryRejection;
import org.countinghouse.domain.inventory.Reservation;
import org.countinghouse.domain.inventory.ReserveStock;
import org.countinghouse.ports.Commerce;

/** A host that reserves stock in the transaction that stores something of its own. */
public final class JoiningSnippet {

    private static final ThreadLocal<Connection> CURRENT = new ThreadLocal<>();

    private final DataSource dataSource;
    private final Commerce commerce;

    private JoiningSnippet(DataSource dataSource, Commerce commerce) {
        this.dataSource = dataSource;
        this.commerce = commerce;
    }

    /** Opens the host. The first connection is asked which database it belongs to. */
    public static JoiningSnippet over(DataSource dataSource) throws SQLException {
        try (Connection first = dataSource.getConnection()) {
            CURRENT.set(first);
            // tag::joining[]
            ConnectionSource hosts = ConnectionSource.ofCurrent(CURRENT::get);
            Commerce commerce = Commerce.builder()
                    .stores(JdbcStores.using(JdbcUnitOfWork.joining(hosts), Dialect.H2))
                    .gateway(new AcceptingProvider())
                    .books(Books.retail(Currency.getInstance("GBP")))
                    .build();
            // end::joining[]
            return new JoiningSnippet(dataSource, commerce);
        } finally {
            CURRENT.remove();
        }
    }

    /** Stores a wish and reserves its stock: both, or neither. */
    public Either<InventoryRejection, Reservation> wish(String text, ReserveStock command) throws SQLException {
        // tag::wish[]
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            CURRENT.set(connection);
            try (PreparedStatement insert = connection.prepareStatement("insert into wish (text) values (?)")) {
                insert.setString(1, text);
                insert.executeUpdate();
            }
            Either<InventoryRejection, Reservation> answer =
                    commerce.reservations().reserve(command);
            if (answer.isRight()) {
                connection.commit();
            } else {
                connection.rollback();
            }
            return answer;
        } finally {
            CURRENT.remove();
        }
        // end::wish[]
    }
}
