package org.countinghouse.domain.inventory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.quantity.Quantity;

/**
 * A stock so small that all its states can be visited: two positions, two reservations of at most two lines and two
 * units a line, three ticks of the store's clock. A state is a number: everything a decision may depend on, in bits.
 * Versions are left out, because no decision may depend on them but on whether terms were changed since the first; so are
 * demands, which are passed on unread, and the counters of promised units, because they must follow from the
 * reservations, which {@link #encode} insists on.
 */
final class SmallScope {

    static final int TICKS = 3;

    static final List<PositionKey> KEYS = List.of(Given.LAMP, Given.MUG);
    static final List<ReservationId> IDS = List.of(ReservationId.of("R1"), ReservationId.of("R2"));

    /** Versions in a decoded state: any will do. */
    static final long POSITION_VERSION = 7;

    static final long RESERVATION_VERSION = 3;

    private static final DemandReference DEMAND = DemandReference.of("demand");
    private static final List<int[]> PARTS = parts();
    private static final int[] INDEX_OF_PARTS = indexOfParts();
    private static final List<ReservationState> STATES = List.of(ReservationState.values());

    private final List<List<ReserveStock.Line>> baskets;
    private final Limits limits;

    /** A scope whose reservations ask for one of those baskets: at most 15, of at most 2 lines. */
    SmallScope(List<List<ReserveStock.Line>> baskets, Limits limits) {
        this.baskets = List.copyOf(baskets);
        this.limits = limits;
    }

    /**
     * Where the scope ends, a position: what leads beyond is judged, but not followed.
     *
     * @param onHand at most 7
     * @param damaged at most 3
     * @param allowance at most 3
     */
    record Limits(int onHand, int damaged, int allowance) {}

    /** What may be asked for. */
    List<List<ReserveStock.Line>> baskets() {
        return baskets;
    }

    /** An instant of the store's clock. */
    static Instant at(int tick) {
        return Given.NOON.plusMillis(tick);
    }

    /** Nothing anywhere, at tick 0. */
    static long start() {
        return 0;
    }

    /** The clock of a state. */
    static int tick(long code) {
        return (int) (code & 3);
    }

    /** The same state one tick later. */
    static long later(long code) {
        return code + 1;
    }

    /** The state as the deciders see it. */
    Inventory decode(long code) {
        Bits bits = new Bits(code >>> 2);
        long[] onHand = new long[2];
        long[] damaged = new long[2];
        long[] allowance = new long[2];
        for (int i = 0; i < 2; i++) {
            onHand[i] = bits.next(3);
            damaged[i] = bits.next(2);
            allowance[i] = bits.next(2);
        }
        List<Reservation> reservations = new ArrayList<>(2);
        long[] held = new long[2];
        long[] allocated = new long[2];
        for (ReservationId id : IDS) {
            int basket = bits.next(4);
            if (basket > 0) {
                reservations.add(reservation(id, baskets.get(basket - 1), bits, held, allocated));
            }
        }
        List<StockPosition> positions = new ArrayList<>(2);
        for (int i = 0; i < 2; i++) {
            positions.add(new StockPosition(
                    KEYS.get(i),
                    new StockCounters(onHand[i], held[i], allocated[i], damaged[i]),
                    Quantity.of(allowance[i]),
                    POSITION_VERSION));
        }
        return Inventory.of(positions, reservations);
    }

    private static Reservation reservation(
            ReservationId id, List<ReserveStock.Line> basket, Bits bits, long[] held, long[] allocated) {
        Reservation.Builder builder = Reservation.builder()
                .id(id)
                .demand(DEMAND)
                .state(STATES.get(bits.next(3)))
                .expiresAt(at(bits.next(3)))
                .fence(bits.next(1) == 0 ? 1 : RESERVATION_VERSION)
                .version(RESERVATION_VERSION);
        for (ReserveStock.Line line : basket) {
            int[] parts = PARTS.get(bits.next(5));
            held[KEYS.indexOf(line.key())] += parts[0];
            allocated[KEYS.indexOf(line.key())] += parts[1];
            builder.addLines(new ReservationLine(
                    line.number(),
                    line.key(),
                    line.quantity(),
                    Quantity.of((long) parts[0] + parts[1] + parts[2] + parts[3] + parts[4] + parts[5]),
                    Quantity.of(parts[0]),
                    Quantity.of(parts[1]),
                    Quantity.of(parts[2]),
                    Quantity.of(parts[3]),
                    Quantity.of(parts[4]),
                    Quantity.of(parts[5]),
                    DemandShare.all(line.number())));
        }
        return builder.build();
    }

