package org.countinghouse.ports.accounting.internal;

import org.countinghouse.domain.accounting.posting.RecordBusinessEvent;
import org.countinghouse.domain.kernel.Command;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommandId;
import org.countinghouse.domain.kernel.Fingerprint;

/** The same command, keyed by its event's source document: a source is booked once, whoever reports it. */
record SourcedCommand(CommandHeader header, Fingerprint fingerprint) implements Command {

    static SourcedCommand of(RecordBusinessEvent command) {
        CommandHeader header = command.header();
        CommandId key = CommandId.of(command.event().source().toString());
        return new SourcedCommand(
                new CommandHeader(header.tenant(), key, header.actor(), header.correlation(), header.time()),
                command.fingerprint());
    }
}
