package org.countinghouse.ports.inmemory;

import java.util.Comparator;
import java.util.List;
import org.countinghouse.domain.kernel.TenantId;

/** A key of several parts, the tenant first; compared part by part. Numbers are padded so that they sort as numbers. */
record RowKey(List<String> parts) implements Comparable<RowKey> {

    static RowKey of(TenantId tenant, Object... rest) {
        String[] parts = new String[rest.length + 1];
        parts[0] = tenant.value();
        for (int i = 0; i < rest.length; i++) {
            parts[i + 1] = rest[i] instanceof Number number
                    ? String.format("%019d", number.longValue())
                    : String.valueOf(rest[i]);
        }
        return new RowKey(List.of(parts));
    }

    @Override
    public int compareTo(RowKey other) {
        Comparator<String> order = Comparator.naturalOrder();
        for (int i = 0; i < Math.min(parts.size(), other.parts.size()); i++) {
            int result = order.compare(parts.get(i), other.parts.get(i));
            if (result != 0) {
                return result;
            }
        }
        return Integer.compare(parts.size(), other.parts.size());
    }
}
