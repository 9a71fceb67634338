package org.countinghouse.ports.tck.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What a step asks, and how often. */
enum Kind {
    /** Goods come. */
    RECEIVE(20),
    /** Stock is corrected. */
    ADJUST(7),
    /** More may be promised than is there. */
    ALLOW_OVERSELL(3),
    /** Goods change their condition. */
    MOVE_CONDITION(5),
    /** Goods come back. */
    RETURN(3),
    /** Stock is promised, mostly from one place. */
    RESERVE(16),
    /** Stock is promised from pools or anywhere, as packs or kits. */
    RESERVE_WITH_CHOICE(12),
    /** A promise becomes one for good. */
    CONFIRM(12),
    /** A promise is given back. */
    RELEASE(6),
    /** Goods leave. */
    FULFILL(9),
    /** A hold gets more time. */
    EXTEND(4),
    /** A promise is passed on. */
    TRANSFER_RESERVATION(4),
    /** A promise is served from elsewhere. */
    RELOCATE(5),
    /** Fewer goods are found than are promised. */
    SHORT_PICK(4),
    /** What is due is given back. */
    EXPIRE(2),
    /** Goods leave for another place. */
    DISPATCH(6),
    /** Goods come from another place. */
    ARRIVE(7),
    /** A stocktaking begins. */
    OPEN_COUNT(3),
    /** Something is counted. */
    COUNT(5),
    /** Goods are announced. */
    EXPECT(5),
    /** Announced goods come. */
    RECEIVE_EXPECTED(6),
    /** Other goods, or on another day. */
    CHANGE_SUPPLY(3),
    /** No goods. */
    CANCEL_SUPPLY(1),
    /** Announced goods are promised. */
    PRE_ORDER(6),
    /** A pre-order is given up. */
    CANCEL_PRE_ORDER(2),
    /** Somebody waits. */
    QUEUE(7),
    /** Somebody waits no longer. */
    CANCEL_BACKORDER(2),
    /** Those who wait are served. */
    FILL(2),
    /** Units are kept for a channel. */
    SET_QUOTA(4),
    /** Stock is promised to a channel's demand. */
    RESERVE_FOR_CHANNEL(7),
    /** An earlier command is sent once more. */
    REPEAT(7),
    /** An earlier command's key is used for something else. */
    OTHER_PAYLOAD(3);

    private final int weight;

    Kind(int weight) {
        this.weight = weight;
    }

    /**
     * A mix for one script: each kind as often as usual, three times, or not at all, so that scripts differ in what they
     * are full of.
     */
    static List<Kind> mix(Random random) {
        List<Kind> mix = new ArrayList<>();
        for (Kind kind : values()) {
            boolean needed = kind == RECEIVE || kind == RESERVE;
            int[] factors = {1, 1, 1, 3, needed ? 1 : 0};
            int times = kind.weight * factors[random.nextInt(factors.length)];
            for (int i = 0; i < times; i++) {
                mix.add(kind);
            }
        }
        return mix;
    }
}
