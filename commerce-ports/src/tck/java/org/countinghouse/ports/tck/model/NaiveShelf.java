package org.countinghouse.ports.tck.model;

import org.countinghouse.domain.inventory.PositionKey;

/** What lies at one position: plain numbers that anybody may change. */
final class NaiveShelf {

    long free;
    long held;
    long allocated;
    long damaged;
    long quarantined;
    long inTransfer;
    long allowance;
    long version;

    NaiveShelf copy() {
        NaiveShelf copy = new NaiveShelf();
        copy.free = free;
        copy.held = held;
        copy.allocated = allocated;
        copy.damaged = damaged;
        copy.quarantined = quarantined;
        copy.inTransfer = inTransfer;
        copy.allowance = allowance;
        copy.version = version;
        return copy;
    }

    long available() {
        return free + allowance;
    }

    long onHand() {
        return free + held + allocated;
    }

    void put(String bucket, long units) {
        switch (bucket) {
            case "FREE" -> free += units;
            case "HELD" -> held += units;
            case "ALLOCATED" -> allocated += units;
            case "DAMAGED" -> damaged += units;
            case "QUARANTINED" -> quarantined += units;
            case "IN_TRANSFER" -> inTransfer += units;
            default -> {
                // outside: nobody counts there
            }
        }
    }

    long in(String bucket) {
        return switch (bucket) {
            case "FREE" -> free;
            case "HELD" -> held;
            case "ALLOCATED" -> allocated;
            case "DAMAGED" -> damaged;
            case "QUARANTINED" -> quarantined;
            default -> inTransfer;
        };
    }

    String told(PositionKey key) {
        return key + " v" + version + " on hand " + onHand() + " held " + held + " allocated " + allocated + " damaged "
                + damaged + " quarantined " + quarantined + " in transfer " + inTransfer + " allowance " + allowance;
    }
}
