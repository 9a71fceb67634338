package org.countinghouse.examples.quickstart.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.countinghouse.domain.kernel.Discrepancy;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.kernel.Verification;

/** What verifications found: some lines for a person, or all of it as JSON. */
public final class VerifyReport {

    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private static final int SHOWN = 5;
    private static final int NAMED = 10;
    private static final int LABEL = 15;

    private VerifyReport() {}

    /** One line a verification, and under it the first of what it found. */
    public static String text(TenantId tenant, List<Verification> verifications) {
        StringBuilder text = new StringBuilder("Tenant " + tenant + "\n");
        for (Verification one : verifications) {
            List<Discrepancy> found = one.discrepancies();
            text.append("  ")
                    .append(one.subject())
                    .append(" ".repeat(Math.max(1, LABEL - 2 - one.subject().length())))
                    .append(one.isOk() ? "ok" : Figures.of(found.size()) + " found")
                    .append(", ")
                    .append(Figures.of(one.checked()))
                    .append(" checked\n");
            found.stream()
                    .limit(SHOWN)
                    .forEach(discrepancy ->
                            text.append("    ").append(discrepancy).append('\n'));
            if (found.size() > SHOWN) {
                text.append("    and ").append(Figures.of(found.size() - SHOWN)).append(" more\n");
            }
        }
        return text.toString();
    }

    /** Everything that was found, by tenant and subject, with a line feed at the end. */
    public static void write(Map<TenantId, List<Verification>> all, Writer out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            DefaultIndenter lines = new DefaultIndenter("  ", "\n");
            json.setPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
            json.writeStartObject();
            json.writeObjectFieldStart("tenants");
            for (Map.Entry<TenantId, List<Verification>> tenant : all.entrySet()) {
                json.writeObjectFieldStart(tenant.getKey().value());
                for (Verification one : tenant.getValue()) {
                    verification(one, json);
                }
                json.writeEndObject();
            }
            json.writeEndObject();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void verification(Verification one, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(one.subject());
        json.writeNumberField("checked", one.checked());
        json.writeNumberField("found", one.discrepancies().size());
        json.writeArrayFieldStart("discrepancies");
        for (Discrepancy found : one.discrepancies()) {
            json.writeStartObject();
            json.writeStringField("rule", found.invariant());
            json.writeStringField("subject", found.subject());
            json.writeStringField("expected", found.expected());
            json.writeStringField("actual", found.actual());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** The first of some tenants, for a message. */
    public static String names(List<TenantId> tenants) {
        String first = tenants.stream().limit(NAMED).map(TenantId::value).collect(Collectors.joining(", "));
        int more = tenants.size() - NAMED;
        return tenants.isEmpty() ? "nobody" : first + (more > 0 ? " and " + more + " more" : "");
    }
}
