package org.countinghouse.examples.benchmarks.load;

import java.time.Duration;
import java.util.Currency;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.countinghouse.adapters.jdbc.Dialect;
import org.countinghouse.adapters.jdbc.JdbcStores;
import org.countinghouse.adapters.jdbc.JdbcUnitOfWork;
import org.countinghouse.domain.accounting.posting.Books;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.inventory.ConfirmReservation;
import org.countinghouse.domain.inventory.DemandReference;
import org.countinghouse.domain.inventory.FulfillReservation;
import org.countinghouse.domain.inventory.LocationId;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.ReceiveStock;
import org.countinghouse.domain.inventory.ReservationId;
import org.countinghouse.domain.inventory.ReserveStock;
import org.countinghouse.domain.kernel.Actor;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommandId;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.quantity.Quantity;
import org.countinghouse.ports.Commerce;
import org.countinghouse.ports.inventory.CoalescingPolicy;
import org.countinghouse.ports.inventory.ReservationManagement;

/** This library over that pool. */
final class Library {

    private static final LocationId MAIN = LocationId.of("MAIN");
    private static final Actor LOAD = Actor.of("load");

    private final Commerce commerce;

    Library(DataSource pool) {
        commerce = Commerce.builder()
                .stores(JdbcStores.using(JdbcUnitOfWork.local(pool), Dialect.POSTGRESQL))
                .gateway(new NoProvider())
                .books(Books.retail(Currency.getInstance("GBP")))
                .build();
    }

    /** Puts a billion of each SKU on the shelf. */
    void stock(String tenant, int skus) {
        for (int first = 0; first < skus; first += 500) {
            ReceiveStock.Builder receive = ReceiveStock.builder()
                    .header(header(tenant, "stock-" + first))
                    .reference("opening");
            for (int i = first; i < Math.min(skus, first + 500); i++) {
                receive.addLines(
                        ReceiveStock.Line.of(PositionKey.of(Sku.of(sku(i)), MAIN), Quantity.of(1_000_000_000)));
            }
            if (commerce.stock().receive(receive.build()).isLeft()) {
                throw new IllegalStateException("no stock");
            }
        }
    }

    static String sku(int number) {
        return "SKU-" + number;
    }

    Contestant joined(String tenant) {
        return new Reserving("this library, joined", tenant, commerce.reservations(), Optional.empty());
    }

    Contestant coalesced(String tenant, int lanes) {
        ExecutorService workers = Executors.newFixedThreadPool(lanes);
        return new Reserving(
                "this library, coalesced" + (lanes == 1 ? "" : " in " + lanes + " lanes"),
                tenant,
                commerce.coalesced(
                        CoalescingPolicy.STANDARD.withLanes(lanes).withPatience(Duration.ofMinutes(1)), workers),
                Optional.of(workers));
    }

    /** Reserves, confirms and ships one unit. */
    boolean wholeLife(String tenant, Ask ask) {
        ReservationId id = ReservationId.of(ask.id());
        return commerce.reservations().reserve(reserve(tenant, ask)).isRight()
                && commerce.reservations()
                        .confirm(ConfirmReservation.of(header(tenant, ask.id()), id))
                        .isRight()
                && commerce.reservations()
                        .fulfill(FulfillReservation.builder()
                                .header(header(tenant, ask.id()))
                                .reservation(id)
                                .build())
                        .isRight();
    }

    /** Whether every position is what its movements and reservations add up to. */
    boolean isSound(String tenant) {
        return commerce.stock().verify(TenantId.of(tenant)).discrepancies().isEmpty();
    }

    private static CommandHeader header(String tenant, String id) {
        return CommandHeader.of(TenantId.of(tenant), CommandId.of(id), LOAD);
    }

    private static ReserveStock reserve(String tenant, Ask ask) {
        return ReserveStock.builder()
                .header(header(tenant, ask.id()))
                .reservation(ReservationId.of(ask.id()))
                .demand(DemandReference.of("order " + ask.id()))
                .addLines(new ReserveStock.Line(1, PositionKey.of(Sku.of(ask.sku()), MAIN), Quantity.of(1)))
                .ttl(Duration.ofHours(1))
                .mode(ReserveStock.Mode.ALL_OR_NOTHING)
                .build();
    }

    private record Reserving(
            String name, String tenant, ReservationManagement reservations, Optional<ExecutorService> worker)
            implements Contestant {

        @Override
        public boolean reserve(Ask ask) {
            return reservations.reserve(Library.reserve(tenant, ask)).isRight();
        }

        @Override
        public void close() {
            worker.ifPresent(ExecutorService::shutdown);
        }
    }
}
