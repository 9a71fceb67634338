package org.countinghouse.ports.inmemory;

import java.util.Optional;
import org.countinghouse.domain.kernel.CommandId;
import org.countinghouse.domain.kernel.Fingerprint;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.ports.kernel.ProcessedCommand;
import org.countinghouse.ports.kernel.ProcessedCommands;

final class InMemoryProcessedCommands implements ProcessedCommands {

    private final InMemoryTable<RowKey, ProcessedCommand> commands;

    InMemoryProcessedCommands(InMemoryUnitOfWork unitOfWork) {
        commands = new InMemoryTable<>(unitOfWork);
    }

    @Override
    public Optional<ProcessedCommand> claim(TenantId tenant, String operation, CommandId key, Fingerprint fingerprint) {
        RowKey row = RowKey.of(tenant, operation, key.value());
        Optional<ProcessedCommand> earlier = commands.find(row);
        if (earlier.isEmpty()) {
            commands.put(row, new ProcessedCommand(fingerprint, ""));
        }
        return earlier;
    }

    @Override
    public void complete(TenantId tenant, String operation, CommandId key, String reference) {
        RowKey row = RowKey.of(tenant, operation, key.value());
        ProcessedCommand claimed = commands.find(row).orElseThrow();
        commands.put(row, new ProcessedCommand(claimed.fingerprint(), reference));
    }

    @Override
    public void abandon(TenantId tenant, String operation, CommandId key) {
        commands.remove(RowKey.of(tenant, operation, key.value()));
    }
}
