/**
 * The driven ports over JDBC, for PostgreSQL, MariaDB and H2.
 *
 * <h2>Three ways in</h2>
 *
 * <ul>
 *   <li>The library runs its own transactions:
 *       {@code JdbcStores.using(JdbcUnitOfWork.local(dataSource), Dialect.POSTGRESQL)}.
 *   <li>It takes part in the host's, through a data source that hands out the transaction's connection (Spring's
 *       {@code TransactionAwareDataSourceProxy}, a JTA pool):
 *       {@code JdbcStores.using(JdbcUnitOfWork.joining(ConnectionSource.ofTransactionAware(dataSource)), …)}.
 *   <li>Or through whatever knows the current connection:
 *       {@code JdbcUnitOfWork.joining(ConnectionSource.ofCurrent(() -> …))}.
 * </ul>
 *
 * <h2>What it does with a connection</h2>
 *
 * <p>{@link org.countinghouse.adapters.jdbc.JdbcUnitOfWork} is the only class that commits, rolls back, closes or sets
 * auto-commit. It pins READ COMMITTED in its own transactions, and refuses a host's transaction at another level:
 * availability is decided by conditional updates of one row, which is right at that level and only there. After any
 * SQL error a unit can only roll back, whatever the driver thinks.
 *
 * <p>Inside the host's transaction the commit is the host's. The library works behind a savepoint, so that its part of
 * the host's transaction is there completely or not at all.
 *
 * <h2>Schema</h2>
 *
 * <p>The scripts are in this jar, a folder for each dialect, listed by
 * {@link org.countinghouse.adapters.jdbc.SchemaScripts}; the library never migrates by itself. The tenant is the first
 * column of every key.
 */
@NullMarked
package org.countinghouse.adapters.jdbc;

import org.jspecify.annotations.NullMarked;
