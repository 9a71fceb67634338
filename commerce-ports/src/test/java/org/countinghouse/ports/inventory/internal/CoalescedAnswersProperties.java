package org.countinghouse.ports.inventory.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.inventory.ConfirmReservation;
import org.countinghouse.domain.inventory.DemandReference;
import org.countinghouse.domain.inventory.FulfillReservation;
import org.countinghouse.domain.inventory.InventoryRejection;
import org.countinghouse.domain.inventory.LocationId;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.ReceiveStock;
import org.countinghouse.domain.inventory.ReleaseReservation;
import org.countinghouse.domain.inventory.Reservation;
import org.countinghouse.domain.inventory.ReservationId;
import org.countinghouse.domain.inventory.ReservationTerms;
import org.countinghouse.domain.inventory.ReserveStock;
import org.countinghouse.domain.inventory.backorder.BackorderPolicy;
import org.countinghouse.domain.kernel.Actor;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommandId;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.quantity.Quantity;
import org.countinghouse.ports.Stores;
import org.countinghouse.ports.inmemory.InMemoryStores;
import org.countinghouse.ports.inventory.OpeningOneByOne;
import org.countinghouse.ports.inventory.Reservations;
import org.countinghouse.ports.kernel.KeyClaim;
import org.countinghouse.ports.kernel.internal.CommandGate;
import org.countinghouse.ports.kernel.internal.EventPublication;

/** Decided together or one by one: the same answers, and the same is stored. */
class CoalescedAnswersProperties {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final TenantId TENANT = TenantId.of("shop");

    /** A command; of a few keys, names and positions, so that they meet. */
    record Wish(int kind, int key, int name, List<Integer> positions, int units, boolean partial, boolean brief) {

        private CommandHeader header() {
            return CommandHeader.of(TENANT, CommandId.of("k" + key), Actor.of("test"))
                    .at(NOON);
        }

        private ReservationId reservation() {
            return ReservationId.of("R-" + name);
        }

        ReserveStock reserve() {
            List<ReserveStock.Line> lines = new ArrayList<>();
            for (int position : positions) {
                lines.add(new ReserveStock.Line(lines.size() + 1, position(position), Quantity.of(units)));
            }
            return ReserveStock.builder()
                    .header(header())
                    .reservation(reservation())
                    .demand(DemandReference.of("order " + name))
                    .lines(lines)
                    .ttl(brief ? Duration.ofSeconds(3) : Duration.ofHours(1))
                    .mode(partial ? ReserveStock.Mode.PARTIAL : ReserveStock.Mode.ALL_OR_NOTHING)
                    .build();
        }

        ConfirmReservation confirm() {
            return ConfirmReservation.of(header(), reservation());
        }

        ReleaseReservation release() {
            return ReleaseReservation.of(header(), reservation());
        }

        FulfillReservation fulfill() {
            return FulfillReservation.builder()
                    .header(header())
                    .reservation(reservation())
                    .addLines(new FulfillReservation.Line(1, Quantity.of(units)))
                    .build();
        }

        ReservationRequest request() {
            return switch (kind) {
                case 0, 1, 2, 3 -> ReservationRequest.of(reserve());
                case 4, 5 -> ReservationRequest.of(confirm());
                case 6 -> ReservationRequest.of(release());
                default -> ReservationRequest.of(fulfill());
            };
        }
    }

    private static PositionKey position(int number) {
        return PositionKey.of(Sku.of("SKU-" + number), LocationId.of("MAIN"));
    }

