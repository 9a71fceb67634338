package org.countinghouse.ports.inmemory;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A table whose changes are undone when their unit of work fails. Keys are ordered; rows are immutable values. */
final class InMemoryTable<K extends Comparable<? super K>, V> {

    private final InMemoryUnitOfWork unitOfWork;
    private final NavigableMap<K, V> rows = new TreeMap<>();

    InMemoryTable(InMemoryUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    Optional<V> find(K key) {
        return unitOfWork.read(() -> Optional.ofNullable(rows.get(key)));
    }

    /** All rows in key order. */
    List<V> all() {
        return unitOfWork.read(() -> new ArrayList<>(rows.values()));
    }

    /** Rows with {@code from <= key < to}, in key order. */
    List<V> range(K from, K to) {
        return unitOfWork.read(
                () -> new ArrayList<>(rows.subMap(from, true, to, false).values()));
    }

    /** Inserts or replaces. */
    void put(K key, V row) {
        @Nullable V before = rows.get(key);
        unitOfWork.changing(() -> restore(key, before));
        rows.put(key, row);
    }

    void remove(K key) {
        @Nullable V before = rows.get(key);
        unitOfWork.changing(() -> restore(key, before));
        rows.remove(key);
    }

    private void restore(K key, @Nullable V before) {
        if (before == null) {
            rows.remove(key);
        } else {
            rows.put(key, before);
        }
    }
}
