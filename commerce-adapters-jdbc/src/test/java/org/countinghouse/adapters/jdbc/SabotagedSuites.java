package org.countinghouse.adapters.jdbc;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.countinghouse.ports.tck.BatchedStoresConformance;
import org.countinghouse.ports.tck.CoalescedReservationsConformance;
import org.countinghouse.ports.tck.Conformance;
import org.countinghouse.ports.tck.InventoryContentionConformance;
import org.countinghouse.ports.tck.ProcessedCommandsConformance;
import org.countinghouse.ports.tck.ReservationManagementConformance;
import org.countinghouse.ports.tck.ReservationsConformance;
import org.countinghouse.ports.tck.StockLedgerConformance;
import org.countinghouse.ports.tck.StockManagementConformance;
import org.countinghouse.ports.tck.StoresFixture;
import org.countinghouse.ports.tck.UnitOfWorkConformance;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** The suites of the contract test kit, run one test at a time against stores that something is wrong with. */
final class SabotagedSuites {

    private static final AtomicReference<@Nullable StoresFixture> FIXTURE = new AtomicReference<>();

    private static final Map<Class<? extends Conformance>, Class<? extends Conformance>> SUITES = Map.of(
            InventoryContentionConformance.class, Contention.class,
            ProcessedCommandsConformance.class, Keys.class,
            ReservationManagementConformance.class, Promises.class,
            ReservationsConformance.class, PromiseStore.class,
            StockLedgerConformance.class, Ledger.class,
            StockManagementConformance.class, Stock.class,
            UnitOfWorkConformance.class, Units.class,
            CoalescedReservationsConformance.class, Rush.class,
            BatchedStoresConformance.class, Batches.class);

    private SabotagedSuites() {}

    /** Runs the test against the stores. */
    static TestExecutionSummary run(Caught test, Sabotage sabotage) {
        Class<? extends Conformance> suite =
                Optional.ofNullable(SUITES.get(test.suite())).orElseThrow();
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(
                        test.group().isPresent()
                                ? DiscoverySelectors.selectNestedMethod(
                                        List.of(suite), test.group().get(), test.method())
                                : DiscoverySelectors.selectMethod(suite, test.method()))
                .build();
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        FIXTURE.set(sabotage.fixture());
        try {
            LauncherFactory.create().execute(request, summary);
        } finally {
            FIXTURE.set(null);
        }
        return summary.getSummary();
    }

    private static StoresFixture current() {
        return Optional.ofNullable(FIXTURE.get()).orElseThrow();
    }

    static final class Contention extends InventoryContentionConformance {
        @Override
        protected StoresFixture fixture() {
            return current();
        }
    }

    static final class Keys extends ProcessedCommandsConformance {
        @Override
        protected StoresFixture fixture() {
            return current();
        }
    }

    static final class Promises extends ReservationManagementConformance {
        @Override
        protected StoresFixture fixture() {
            return current();
        }
    }

    static final class PromiseStore extends ReservationsConformance {
        @Override
        protected StoresFixture fixture() {
            return current();
        }
    }

    static final class Ledger extends StockLedgerConformance {
        @Override
        protected StoresFixture fixture() {
            return current();
        }
    }

    static final class Stock extends StockManagementConformance {
        @Override
        protected StoresFixture fixture() {
            return current();
        }
    }

    static final class Units extends UnitOfWorkConformance {
        @Override
        protected StoresFixture fixture() {
            return current();
        }
    }

    static final class Rush extends CoalescedReservationsConformance {
        @Override
        protected StoresFixture fixture() {
            return current();
        }
    }

    static final class Batches extends BatchedStoresConformance {
        @Override
        protected StoresFixture fixture() {
            return current();
        }
    }
}
