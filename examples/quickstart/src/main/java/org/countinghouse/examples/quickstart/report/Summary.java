package org.countinghouse.examples.quickstart.report;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a person reads in ten seconds. */
public final class Summary {

    private static final int CHANNELS = 5;
    private static final int LABEL = 15;

    private Summary() {}

    /** The text, lines ending with LF. */
    public static String of(RunReport report, Optional<OrderStory> story, Optional<PriceStory> price) {
        StringBuilder text = new StringBuilder();
        RunReport.Units units = report.units();
        RunReport.Amounts amounts = report.amounts();
        line(
                text,
                "Rows",
                Figures.of(report.rows().read()) + " read, "
                        + Figures.of(report.rows().accepted()) + " accepted, "
                        + Figures.of(report.rows().refusedInAll()) + " refused");
        line(
                text,
                "Orders",
                Figures.of(report.orders().placed()) + " placed, "
                        + Figures.of(report.orders().lines()) + " lines");
        line(
                text,
                "Units",
                Figures.of(units.ordered()) + " ordered, " + Figures.of(units.shipped()) + " shipped, "
                        + Figures.of(units.backordered()) + " backordered, " + Figures.of(units.returned())
                        + " returned");
        line(text, "Oversold", Figures.of(units.oversold()));
        line(text, "Fill rate", Figures.percent(report.fillRate()));
        line(
                text,
                "Sales",
                Figures.of(amounts.grossSales()) + " gross - " + Figures.of(amounts.returns()) + " returned = "
                        + Figures.withCurrency(amounts.netSales()) + " net");
        line(
                text,
                "Goods",
                Figures.of(amounts.costOfGoodsSold()) + " sold at cost, " + Figures.of(amounts.inventoryValue())
                        + " on hand at cost");
        line(text, "Trial balance", trialBalance(report.trialBalance()));
        channels(text, report);
        refusals(text, report.rows());
        story.ifPresent(order -> line(text, "Order " + order.number(), order.state() + lastStep(order.steps())));
        price.ifPresent(one -> line(text, "Price " + one.order(), "line " + one.line() + ": " + one.text()));
        line(text, "Verify", verdicts(report.verification()));
        line(
                text,
                "Time",
                Figures.of(report.elapsed()) + ", "
                        + Figures.grouped(report.ordersPerSecond().toPlainString()) + " orders a second");
        return text.toString();
    }

    private static String trialBalance(RunReport.TrialBalance balance) {
        return Figures.of(balance.debit()) + " debit - " + Figures.of(balance.credit()) + " credit = "
                + Figures.withCurrency(balance.debit().minus(balance.credit()));
    }

    private static void channels(StringBuilder text, RunReport report) {
        List<RunReport.Channel> best = report.channels().stream()
                .sorted(Comparator.comparing(RunReport.Channel::netSales).reversed())
                .limit(CHANNELS)
                .toList();
        String label = "Income";
        for (RunReport.Channel channel : best) {
            line(
                    text,
                    label,
                    channel.name() + " " + Figures.of(channel.netSales()) + ", margin " + Figures.of(channel.margin()));
            label = "";
        }
        int more = report.channels().size() - best.size();
        if (more > 0) {
            line(text, "", "and " + more + " more channels");
        }
    }

    private static void refusals(StringBuilder text, RunReport.Rows rows) {
        String label = "Refused";
        for (Map.Entry<String, Long> reason : rows.refused().entrySet()) {
            line(text, label, Figures.of(reason.getValue()) + " " + reason.getKey());
            label = "";
        }
    }

    private static String lastStep(List<String> steps) {
        return steps.isEmpty() ? "" : "; " + steps.get(steps.size() - 1);
    }

    private static String verdicts(RunReport.Verdicts verdicts) {
        return "stock " + verdicts.stock() + ", orders " + verdicts.orders() + ", payments " + verdicts.payments()
                + ", journal " + verdicts.journal();
    }

    private static void line(StringBuilder text, String label, String value) {
        text.append(label)
                .append(" ".repeat(Math.max(1, LABEL - label.length())))
                .append(value)
                .append('\n');
    }
}
