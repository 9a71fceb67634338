package org.countinghouse.ports.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.inventory.ConfirmReservation;
import org.countinghouse.domain.inventory.LocationId;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.ReservationId;
import org.countinghouse.domain.inventory.lot.DeclareTracking;
import org.countinghouse.domain.inventory.lot.FulfillLots;
import org.countinghouse.domain.inventory.lot.LotCounters;
import org.countinghouse.domain.inventory.lot.LotId;
import org.countinghouse.domain.inventory.lot.LotMovement;
import org.countinghouse.domain.inventory.lot.LotName;
import org.countinghouse.domain.inventory.lot.LotPart;
import org.countinghouse.domain.inventory.lot.LotRejection;
import org.countinghouse.domain.inventory.lot.LotStock;
import org.countinghouse.domain.inventory.lot.PickOrder;
import org.countinghouse.domain.inventory.lot.RecallLot;
import org.countinghouse.domain.inventory.lot.ReceiveLots;
import org.countinghouse.domain.inventory.lot.SerialNumber;
import org.countinghouse.domain.inventory.lot.Tracking;
import org.countinghouse.domain.quantity.Quantity;
import org.countinghouse.ports.inventory.LotManagement;
import org.countinghouse.ports.inventory.TransferManagement;
import org.countinghouse.ports.inventory.internal.LotReaction;
import org.countinghouse.ports.inventory.internal.LotService;
import org.countinghouse.ports.inventory.internal.TransferService;
import org.countinghouse.ports.kernel.StaleStateException;
import org.countinghouse.ports.kernel.internal.EventPublication;

/** What the suites of lots share: services whose goods are followed. */
public abstract class LotConformance extends InventoryConformance {

    static final LocationId EAST = LocationId.of("EAST");
    static final Sku MILK = Sku.of("MILK");
    static final PositionKey MILK_MAIN = PositionKey.of(MILK, MAIN);
    static final PositionKey MILK_EAST = PositionKey.of(MILK, EAST);
    static final LotId A = LotId.of("A");
    static final LotId B = LotId.of("B");

    /** Two days before the business day of the tests, and days after it. */
    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    LotManagement lots() {
        return new LotService(gate(), stores().stockLedger(), stores().reservations(), stores().lots(), blind());
    }

    TransferManagement transfers() {
        return new TransferService(gate(), stores().stockLedger(), stores().stockTransfers(), publication());
    }

    private EventPublication blind() {
        return new EventPublication(stores().outbox(), List.of());
    }

    @Override
    EventPublication publication() {
        return new EventPublication(
                stores().outbox(),
                List.of(new LotReaction(stores().unitOfWork(), stores().stockLedger(), stores().lots(), blind())));
    }

    void track(Tracking tracking, PickOrder order, Optional<Integer> minimumDays) {
        assertThat(fixture()
                        .asHost(() -> lots().declare(DeclareTracking.builder()
                                .header(header(tenant, "track-" + tracking + order + minimumDays))
                                .sku(MILK)
                                .tracking(tracking)
                                .order(order)
                                .minimumDays(minimumDays)
                                .build()))
                        .isRight())
                .isTrue();
    }

    static LotPart units(LotId lot, long units) {
        return LotPart.of(lot, Quantity.of(units));
    }

    static LotPart serials(LotId lot, String... numbers) {
        return LotPart.of(lot, Stream.of(numbers).map(SerialNumber::of).toList());
    }

    ReceiveLots delivery(String key, ReceiveLots.Line... lines) {
        return ReceiveLots.builder()
                .header(header(tenant, key))
                .reference("note " + key)
                .addLines(lines)
                .build();
    }

    List<LotMovement> receive(String key, ReceiveLots.Line... lines) {
        return right(() -> lots().receive(delivery(key, lines)));
    }

    RecallLot recall(String key, LotId lot) {
        return RecallLot.builder()
                .header(header(tenant, key))
                .lot(LotName.of(MILK, lot))
                .reference("notice " + key)
                .build();
    }

    /** A confirmed reservation R-key of so many units. */
    ReservationId promised(String key, PositionKey position, long units) {
        assertThat(fixture()
                        .asHost(() -> reservations().reserve(reserve(key, HOUR, line(1, position, units))))
                        .isRight())
                .isTrue();
        ReservationId id = ReservationId.of("R-" + key);
        assertThat(fixture()
                        .asHost(() -> reservations().confirm(ConfirmReservation.of(header(tenant, key), id)))
                        .isRight())
                .isTrue();
        return id;
    }

    FulfillLots picked(String key, ReservationId reservation, LotPart... parts) {
        return FulfillLots.builder()
                .header(header(tenant, key))
                .reservation(reservation)
                .addLines(FulfillLots.Line.of(1, parts))
                .build();
    }

    <T> T right(Supplier<Either<LotRejection, T>> command) {
        Either<LotRejection, T> answer = fixture().asHost(command);
        assertThat(answer.isRight()).as(answer.toString()).isTrue();
        return answer.get();
    }

    <T> LotRejection left(Supplier<Either<LotRejection, T>> command) {
        Either<LotRejection, T> answer = fixture().asHost(command);
        assertThat(answer.isLeft()).as(answer.toString()).isTrue();
        return answer.getLeft();
    }

    /** As a host does whom somebody came before: again, from the start. */
    <T> T persistently(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return fixture().asHost(work);
            } catch (StaleStateException e) {
                assertThat(attempt).as(e.getMessage()).isLessThan(100);
            }
        }
    }

    List<LotStock> lying(PositionKey position) {
        return fixture().asHost(() -> lots().lotsAt(tenant, position));
    }

    LotCounters lying(PositionKey position, LotId lot) {
        return lying(position).stream()
                .filter(stock -> stock.key().lot().equals(lot))
                .map(LotStock::counters)
                .findFirst()
                .orElse(LotCounters.ZERO);
    }

    static LotCounters sellable(long units) {
        return new LotCounters(units, 0, 0, 0);
    }

    static LotCounters quarantined(long units) {
        return new LotCounters(0, units, 0, 0);
    }

    @Override
    void assertSound() {
        super.assertSound();
        assertThat(fixture().asHost(() -> lots().verify(tenant)).discrepancies())
                .isEmpty();
    }
}
