package org.countinghouse.adapters.jdbc.internal.pricing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.countinghouse.adapters.jdbc.internal.sql.Sql;
import org.countinghouse.adapters.jdbc.internal.sql.SqlSession;
import org.countinghouse.domain.kernel.Actor;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.pricing.publication.Activation;
import org.countinghouse.domain.pricing.publication.Publication;
import org.countinghouse.domain.pricing.publication.RuleSetHistory;
import org.countinghouse.domain.pricing.rules.ContentHash;
import org.countinghouse.domain.pricing.rules.RuleSetId;
import org.countinghouse.domain.pricing.rules.RuleSetReference;
import org.countinghouse.ports.kernel.StaleStateException;
import org.countinghouse.ports.pricing.RuleDocument;
import org.countinghouse.ports.pricing.RuleSets;

/** One row a name, which is locked; one row a version with its text and one row a decision, which are only added. */
public final class JdbcRuleSets implements RuleSets {

    private static final String HEAD = """
            select r.version from ${prefix}rule_set r where r.tenant_id = ? and r.rule_set_id = ?""";

    private static final String PUBLICATIONS = """
            select p.sequence, p.rule_version, p.content_hash, p.published_by, p.published_at
            from ${prefix}rule_set_version p
            where p.tenant_id = ? and p.rule_set_id = ?
            order by p.sequence""";

    private static final String ACTIVATIONS = """
            select a.sequence, a.rule_version, a.active_from, a.activated_by, a.activated_at
            from ${prefix}rule_set_activation a
            where a.tenant_id = ? and a.rule_set_id = ?
            order by a.sequence""";

    private static final String IN_FORCE = """
            select p.rule_version, p.content_hash
            from ${prefix}rule_set_activation a
              join ${prefix}rule_set_version p on p.tenant_id = a.tenant_id and p.rule_set_id = a.rule_set_id
                and p.rule_version = a.rule_version
            where a.tenant_id = ? and a.rule_set_id = ? and a.active_from <= ?
            order by a.active_from desc, a.sequence desc
            limit 1""";

    private final Sql sql;

