package org.countinghouse.adapters.jdbc.internal.kernel;

import java.util.List;
import org.countinghouse.adapters.jdbc.internal.json.EventCodecs;
import org.countinghouse.adapters.jdbc.internal.sql.Batch;
import org.countinghouse.adapters.jdbc.internal.sql.Sql;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommandId;
import org.countinghouse.domain.kernel.CorrelationId;
import org.countinghouse.domain.kernel.DomainEvent;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.ports.kernel.AggregateReference;
import org.countinghouse.ports.kernel.EventOutbox;
import org.countinghouse.ports.kernel.OutboxEntry;
import org.countinghouse.ports.kernel.OutboxMessage;

/** One row a message, keyed by aggregate and sequence, so that a sequence can be taken once only. */
public final class JdbcEventOutbox implements EventOutbox {

    private static final String UNDELIVERED = """
            select position, aggregatetype, aggregateid, sequence, type, payload, causation_id, correlation_id
            from ${prefix}outbox_message
            where tenant_id = ? and delivered = false
            order by %s
            limit ?""";

    private final Sql sql;
    private final EventCodecs codecs;
    private final String undelivered;

    /** The outbox in that database, with those codecs. */
    public JdbcEventOutbox(Sql sql, EventCodecs codecs) {
        this.sql = sql;
        this.codecs = codecs;
        this.undelivered = UNDELIVERED.formatted(
                switch (sql.dialect()) {
                    case POSTGRESQL -> "position";
                    case H2, MARIADB -> "tenant_id, delivered, position";
                });
    }

    @Override
    public void append(
            CommandHeader cause, AggregateReference aggregate, long firstSequence, List<? extends DomainEvent> events) {
        appendAll(cause.tenant(), List.of(new OutboxEntry(cause, aggregate, firstSequence, events)));
    }

    @Override
    public void appendAll(TenantId tenant, List<OutboxEntry> entries) {
        sql.write(session -> {
            Batch batch = session.rows("""
                    insert into ${prefix}outbox_message (tenant_id, aggregatetype, aggregateid, sequence, type,
                      payload, causation_id, correlation_id)
                    values (?, ?, ?, ?, ?, ?, ?, ?)""");
            for (OutboxEntry entry : entries) {
                long sequence = entry.firstSequence();
                for (DomainEvent event : entry.events()) {
                    batch.bind(0, tenant.value())
                            .bind(1, entry.aggregate().type())
                            .bind(2, entry.aggregate().id())
                            .bind(3, sequence++)
                            .bind(4, codecs.nameOf(event))
                            .bind(5, codecs.encode(event))
                            .bind(6, entry.cause().id().value())
                            .bind(7, entry.cause().correlation().value())
                            .add();
                }
            }
            batch.send();
            return entries;
        });
    }

    @Override
    public List<OutboxMessage> undelivered(TenantId tenant, int limit) {
        return sql.read(session -> session.query(undelivered)
                .bind(0, tenant.value())
                .bind(1, limit)
                .map((row, context) -> new OutboxMessage(
                        tenant,
                        row.getLong(1),
                        new AggregateReference(row.getString(2), row.getString(3)),
                        row.getLong(4),
                        codecs.decode(row.getString(5), row.getString(6)),
                        CommandId.of(row.getString(7)),
                        CorrelationId.of(row.getString(8))))
                .list());
    }

    @Override
    public void markDelivered(TenantId tenant, List<OutboxMessage> messages) {
        sql.write(session -> {
            Batch batch = session.batch("""
                    update ${prefix}outbox_message set delivered = true
                    where tenant_id = ? and aggregatetype = ? and aggregateid = ? and sequence = ?""");
            messages.forEach(message -> batch.bind(0, tenant.value())
                    .bind(1, message.aggregate().type())
                    .bind(2, message.aggregate().id())
                    .bind(3, message.sequence())
                    .add());
            return messages.isEmpty() ? new int[0] : batch.execute();
        });
    }
}
