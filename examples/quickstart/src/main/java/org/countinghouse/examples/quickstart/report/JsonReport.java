package org.countinghouse.examples.quickstart.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import org.countinghouse.domain.money.Money;

/**
 * The figures as JSON: keys and their order are stable, amounts are decimal strings of the currency's scale. Two runs
 * that did the same differ in {@code elapsed_ms} and {@code orders_per_second} only.
 */
public final class JsonReport {

    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private JsonReport() {}

    /** Writes the report, with a line feed at the end. */
    public static void write(RunReport report, Writer out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            DefaultIndenter lines = new DefaultIndenter("  ", "\n");
            json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(lines));
            json.writeStartObject();
            rows(report, json);
            units(report, json);
            amounts(report.amounts(), json);
            trialBalance(report.trialBalance(), json);
            channels(report, json);
            verification(report.verification(), json);
            json.writeNumberField("elapsed_ms", report.elapsed().toMillis());
            json.writeStringField("orders_per_second", report.ordersPerSecond().toPlainString());
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void rows(RunReport report, JsonGenerator json) throws IOException {
        json.writeNumberField("rows_read", report.rows().read());
        json.writeNumberField("rows_accepted", report.rows().accepted());
        json.writeObjectFieldStart("rows_refused");
        for (Map.Entry<String, Long> reason : report.rows().refused().entrySet()) {
            json.writeNumberField(reason.getKey(), reason.getValue());
        }
        json.writeEndObject();
        json.writeNumberField("orders_placed", report.orders().placed());
        json.writeNumberField("lines_placed", report.orders().lines());
    }

    private static void units(RunReport report, JsonGenerator json) throws IOException {
        json.writeNumberField("units_ordered", report.units().ordered());
        json.writeNumberField("units_shipped", report.units().shipped());
        json.writeNumberField("units_backordered", report.units().backordered());
        json.writeNumberField("units_returned", report.units().returned());
        json.writeNumberField("oversold_units", report.units().oversold());
        json.writeStringField("fill_rate", report.fillRate().toPlainString());
    }

    private static void amounts(RunReport.Amounts amounts, JsonGenerator json) throws IOException {
        amount(json, "gross_sales", amounts.grossSales());
        amount(json, "returns", amounts.returns());
        amount(json, "net_sales", amounts.netSales());
        amount(json, "cogs", amounts.costOfGoodsSold());
        amount(json, "inventory_value", amounts.inventoryValue());
    }

    private static void trialBalance(RunReport.TrialBalance balance, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("trial_balance");
        amount(json, "debit", balance.debit());
        amount(json, "credit", balance.credit());
        json.writeEndObject();
    }

    private static void channels(RunReport report, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("channels");
        for (RunReport.Channel channel : report.channels()) {
            json.writeObjectFieldStart(channel.name());
            amount(json, "net_sales", channel.netSales());
            amount(json, "cogs", channel.costOfGoodsSold());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void verification(RunReport.Verdicts verdicts, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("verify");
        json.writeStringField("stock", verdicts.stock());
        json.writeStringField("orders", verdicts.orders());
        json.writeStringField("payments", verdicts.payments());
        json.writeStringField("journal", verdicts.journal());
        json.writeEndObject();
    }

    private static void amount(JsonGenerator json, String name, Money amount) throws IOException {
        json.writeStringField(name, amount.toDecimal().toPlainString());
    }
}
