package org.countinghouse.adapters.jdbc;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.countinghouse.ports.tck.BackorderManagementConformance;
import org.countinghouse.ports.tck.BatchedStoresConformance;
import org.countinghouse.ports.tck.ChannelAvailabilityConformance;
import org.countinghouse.ports.tck.CoalescedReservationsConformance;
import org.countinghouse.ports.tck.Conformance;
import org.countinghouse.ports.tck.InventoryContentionConformance;
import org.countinghouse.ports.tck.LotManagementConformance;
import org.countinghouse.ports.tck.ProcessedCommandsConformance;
import org.countinghouse.ports.tck.PromiseBreakingConformance;
import org.countinghouse.ports.tck.ReservationChangesConformance;
import org.countinghouse.ports.tck.ReservationLifeConformance;
import org.countinghouse.ports.tck.ReservationManagementConformance;
import org.countinghouse.ports.tck.ReservationsConformance;
import org.countinghouse.ports.tck.StockConditionsConformance;
import org.countinghouse.ports.tck.StockCountingConformance;
import org.countinghouse.ports.tck.StockLedgerConformance;
import org.countinghouse.ports.tck.StockManagementConformance;
import org.countinghouse.ports.tck.StoresFixture;
import org.countinghouse.ports.tck.SupplyManagementConformance;
import org.countinghouse.ports.tck.TransferManagementConformance;
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

    private static final Map<Class<? extends Conformance>, Class<? extends Conformance>> SUITES = Map.ofEntries(
            Map.entry(InventoryContentionConformance.class, Contention.class),
            Map.entry(ProcessedCommandsConformance.class, Keys.class),
            Map.entry(ReservationManagementConformance.class, Promises.class),
            Map.entry(ReservationsConformance.class, PromiseStore.class),
            Map.entry(StockLedgerConformance.class, Ledger.class),
            Map.entry(StockManagementConformance.class, Stock.class),
            Map.entry(UnitOfWorkConformance.class, Units.class),
            Map.entry(CoalescedReservationsConformance.class, Rush.class),
            Map.entry(BatchedStoresConformance.class, Batches.class),
            Map.entry(TransferManagementConformance.class, Transfers.class),
            Map.entry(StockCountingConformance.class, Counts.class),
            Map.entry(StockConditionsConformance.class, Conditions.class),
            Map.entry(LotManagementConformance.class, LotStories.class),
            Map.entry(SupplyManagementConformance.class, Expectations.class),
            Map.entry(BackorderManagementConformance.class, Queues.class),
            Map.entry(ChannelAvailabilityConformance.class, Channels.class),
            Map.entry(PromiseBreakingConformance.class, BrokenPromises.class),
            Map.entry(ReservationChangesConformance.class, Changes.class),
            Map.entry(ReservationLifeConformance.class, Lives.class));

    private SabotagedSuites() {}

    /** Runs the test against the stores. */
    static TestExecutionSummary run(Caught test, Sabotage sabotage, TestDatabase engine) {
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
        FIXTURE.set(sabotage.fixture(engine));
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

    static final class Transfers extends TransferManagementConformance {
        @Override
        protected StoresFixture fixture() {
            return current();
        }
    }

    static final class Counts extends StockCountingConformance {
        @Override
        protected StoresFixture fixture() {
            return current();
        }
    }

    static final class Conditions extends StockConditionsConformance {
        @Override
        protected StoresFixture fixture() {
            return current();
        }
    }

    static final class LotStories extends LotManagementConformance {
        @Override
        protected StoresFixture fixture() {
            return current();
        }
    }

    static final class Expectations extends SupplyManagementConformance {
        @Override
        protected StoresFixture fixture() {
            return current();
        }
    }

    static final class Queues extends BackorderManagementConformance {
        @Override
        protected StoresFixture fixture() {
            return current();
        }
    }

    static final class Channels extends ChannelAvailabilityConformance {
        @Override
        protected StoresFixture fixture() {
            return current();
        }
    }

    static final class BrokenPromises extends PromiseBreakingConformance {
        @Override
        protected StoresFixture fixture() {
            return current();
        }
    }

    static final class Changes extends ReservationChangesConformance {
        @Override
        protected StoresFixture fixture() {
            return current();
        }
    }

    static final class Lives extends ReservationLifeConformance {
        @Override
        protected StoresFixture fixture() {
            return current();
        }
    }
}
