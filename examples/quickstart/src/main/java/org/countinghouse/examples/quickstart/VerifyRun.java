package org.countinghouse.examples.quickstart;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.kernel.Verification;
import org.countinghouse.examples.quickstart.cli.ExitCode;
import org.countinghouse.examples.quickstart.cli.VerifyOptions;
import org.countinghouse.examples.quickstart.database.Database;
import org.countinghouse.examples.quickstart.database.DatabaseException;
import org.countinghouse.examples.quickstart.output.AtomicFile;
import org.countinghouse.examples.quickstart.report.VerifyReport;
import org.countinghouse.examples.quickstart.shop.Shop;
import org.countinghouse.ports.Commerce;

/** Opens a database that is there, recomputes every balance of its tenants, and says what does not agree. */
final class VerifyRun {

    private final VerifyOptions options;
    private final PrintStream out;
    private final PrintStream err;

    VerifyRun(VerifyOptions options, PrintStream out, PrintStream err) {
        this.options = options;
        this.out = out;
        this.err = err;
    }

    ExitCode verify() {
        try (Database database = Database.openExisting(options.jdbcUrl())) {
            List<TenantId> there = database.tenants();
            Optional<TenantId> wanted = options.tenant();
            if (wanted.isPresent() && !there.contains(wanted.get())) {
                err.println("quickstart: --tenant: the database knows no " + wanted.get() + ", it knows "
                        + VerifyReport.names(there));
                return ExitCode.USAGE;
            }
            if (there.isEmpty()) {
                throw new DatabaseException("there is nothing in the database: no tenant ever sent a command");
            }
            return verify(Shop.library(database.stores()), wanted.map(List::of).orElse(there));
        }
    }

    /** Tenant by tenant: what was found is printed before the next one is begun. */
    private ExitCode verify(Commerce commerce, List<TenantId> tenants) {
        Map<TenantId, List<Verification>> all = new LinkedHashMap<>();
        for (TenantId tenant : tenants) {
            List<Verification> found = commerce.verify(tenant);
            out.print(VerifyReport.text(tenant, found));
            all.put(tenant, found);
        }
        options.report().ifPresent(path -> {
            AtomicFile.write(path, writer -> VerifyReport.write(all, writer));
            err.println("written: " + path);
        });
        boolean ok = all.values().stream().flatMap(List::stream).allMatch(Verification::isOk);
        return ok ? ExitCode.OK : ExitCode.FAILED;
    }
}
