package org.countinghouse.examples.quickstart.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.countinghouse.domain.money.Money;

/** One page, complete in one file: no scripts, no network, plots as inline SVG. */
public final class HtmlReport {

    private final ReportPage page;
    private final RunReport report;

    private HtmlReport(ReportPage page) {
        this.page = page;
        this.report = page.report();
    }

    /** Writes the page. */
    public static void write(ReportPage page, Writer out) throws IOException {
        HtmlReport html = new HtmlReport(page);
        out.write(html.head());
        out.write(html.headlines());
        out.write(html.charts());
        out.write(html.channels());
        out.write(html.refusals());
        out.write(html.story());
        out.write(html.foot());
    }

    private String head() throws IOException {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>Countinghouse: orders, stock and books</title>
                <style>
                %s</style>
                </head>
                <body>
                <header>
                <h1>Orders, stock and books</h1>
                <p>%s · database %s · %s</p>
                </header>
                <main>
                """.formatted(
                        style(),
                        Markup.escape(page.source()),
                        Markup.escape(page.database()),
                        Markup.escape(Figures.of(report.elapsed())));
    }

    private static String style() throws IOException {
        try (InputStream css = Objects.requireNonNull(HtmlReport.class.getResourceAsStream("report.css"))) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String headlines() {
        RunReport.Units units = report.units();
        RunReport.Amounts amounts = report.amounts();
        Money difference =
                report.trialBalance().debit().minus(report.trialBalance().credit());
        String verdict = report.isSound()
                ? "Nothing oversold, the books balance, and every balance agrees with its facts."
                : "Something does not add up: see oversold, trial balance and verification.";
        return Markup.element("p", "class=\"" + (report.isSound() ? "good" : "bad") + "\"", verdict) + "\n<dl>\n"
                + tile(
                        "Orders",
                        Figures.of(report.orders().placed()),
                        Figures.of(report.orders().lines()) + " lines")
                + tile(
                        "Net sales",
                        Figures.withCurrency(amounts.netSales()),
                        Figures.of(amounts.grossSales()) + " gross, " + Figures.of(amounts.returns()) + " returned")
                + tile(
                        "Margin",
                        Figures.withCurrency(amounts.netSales().minus(amounts.costOfGoodsSold())),
                        share(amounts) + Figures.of(amounts.costOfGoodsSold()) + " cost of goods sold")
                + tile(
                        "Fill rate",
                        Figures.percent(report.fillRate()),
                        Figures.of(units.shipped()) + " of "
                                + Figures.of(units.ordered()) + " units shipped, " + Figures.of(units.backordered())
                                + " backordered")
                + tile("Oversold", Figures.of(units.oversold()), "units shipped that were not there")
                + tile(
                        "Trial balance",
                        Figures.withCurrency(difference),
                        Figures.of(report.trialBalance().debit()) + " on each side")
                + tile("Returned", Figures.of(units.returned()) + " units", Figures.of(amounts.returns()) + " refunded")
                + tile("Stock at cost", Figures.withCurrency(amounts.inventoryValue()), "at the end")
                + "</dl>\n";
    }

    private static String tile(String name, String figure, String note) {
        return "<div>" + Markup.element("dt", "", name) + Markup.element("dd", "", figure)
                + Markup.element("dd", "class=\"note\"", note) + "</div>\n";
    }

    private static String share(RunReport.Amounts amounts) {
        if (amounts.netSales().isZero()) {
            return "";
        }
        BigDecimal margin = amounts.netSales().minus(amounts.costOfGoodsSold()).toDecimal();
        BigDecimal share = margin.divide(amounts.netSales().toDecimal(), 4, RoundingMode.HALF_UP);
        return Figures.percent(share) + " of net sales; ";
    }

    private String charts() {
        return "<section>\n<h2>Over time</h2>\n<div class=\"charts\">\n"
                + figure(page.stockValue(), AreaChart.of("stock-value", page.stockValue()))
                + figure(page.stockUnits(), AreaChart.of("stock-units", page.stockUnits()))
                + figure(page.orders(), BarChart.of("orders", page.orders()))
                + IncomeCharts.of(page.income()) + "</div>\n</section>\n";
    }

    private static String figure(TimeSeries series, String drawing) {
        boolean named =
                series.name().toLowerCase(Locale.ROOT).contains(series.unit().toLowerCase(Locale.ROOT));
        String caption = named ? series.name() : series.name() + " (" + series.unit() + ")";
        return "<figure>\n" + Markup.element("figcaption", "", caption) + "\n" + drawing + "</figure>\n";
    }

    private String channels() {
        StringBuilder rows = new StringBuilder();
        List<RunReport.Channel> best = report.channels().stream()
                .sorted(Comparator.comparing(RunReport.Channel::netSales).reversed())
                .toList();
        for (RunReport.Channel channel : best) {
            rows.append("<tr>").append(Markup.element("th", "scope=\"row\"", channel.name()));
            List<Money> amounts = List.of(channel.netSales(), channel.costOfGoodsSold(), channel.margin());
            amounts.forEach(amount -> rows.append(Markup.element("td", "class=\"n\"", Figures.of(amount))));
            rows.append("</tr>\n");
        }
        return table(
                "Income by channel", "channels", List.of("Channel", "Net sales", "Cost of goods sold", "Margin"), rows);
    }

    private String refusals() {
        StringBuilder rows = new StringBuilder();
        for (Map.Entry<String, Long> reason : report.rows().refused().entrySet()) {
            StringBuilder first = new StringBuilder();
            for (ReportPage.RefusedExample example : page.examples().getOrDefault(reason.getKey(), List.of())) {
                String invoice = example.invoice().isEmpty() ? "" : ", invoice " + example.invoice();
                String value = example.value().isEmpty() ? "" : ": " + example.value();
                first.append(Markup.element("div", "", example.place() + invoice + value));
            }
            rows.append("<tr>").append(Markup.element("th", "scope=\"row\"", reason.getKey()));
            rows.append(Markup.element("td", "class=\"n\"", Figures.of(reason.getValue())));
            rows.append("<td>").append(first).append("</td></tr>\n");
        }
        String title = "Rows refused: " + Figures.of(report.rows().refusedInAll()) + " of "
                + Figures.of(report.rows().read()) + " read";
        return table(title, "refused", List.of("Reason", "Rows", "First examples"), rows);
    }

    private static String table(String title, String kind, List<String> headings, CharSequence rows) {
        StringBuilder head = new StringBuilder();
        headings.forEach(name -> head.append(Markup.element("th", "scope=\"col\"", name)));
        return "<section>\n" + Markup.element("h2", "", title) + "\n<table class=\"" + kind + "\">\n<thead><tr>" + head
                + "</tr></thead>\n<tbody>\n" + rows + "</tbody>\n</table>\n</section>\n";
    }

    private String story() {
        return page.story()
                .map(order -> {
                    StringBuilder steps = new StringBuilder();
                    order.steps()
                            .forEach(step ->
                                    steps.append(Markup.element("li", "", step)).append('\n'));
                    String title = "Where is order " + order.number() + "? It is " + order.state() + ".";
                    return "<section>\n" + Markup.element("h2", "", title) + "\n<ol>\n" + steps + "</ol>\n</section>\n";
                })
                .orElse("");
    }

    private String foot() {
        RunReport.Verdicts verdicts = report.verification();
        String verified = "Verified against the facts: stock " + verdicts.stock() + ", orders " + verdicts.orders()
                + ", payments " + verdicts.payments() + ", journal " + verdicts.journal() + ".";
        String speed = Figures.grouped(report.ordersPerSecond().toPlainString()) + " orders a second.";
        return "</main>\n<footer>\n" + Markup.element("p", "", verified + " " + speed)
                + "\n</footer>\n</body>\n</html>\n";
    }
}