    @Provide
    Arbitrary<List<List<Wish>>> rushes() {
        Arbitrary<Wish> wish = Combinators.combine(
                        Arbitraries.integers().between(0, 7),
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.integers().between(0, 2).list().ofMinSize(1).ofMaxSize(3),
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false))
                .as(Wish::new);
        return wish.list().ofMinSize(1).ofMaxSize(10).list().ofMinSize(1).ofMaxSize(6);
    }

    @Property(tries = 400)
    void the_same_answers_and_the_same_stock(@ForAll("rushes") List<List<Wish>> rushes) {
        Shop alone = new Shop();
        Shop together = new Shop();
        for (List<Wish> rush : rushes) {
            List<Wish> ordered = inRounds(rush);
            assertThat(together.decideTogether(ordered)).isEqualTo(alone.decideOneByOne(ordered));
            alone.later();
            together.later();
        }
        assertThat(together.everything()).isEqualTo(alone.everything());
        assertThat(together.stock.verify(TENANT).discrepancies()).isEmpty();
    }

    /** Repeats of a key are decided after all others: the order in which a batch has its effect. */
    private static List<Wish> inRounds(List<Wish> rush) {
        List<Wish> ordered = new ArrayList<>();
        List<Wish> left = rush;
        while (!left.isEmpty()) {
            Set<String> keys = new HashSet<>();
            List<Wish> again = new ArrayList<>();
            for (Wish wish : left) {
                KeyClaim claim = wish.request().claim();
                (keys.add(claim.operation() + claim.key()) ? ordered : again).add(wish);
            }
            left = again;
        }
        return ordered;
    }

    /** A shop whose clock stands still until it is told. */
    private static final class Shop {

        private final Stores stores = new InMemoryStores();
        private final StoppedClock promises = new StoppedClock(stores.reservations());
        private final EventPublication publication = new EventPublication(stores.outbox(), List.of());
        private final CommandGate gate =
                new CommandGate(stores.unitOfWork(), stores.processedCommands(), InstantSource.fixed(NOON));
        private final InventoryStores inventory = new InventoryStores(
                stores.stockLedger(),
                promises,
                stores.supplies(),
                stores.backorders(),
                new OpeningOneByOne(stores.processedCommands(), stores.stockLedger(), promises));
        private final StockService stock = new StockService(
                gate,
                stores.stockLedger(),
                promises,
                new Replenishment(inventory, BackorderPolicy.STANDARD, publication));
        private final ReservationService alone = new ReservationService(gate, inventory, publication);
        private final BatchRunner runner = new BatchRunner(
                stores.unitOfWork(), new ReservationBatch(stores.processedCommands(), inventory, publication));

        private Shop() {
            ReceiveStock.Builder receive = ReceiveStock.builder()
                    .header(CommandHeader.of(TENANT, CommandId.of("d"), Actor.of("test"))
                            .at(NOON))
                    .reference("");
            for (int i = 0; i < 3; i++) {
                receive.addLines(ReceiveStock.Line.of(position(i), Quantity.of(7)));
            }
            assertThat(stock.receive(receive.build()).isRight()).isTrue();
        }

        private void later() {
            promises.now = promises.now.plusSeconds(2);
        }

        private List<Either<InventoryRejection, Reservation>> decideTogether(List<Wish> wishes) {
            List<WaitingRequest> waiting = wishes.stream()
                    .map(wish -> new WaitingRequest(wish.request()))
                    .toList();
            runner.run(waiting);
            return waiting.stream().map(one -> one.answer().join()).toList();
        }

        private List<Either<InventoryRejection, Reservation>> decideOneByOne(List<Wish> wishes) {
            return wishes.stream()
                    .map(wish -> switch (wish.kind()) {
                        case 0, 1, 2, 3 -> alone.reserve(wish.reserve());
                        case 4, 5 -> alone.confirm(wish.confirm());
                        case 6 -> alone.release(wish.release());
                        default -> alone.fulfill(wish.fulfill());
                    })
                    .toList();
        }

        /** Positions, reservations, movements and messages. */
        private List<Object> everything() {
            List<Object> all =
                    new ArrayList<>(stores.stockLedger().find(TENANT, List.of(position(0), position(1), position(2))));
            for (int name = 0; name < 10; name++) {
                all.add(promises.find(TENANT, ReservationId.of("R-" + name)));
                all.add(stores.stockLedger().movements(TENANT, "R-" + name));
            }
            stores.outbox()
                    .undelivered(TENANT, 10_000)
                    .forEach(message -> all.add(
                            List.of(message.aggregate(), message.sequence(), message.event(), message.causation())));
            return all;
        }
    }

    private static final class StoppedClock implements Reservations {

        private final Reservations real;
        private Instant now = NOON;

        private StoppedClock(Reservations real) {
            this.real = real;
        }

        @Override
        public Instant now(TenantId tenant) {
            return now;
        }

        @Override
        public Optional<Reservation> find(TenantId tenant, ReservationId id) {
            return real.find(tenant, id);
        }

        @Override
        public List<Reservation> lock(TenantId tenant, Collection<ReservationId> ids) {
            return real.lock(tenant, ids);
        }

        @Override
        public List<Reservation> openOn(TenantId tenant, Collection<PositionKey> keys, int limit) {
            return real.openOn(tenant, keys, limit);
        }

        @Override
        public List<Reservation> forDemand(TenantId tenant, DemandReference demand) {
            return real.forDemand(tenant, demand);
        }

        @Override
        public List<ReservationTerms> pastTerms(TenantId tenant, ReservationId id) {
            return real.pastTerms(tenant, id);
        }

        @Override
        public void add(TenantId tenant, Reservation reservation) {
            real.add(tenant, reservation);
        }

        @Override
        public void update(TenantId tenant, List<Reservation> next) {
            real.update(tenant, next);
        }

        @Override
        public List<ReservationId> due(TenantId tenant, Instant at, int limit) {
            return real.due(tenant, at, limit);
        }

        @Override
        public List<ReservationId> dueOn(TenantId tenant, Collection<PositionKey> keys, Instant at, int limit) {
            return real.dueOn(tenant, keys, at, limit);
        }
    }
}