    /** The number of a state, or nothing if it lies outside the scope.
     *
     * @throws AssertionError if what the number leaves out does not follow from what it keeps (R2)
     */
    Optional<Long> encode(Inventory inventory, int tick) {
        Code number = new Code();
        number.add(tick, 2);
        for (PositionKey key : KEYS) {
            StockPosition position = inventory.position(key);
            StockCounters counters = position.counters();
            if (counters.held() != sum(inventory, key, true) || counters.allocated() != sum(inventory, key, false)) {
                throw new AssertionError("R2: the counters of " + key + " are not the sums of " + inventory);
            }
            if (counters.onHand() > limits.onHand()
                    || counters.damaged() > limits.damaged()
                    || position.oversellAllowance().units() > limits.allowance()) {
                return Optional.empty();
            }
            number.add(counters.onHand(), 3);
            number.add(counters.damaged(), 2);
            number.add(position.oversellAllowance().units(), 2);
        }
        for (ReservationId id : IDS) {
            Optional<Reservation> found = inventory.reservation(id);
            if (found.isPresent() && basket(found.get()) < 0) {
                return Optional.empty();
            }
            found.ifPresentOrElse(there -> add(number, there), () -> number.add(0, 4));
        }
        return Optional.of(number.bits);
    }

    private void add(Code number, Reservation reservation) {
        number.add(basket(reservation) + 1, 4);
        number.add(STATES.indexOf(reservation.state()), 3);
        number.add(reservation.expiresAt().toEpochMilli() - at(0).toEpochMilli(), 3);
        number.add(reservation.fence() == 1 ? 0 : 1, 1);
        for (ReservationLine line : reservation.lines()) {
            number.add(
                    INDEX_OF_PARTS[
                            number(
                                    line.held().units(),
                                    line.allocated().units(),
                                    line.fulfilled().units(),
                                    line.released().units(),
                                    line.expired().units(),
                                    line.broken().units())],
                    5);
        }
    }

    /** What it asked for; below 0 if nobody in the scope does, as when a part of a basket is taken again elsewhere. */
    private int basket(Reservation reservation) {
        for (int i = 0; i < baskets.size(); i++) {
            List<ReserveStock.Line> basket = baskets.get(i);
            boolean same = basket.size() == reservation.lines().size();
            for (int line = 0; same && line < basket.size(); line++) {
                ReservationLine actual = reservation.lines().get(line);
                same = basket.get(line).key().equals(actual.key())
                        && basket.get(line).quantity().equals(actual.requested());
            }
            if (same) {
                return i;
            }
        }
        return -1;
    }

    private static long sum(Inventory inventory, PositionKey key, boolean held) {
        long sum = 0;
        for (Reservation reservation : inventory.reservations()) {
            for (ReservationLine line : reservation.lines()) {
                if (line.key().equals(key)) {
                    sum += held ? line.held().units() : line.allocated().units();
                }
            }
        }
        return sum;
    }

    /** Every way to part at most 2 units into held, allocated, fulfilled, released, expired and broken: 28. */
    private static List<int[]> parts() {
        List<int[]> all = new ArrayList<>();
        for (int number = 0; number < 729; number++) {
            int[] parts = {number % 3, number / 3 % 3, number / 9 % 3, number / 27 % 3, number / 81 % 3, number / 243};
            if (parts[0] + parts[1] + parts[2] + parts[3] + parts[4] + parts[5] <= 2) {
                all.add(parts);
            }
        }
        return List.copyOf(all);
    }

    private static int[] indexOfParts() {
        int[] index = new int[729];
        for (int i = 0; i < PARTS.size(); i++) {
            int[] parts = PARTS.get(i);
            index[number(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5])] = i;
        }
        return index;
    }

    private static int number(long held, long allocated, long fulfilled, long released, long expired, long broken) {
        return (int) (held + 3 * allocated + 9 * fulfilled + 27 * released + 81 * expired + 243 * broken);
    }

    /** Reads a number from its lowest bits up. */
    private static final class Bits {

        private long rest;

        Bits(long rest) {
            this.rest = rest;
        }

        int next(int bits) {
            int value = (int) (rest & ((1L << bits) - 1));
            rest >>>= bits;
            return value;
        }
    }

    /** Writes a number from its lowest bits up. */
    private static final class Code {

        private long bits;
        private int used;

        void add(long value, int width) {
            if (value < 0 || value >= 1L << width || used + width > 64) {
                throw new AssertionError(value + " does not fit into " + width + " bits after " + used);
            }
            bits |= value << used;
            used += width;
        }
    }
}
