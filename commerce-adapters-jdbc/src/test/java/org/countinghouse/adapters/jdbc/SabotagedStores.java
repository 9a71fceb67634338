package org.countinghouse.adapters.jdbc;

import java.util.function.BiFunction;
import org.countinghouse.adapters.jdbc.SabotagedConnections.Instead;
import org.countinghouse.ports.Stores;
import org.countinghouse.ports.inventory.Reservations;
import org.countinghouse.ports.inventory.StockLedger;
import org.countinghouse.ports.kernel.ProcessedCommands;
import org.countinghouse.ports.kernel.UnitOfWork;

/** Real stores, one of whose ports does something else. */
final class SabotagedStores {

    private SabotagedStores() {}

    static <P> Stores with(Stores real, Class<P> port, Instead instead) {
        return SabotagedConnections.intercepted(Stores.class, real, (method, arguments, call) -> {
            Object answer = call.call(arguments);
            return port.isInstance(answer)
                    ? SabotagedConnections.intercepted(port, port.cast(answer), instead)
                    : answer;
        });
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
