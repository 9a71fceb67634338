package org.countinghouse.adapters.jdbc.internal.pricing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;
import org.countinghouse.domain.kernel.Discrepancy;
import org.countinghouse.ports.json.Json;
import org.countinghouse.ports.json.JsonException;
import org.countinghouse.ports.json.JsonObject;

/** Whether a quote's payload is what was written: by its hash, or, for quotes of before there was one, by its sums. */
final class QuoteProof {

    static final String PAYLOADS = """
            select q.quote_id, q.payload_hash, q.payload
            from ${prefix}price_quote q
            where q.tenant_id = ?
            order by q.quote_id""";

    private QuoteProof() {}

    static Optional<Discrepancy> difference(ResultSet row) throws SQLException {
        String subject = "quote " + row.getString(1);
        Optional<String> written = Optional.ofNullable(row.getString(2));
        String payload = row.getString(3);
        if (written.isPresent()) {
            String stored = hash(payload);
            return stored.equals(written.get())
                    ? Optional.empty()
                    : Optional.of(new Discrepancy("M4", subject, written.get(), stored));
        }
        return fault(payload).map(fault -> new Discrepancy("M4", subject, "a priced cart", fault));
    }

    private static Optional<String> fault(String payload) {
        try {
            JsonObject read = Json.read(payload);
            return QuoteJson.cart(read).lines().isEmpty()
                            || QuoteJson.coupons(read).contains(null)
                    ? Optional.of("nothing")
                    : Optional.empty();
        } catch (JsonException e) {
            return Optional.of(e.fault() + " at " + e.path());
        }
    }

    static String hash(String payload) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(payload.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
