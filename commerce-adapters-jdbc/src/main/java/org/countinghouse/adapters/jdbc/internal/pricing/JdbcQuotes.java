package org.countinghouse.adapters.jdbc.internal.pricing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.countinghouse.adapters.jdbc.internal.sql.Sql;
import org.countinghouse.adapters.jdbc.internal.sql.SqlSession;
import org.countinghouse.domain.kernel.Discrepancy;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.pricing.facts.CustomerReference;
import org.countinghouse.domain.pricing.quote.PriceQuote;
import org.countinghouse.domain.pricing.quote.QuoteId;
import org.countinghouse.domain.pricing.quote.QuoteState;
import org.countinghouse.domain.pricing.quote.QuoteValidity;
import org.countinghouse.domain.pricing.quote.SaleReference;
import org.countinghouse.ports.json.Json;
import org.countinghouse.ports.json.JsonObject;
import org.countinghouse.ports.kernel.StaleStateException;
import org.countinghouse.ports.pricing.Quotes;

/** One row a quote: the frozen cart as JSON, written once, and beside it what became of the quote. */
public final class JdbcQuotes implements Quotes {

    private static final String READING = """
            select q.quote_id, q.customer, q.valid_from, q.valid_until, q.state, q.sale, q.version, q.payload
            from ${prefix}price_quote q
            where q.tenant_id = ? and q.quote_id = ?""";

    private final Sql sql;

    /** The quotes in that database. */
    public JdbcQuotes(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<PriceQuote> find(TenantId tenant, QuoteId id) {
        return sql.read(session -> one(session, READING, tenant, id));
    }

    @Override
    public Optional<PriceQuote> lock(TenantId tenant, QuoteId id) {
        return sql.write(session -> one(session, READING + " for update", tenant, id));
    }

    @Override
    public void append(TenantId tenant, PriceQuote next) {
        int rows = sql.write(
                session -> next.version() == 1 ? insert(session, tenant, next) : update(session, tenant, next));
        if (rows != 1) {
            throw new StaleStateException("quote " + next.id() + ": expected version " + (next.version() - 1));
        }
    }

    @Override
    public long count(TenantId tenant) {
        return sql.read(session ->
                session.query("""
                        select count(*) from ${prefix}price_quote where tenant_id = ?""").bind(0, tenant.value()).mapTo(Long.class).one());
    }

    @Override
    public List<Discrepancy> differing(TenantId tenant) {
        return sql.read(
                session -> session
                        .query(QuoteProof.PAYLOADS)
                        .bind(0, tenant.value())
                        .map((row, context) -> QuoteProof.difference(row))
                        .stream()
                        .flatMap(Optional::stream)
                        .toList());
    }

    private static Optional<PriceQuote> one(SqlSession session, String statement, TenantId tenant, QuoteId id) {
        return session.query(statement)
                .bind(0, tenant.value())
                .bind(1, id.value())
                .map((row, context) -> quote(row))
                .findOne();
    }

    private static int insert(SqlSession session, TenantId tenant, PriceQuote quote) {
        String payload = Json.write(out -> QuoteJson.write(out, quote.cart(), quote.coupons()));
        return session.update("""
                        insert into ${prefix}price_quote (tenant_id, quote_id, customer, valid_from, valid_until, state,
                          version, payload, payload_hash)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .bind(0, tenant.value())
                .bind(1, quote.id().value())
                .bindByType(2, quote.customer().map(CustomerReference::value).orElse(null), String.class)
                .bind(3, SqlSession.utc(quote.validity().from()))
                .bind(4, SqlSession.utc(quote.validity().until()))
                .bind(5, quote.state().name())
                .bind(6, quote.version())
                .bind(7, payload)
                .bind(8, QuoteProof.hash(payload))
                .execute();
    }

    private static int update(SqlSession session, TenantId tenant, PriceQuote next) {
        return session.update("""
                        update ${prefix}price_quote set state = ?, sale = ?, version = version + 1
                        where tenant_id = ? and quote_id = ? and version = ?""")
                .bind(0, next.state().name())
                .bindByType(1, next.sale().map(SaleReference::value).orElse(null), String.class)
                .bind(2, tenant.value())
                .bind(3, next.id().value())
                .bind(4, next.version() - 1)
                .execute();
    }

    private static PriceQuote quote(ResultSet row) throws SQLException {
        JsonObject payload = Json.read(row.getString(8));
        return PriceQuote.builder()
                .id(QuoteId.of(row.getString(1)))
                .cart(QuoteJson.cart(payload))
                .addAllCoupons(QuoteJson.coupons(payload))
                .customer(Optional.ofNullable(row.getString(2)).map(CustomerReference::of))
                .validity(new QuoteValidity(instant(row, 3), instant(row, 4)))
                .state(QuoteState.valueOf(row.getString(5)))
                .sale(Optional.ofNullable(row.getString(6)).map(SaleReference::of))
                .version(row.getLong(7))
                .build();
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
