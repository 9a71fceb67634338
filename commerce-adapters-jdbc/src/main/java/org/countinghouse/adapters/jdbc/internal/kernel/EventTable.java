package org.countinghouse.adapters.jdbc.internal.kernel;

import java.util.List;
import org.countinghouse.adapters.jdbc.internal.json.EventCodecs;
import org.countinghouse.adapters.jdbc.internal.sql.Batch;
import org.countinghouse.adapters.jdbc.internal.sql.SqlSession;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.DomainEvent;
import org.countinghouse.domain.kernel.TenantId;

/**
 * The events of one kind of aggregate: a row each, with who did it and by which command. Rows are never changed.
 *
 * @param <E> the events
 */
public final class EventTable<E extends DomainEvent> {

    private final EventCodecs codecs;
    private final Class<E> type;
    private final String inserting;
    private final String reading;

    /**
     * The table of that name.
     *
     * @param key the column of the aggregate's id
     */
    public EventTable(EventCodecs codecs, Class<E> type, String table, String key) {
        this.codecs = codecs;
        this.type = type;
        this.inserting = """
                insert into ${prefix}%s (tenant_id, %s, sequence, type, payload, occurred_at, actor, command_id,
                  correlation_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""".formatted(table, key);
        this.reading = """
                select type, payload from ${prefix}%s
                where tenant_id = ? and %s = ? and sequence <= ?
                order by sequence""".formatted(table, key);
    }

    /**
     * An event and its place.
     *
     * @param aggregate the id of what it happened to
     * @param sequence the aggregate's version after it
     */
    public record Entry<E>(String aggregate, long sequence, E event) {}

    /** One row each. */
    public int[] insert(SqlSession session, CommandHeader cause, List<Entry<E>> entries) {
        Batch batch = session.batch(inserting);
        for (Entry<E> entry : entries) {
            batch.bind(0, cause.tenant().value())
                    .bind(1, entry.aggregate())
                    .bind(2, entry.sequence())
                    .bind(3, codecs.nameOf(entry.event()))
                    .bind(4, codecs.encode(entry.event()))
                    .bind(5, SqlSession.utc(entry.event().occurredAt()))
                    .bind(6, cause.actor().value())
                    .bind(7, cause.id().value())
                    .bind(8, cause.correlation().value())
                    .add();
        }
        return batch.execute();
    }

    /** What happened to it up to that version, the first first. */
    public List<E> history(SqlSession session, TenantId tenant, String aggregate, long version) {
        return session.query(reading)
                .bind(0, tenant.value())
                .bind(1, aggregate)
                .bind(2, version)
                .map((row, context) -> type.cast(codecs.decode(row.getString(1), row.getString(2))))
                .list();
    }
}
