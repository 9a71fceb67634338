package org.countinghouse.ports;

import java.util.function.Supplier;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.ports.accounting.CostLedger;
import org.countinghouse.ports.accounting.Journal;
import org.countinghouse.ports.coupon.Campaigns;
import org.countinghouse.ports.coupon.CouponLedger;
import org.countinghouse.ports.inmemory.InMemoryStores;
import org.countinghouse.ports.inventory.Backorders;
import org.countinghouse.ports.inventory.ChannelPolicies;
import org.countinghouse.ports.inventory.ChannelQuotas;
import org.countinghouse.ports.inventory.Lots;
import org.countinghouse.ports.inventory.Reservations;
import org.countinghouse.ports.inventory.StockCounts;
import org.countinghouse.ports.inventory.StockLedger;
import org.countinghouse.ports.inventory.StockTransfers;
import org.countinghouse.ports.inventory.Supplies;
import org.countinghouse.ports.kernel.EventOutbox;
import org.countinghouse.ports.kernel.ProcessedCommands;
import org.countinghouse.ports.kernel.StaleStateException;
import org.countinghouse.ports.kernel.UnitOfWork;
import org.countinghouse.ports.order.Orders;
import org.countinghouse.ports.payment.Payments;
import org.countinghouse.ports.pricing.Quotes;
import org.countinghouse.ports.pricing.RuleSets;
import org.countinghouse.ports.returns.Returns;
import org.countinghouse.ports.tck.StoresFixture;

/**
 * Stores whose every unit is run to its end, rolled back and run again, as after a deadlock: work that can be done once
 * only breaks here every time, and not only under load.
 */
public final class RunAgainFixture implements StoresFixture {

    private final StoresFixture real = new InMemoryFixture();
    private final Stores stores = new RunAgain(new InMemoryStores());

    @Override
    public Stores stores() {
        return stores;
    }

    @Override
    public TenantId freshTenant() {
        return real.freshTenant();
    }

    @Override
    public <T> T asHost(Supplier<T> work) {
        return work.get();
    }

    private record RunAgain(Stores stores) implements Stores {

        @Override
        public UnitOfWork unitOfWork() {
            UnitOfWork unit = stores.unitOfWork();
            return new UnitOfWork() {
                @Override
                public <T> T execute(Supplier<T> work) {
                    if (!unit.isActive()) {
                        rolledBack(unit, work);
                    }
                    return unit.execute(work);
                }

                @Override
                public void atEnd(Runnable action) {
                    unit.atEnd(action);
                }

                @Override
                public boolean isActive() {
                    return unit.isActive();
                }
            };
        }

        private static <T> void rolledBack(UnitOfWork unit, Supplier<T> work) {
            StaleStateException again = new StaleStateException("on purpose");
            try {
                T lost = unit.execute(() -> {
                    T done = work.get();
                    unit.atEnd(() -> {
                        throw again;
                    });
                    return done;
                });
                throw new AssertionError("was kept: " + lost);
            } catch (StaleStateException e) {
                if (e != again) {
                    throw e;
                }
            }
        }

        @Override
        public ProcessedCommands processedCommands() {
            return stores.processedCommands();
        }

        @Override
        public EventOutbox outbox() {
            return stores.outbox();
        }

        @Override
        public StockLedger stockLedger() {
            return stores.stockLedger();
        }

        @Override
        public Reservations reservations() {
            return stores.reservations();
        }

        @Override
        public Quotes quotes() {
            return stores.quotes();
        }

        @Override
        public Orders orders() {
            return stores.orders();
        }

        @Override
        public Returns returns() {
            return stores.returns();
        }

        @Override
        public Payments payments() {
            return stores.payments();
        }

        @Override
        public Journal journal() {
            return stores.journal();
        }

        @Override
        public CostLedger costLedger() {
            return stores.costLedger();
        }

        @Override
        public Campaigns campaigns() {
            return stores.campaigns();
        }

        @Override
        public CouponLedger couponLedger() {
            return stores.couponLedger();
        }

        @Override
        public RuleSets ruleSets() {
            return stores.ruleSets();
        }

        @Override
        public Supplies supplies() {
            return stores.supplies();
        }

        @Override
        public Backorders backorders() {
            return stores.backorders();
        }

        @Override
        public StockTransfers stockTransfers() {
            return stores.stockTransfers();
        }

        @Override
        public StockCounts stockCounts() {
            return stores.stockCounts();
        }

        @Override
        public Lots lots() {
            return stores.lots();
        }

        @Override
        public ChannelPolicies channelPolicies() {
            return stores.channelPolicies();
        }

        @Override
        public ChannelQuotas channelQuotas() {
            return stores.channelQuotas();
        }
    }
}
