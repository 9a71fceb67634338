package org.countinghouse.adapters.jdbc;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.countinghouse.adapters.jdbc.SabotagedConnections.Instead;
import org.countinghouse.domain.kernel.CommandId;
import org.countinghouse.domain.kernel.Fingerprint;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.ports.Stores;
import org.countinghouse.ports.inventory.OpeningOneByOne;
import org.countinghouse.ports.inventory.Reservations;
import org.countinghouse.ports.inventory.StockLedger;
import org.countinghouse.ports.kernel.KeyClaim;
import org.countinghouse.ports.kernel.ProcessedCommand;
import org.countinghouse.ports.kernel.ProcessedCommands;
import org.countinghouse.ports.kernel.UnitOfWork;

/** Real stores, one of whose ports does something else. */
final class SabotagedStores {

    private SabotagedStores() {}

    /** What begins in one go begins one by one, so that whoever is sabotaged is asked. */
    static <P> Stores with(Stores real, Class<P> port, Instead instead) {
        Stores sabotaged = SabotagedConnections.intercepted(Stores.class, real, (method, arguments, call) -> {
            Object answer = call.call(arguments);
            return port.isInstance(answer)
                    ? SabotagedConnections.intercepted(port, port.cast(answer), instead)
                    : answer;
        });
        return SabotagedConnections.intercepted(
                Stores.class,
                sabotaged,
                (method, arguments, call) -> method.equals("stockOpening")
                        ? new OpeningOneByOne(
                                new Single(sabotaged.processedCommands()),
                                sabotaged.stockLedger(),
                                sabotaged.reservations())
                        : call.call(arguments));
    }

    /** One key is claimed as one, many are claimed as many: saboteurs of either are asked. */
    private record Single(ProcessedCommands keys) implements ProcessedCommands {

        @Override
        public Optional<ProcessedCommand> claim(
                TenantId tenant, String operation, CommandId key, Fingerprint fingerprint) {
            return keys.claim(tenant, operation, key, fingerprint);
        }

        @Override
        public void complete(TenantId tenant, String operation, CommandId key, String reference) {
            keys.complete(tenant, operation, key, reference);
        }

        @Override
        public void abandon(TenantId tenant, String operation, CommandId key) {
            keys.abandon(tenant, operation, key);
        }

        @Override
        public List<Optional<ProcessedCommand>> claimAll(TenantId tenant, List<KeyClaim> claims) {
            return claims.size() == 1
                    ? ProcessedCommands.super.claimAll(tenant, claims)
                    : keys.claimAll(tenant, claims);
        }
    }

    static Stores units(Stores real, Instead instead) {
        return with(real, UnitOfWork.class, instead);
    }

    static Stores keys(Stores real, BiFunction<ProcessedCommands, Stores, Instead> instead) {
        return with(real, ProcessedCommands.class, instead.apply(real.processedCommands(), real));
    }

    static Stores ledger(Stores real, Instead instead) {
        return with(real, StockLedger.class, instead);
    }

    static Stores reservations(Stores real, Instead instead) {
        return with(real, Reservations.class, instead);
    }
}
