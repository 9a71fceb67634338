package org.countinghouse.domain.inventory;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.countinghouse.domain.kernel.Arguments;
import org.jmolecules.ddd.types.ValueObject;

/** Where the goods of one line may come from. */
public sealed interface Places extends ValueObject {

    /** How many locations one line is served from at most, when it may come from anywhere. */
    int MOST_OF_ANYWHERE = 20;

    /** The location that what is missing is recorded at; of a pool the most preferred one. */
    LocationId missingAt();

    /** Whether the line may come from several locations. */
    Splitting splitting();

    /** How many lines of a reservation one SKU of it can become at most, that of what is missing included. */
    int most();

    /** That location alone. */
    static Places at(LocationId location) {
        return new One(location);
    }

    /** One or several of those locations, the most preferred one first. */
    static Places pool(Splitting splitting, LocationId... inOrder) {
        return new Pool(List.of(inOrder), splitting);
    }

    /**
     * Any location that has stock of it.
     *
     * @param missingAt the location that what is missing is recorded at; it is not preferred
     */
    static Places anywhere(Splitting splitting, LocationId missingAt) {
        return new Anywhere(missingAt, splitting);
    }

    /** Whether one line may come from several locations. */
    enum Splitting {
        /**
         * From one location: the first that has all of it. If none has, {@code PARTIAL} takes what the location has that
         * has most, of equals the first.
         */
        NEVER,
        /** From the first location that has all of it; only if none has, from several, in order. */
        IF_NEEDED,
        /** From several, in order: each gives what it has until the line is served. */
        FREELY
    }

    /**
     * One location.
     *
     * @param location which
     */
    record One(LocationId location) implements Places {

        @Override
        public LocationId missingAt() {
            return location;
        }

        @Override
        public Splitting splitting() {
            return Splitting.NEVER;
        }

        @Override
        public int most() {
            return 1;
        }
    }

    /**
     * Some locations.
     *
     * @param inOrder which, 1 to 100, none twice, the most preferred one first
     * @param splitting whether several of them may serve one line
     */
    record Pool(List<LocationId> inOrder, Splitting splitting) implements Places {

        private static final int LARGEST = 100;

        /** Copies the list; refuses an empty or over-long one and a repeated location. */
        public Pool {
            inOrder = List.copyOf(inOrder);
            Arguments.require(
                    !inOrder.isEmpty() && inOrder.size() <= LARGEST,
                    "pool",
                    "must be 1 to " + LARGEST + " locations",
                    inOrder.size());
            Set<LocationId> seen = new HashSet<>();
            for (LocationId location : inOrder) {
                Arguments.require(seen.add(location), "location of a pool", "must not repeat", location);
            }
        }

        @Override
        public LocationId missingAt() {
            return inOrder.get(0);
        }

        @Override
        public int most() {
            return splitting == Splitting.NEVER ? Math.min(2, inOrder.size()) : inOrder.size();
        }
    }

    /**
     * Any location: of those that are known to have stock of it, those with most of it first, of equals the one whose
     * id comes first, {@link #MOST_OF_ANYWHERE} at most.
     *
     * @param missingAt the location that what is missing is recorded at; it is not preferred
     * @param splitting whether several locations may serve one line
     */
    record Anywhere(LocationId missingAt, Splitting splitting) implements Places {

        @Override
        public int most() {
            return splitting == Splitting.NEVER ? 2 : 1 + MOST_OF_ANYWHERE;
        }
    }
}