    /** The published rule sets in that database. */
    public JdbcRuleSets(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<RuleSetHistory> find(TenantId tenant, RuleSetId id) {
        return sql.read(session -> history(session, tenant, id, HEAD));
    }

    @Override
    public Optional<RuleSetHistory> lock(TenantId tenant, RuleSetId id) {
        return sql.write(session -> history(session, tenant, id, HEAD + " for update"));
    }

    @Override
    public void append(TenantId tenant, RuleSetHistory next, Optional<RuleDocument> published) {
        int rows = sql.write(session -> {
            int head = next.version() == 1 ? insert(session, tenant, next) : update(session, tenant, next);
            if (head != 1) {
                throw new StaleStateException("rules " + next.id() + ": expected version " + (next.version() - 1));
            }
            return published.isPresent()
                    ? publication(session, tenant, next, published.get())
                    : activation(session, tenant, next);
        });
        if (rows != 1) {
            throw new IllegalStateException("rules " + next.id() + ": " + rows + " rows were added");
        }
    }

    @Override
    public Optional<RuleDocument> document(TenantId tenant, RuleSetId id, int version) {
        return sql.read(session -> session.query("""
                        select p.content_hash, p.document
                        from ${prefix}rule_set_version p
                        where p.tenant_id = ? and p.rule_set_id = ? and p.rule_version = ?""")
                .bind(0, tenant.value())
                .bind(1, id.value())
                .bind(2, version)
                .map((row, context) -> new RuleDocument(
                        new RuleSetReference(id, version, new ContentHash(row.getString(1))), row.getString(2)))
                .findOne());
    }

    @Override
    public Optional<RuleSetReference> inForce(TenantId tenant, RuleSetId id, Instant at) {
        return sql.read(session -> session.query(IN_FORCE)
                .bind(0, tenant.value())
                .bind(1, id.value())
                .bind(2, SqlSession.utc(at))
                .map((row, context) -> new RuleSetReference(id, row.getInt(1), new ContentHash(row.getString(2))))
                .findOne());
    }

    @Override
    public List<RuleSetId> names(TenantId tenant) {
        return sql.read(session -> session.query("""
                        select r.rule_set_id from ${prefix}rule_set r where r.tenant_id = ? order by r.rule_set_id""")
                .bind(0, tenant.value())
                .map((row, context) -> RuleSetId.of(row.getString(1)))
                .list());
    }

    private static Optional<RuleSetHistory> history(SqlSession session, TenantId tenant, RuleSetId id, String head) {
        Optional<Long> version = session.query(head)
                .bind(0, tenant.value())
                .bind(1, id.value())
                .mapTo(Long.class)
                .findOne();
        return version.map(known -> RuleSetHistory.builder()
                        .id(id)
                        .publications(rows(session, PUBLICATIONS, tenant, id, JdbcRuleSets::publication))
                        .activations(rows(session, ACTIVATIONS, tenant, id, JdbcRuleSets::activation))
                        .build())
                .filter(read -> isWhole(read, version.get()));
    }

    private static boolean isWhole(RuleSetHistory read, long version) {
        if (read.version() != version) {
            throw new StaleStateException(
                    "rules " + read.id() + ": the head says " + version + ", its rows are " + read.version());
        }
        return true;
    }

    private static <T> List<T> rows(
            SqlSession session, String statement, TenantId tenant, RuleSetId id, SqlSession.RowReader<T> reader) {
        return session.query(statement)
                .bind(0, tenant.value())
                .bind(1, id.value())
                .map((row, context) -> reader.read(row))
                .list();
    }

    private static int insert(SqlSession session, TenantId tenant, RuleSetHistory next) {
        return session.update("""
                        insert into ${prefix}rule_set (tenant_id, rule_set_id, version)
                        values (?, ?, ?)""")
                .bind(0, tenant.value())
                .bind(1, next.id().value())
                .bind(2, next.version())
                .execute();
    }

    private static int update(SqlSession session, TenantId tenant, RuleSetHistory next) {
        return session.update("""
                        update ${prefix}rule_set set version = version + 1
                        where tenant_id = ? and rule_set_id = ? and version = ?""")
                .bind(0, tenant.value())
                .bind(1, next.id().value())
                .bind(2, next.version() - 1)
                .execute();
    }

    private static int publication(SqlSession session, TenantId tenant, RuleSetHistory next, RuleDocument document) {
        Publication added = next.latest();
        return session.update("""
                        insert into ${prefix}rule_set_version (tenant_id, rule_set_id, rule_version, sequence,
                          content_hash, published_by, published_at, document)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .bind(0, tenant.value())
                .bind(1, next.id().value())
                .bind(2, added.version())
                .bind(3, added.sequence())
                .bind(4, added.hash().value())
                .bind(5, added.by().value())
                .bind(6, SqlSession.utc(added.at()))
                .bind(7, document.text())
                .execute();
    }

    private static int activation(SqlSession session, TenantId tenant, RuleSetHistory next) {
        Activation added = next.activations().get(next.activations().size() - 1);
        return session.update("""
                        insert into ${prefix}rule_set_activation (tenant_id, rule_set_id, sequence, rule_version,
                          active_from, activated_by, activated_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .bind(0, tenant.value())
                .bind(1, next.id().value())
                .bind(2, added.sequence())
                .bind(3, added.version())
                .bind(4, SqlSession.utc(added.from()))
                .bind(5, added.by().value())
                .bind(6, SqlSession.utc(added.at()))
                .execute();
    }

    private static Publication publication(ResultSet row) throws SQLException {
        return new Publication(
                row.getLong(1),
                row.getInt(2),
                new ContentHash(row.getString(3)),
                Actor.of(row.getString(4)),
                instant(row));
    }

    private static Activation activation(ResultSet row) throws SQLException {
        return new Activation(
                row.getLong(1),
                row.getInt(2),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                Actor.of(row.getString(4)),
                instant(row));
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getObject(5, OffsetDateTime.class).toInstant();
    }
}
