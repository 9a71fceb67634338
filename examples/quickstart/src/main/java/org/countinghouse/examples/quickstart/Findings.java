package org.countinghouse.examples.quickstart;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.countinghouse.domain.accounting.AccountRole;
import org.countinghouse.domain.accounting.report.ChannelIncome;
import org.countinghouse.domain.accounting.report.IncomeStatement;
import org.countinghouse.domain.accounting.report.TrialBalance;
import org.countinghouse.domain.kernel.Discrepancy;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.kernel.Verification;
import org.countinghouse.domain.order.OrderAudit;
import org.countinghouse.domain.order.OrderId;
import org.countinghouse.domain.order.OrderStatus;
import org.countinghouse.examples.quickstart.input.RefusedRow;
import org.countinghouse.examples.quickstart.report.OrderStory;
import org.countinghouse.examples.quickstart.report.PriceStory;
import org.countinghouse.examples.quickstart.report.ReportPage;
import org.countinghouse.examples.quickstart.report.RunReport;
import org.countinghouse.examples.quickstart.report.TimeSeries;
import org.countinghouse.examples.quickstart.shop.BooksExport;
import org.countinghouse.examples.quickstart.shop.Shop;
import org.countinghouse.ports.Commerce;
import org.countinghouse.ports.order.OrderTotals;

/** What a run has led to, asked from the library: totals, books, verifications. */
final class Findings {

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2200, 12, 31);

    private final Shop shop;
    private final Commerce commerce;
    private final TenantId tenant;
    private final long rowsRead;

    Findings(Shop shop, long rowsRead) {
        this.shop = shop;
        this.commerce = shop.commerce();
        this.tenant = shop.tenant();
        this.rowsRead = rowsRead;
    }

    RunReport report(Duration elapsed) {
        OrderTotals orders = commerce.orderInquiries().totals(tenant);
        TrialBalance balance = commerce.bookkeeping().trialBalance(tenant, LAST);
        IncomeStatement income = commerce.bookkeeping().incomeByChannel(tenant, FIRST, LAST);
        ChannelIncome total = income.total();
        List<RunReport.Channel> channels = new ArrayList<>();
        income.channels()
                .forEach((channel, earned) ->
                        channels.add(new RunReport.Channel(channel.value(), earned.netSales(), earned.costOfSales())));
        return new RunReport(
                new RunReport.Rows(rowsRead, shop.accepted(), shop.refusals().counts()),
                new RunReport.Orders(orders.orders(), orders.lines()),
                new RunReport.Units(
                        orders.ordered(),
                        orders.shipped(),
                        orders.backordered(),
                        orders.returned(),
                        shop.oversoldUnits()),
                new RunReport.Amounts(
                        total.revenue(),
                        total.returns(),
                        total.netSales(),
                        total.costOfSales(),
                        balance.balance(AccountRole.INVENTORY_SELLABLE)),
                new RunReport.TrialBalance(balance.debit(), balance.credit()),
                channels,
                verdicts(),
                elapsed);
    }

    /** The books take longest to verify; the others are verified beside them. */
    private RunReport.Verdicts verdicts() {
        CompletableFuture<String> journal = CompletableFuture.supplyAsync(
                () -> verdict(commerce.bookkeeping().verify(tenant)));
        String orders = verdict(commerce.orderInquiries().verify(tenant));
        String returned = verdict(commerce.returns().verify(tenant));
        return new RunReport.Verdicts(
                verdict(commerce.stock().verify(tenant)),
                orders.equals(RunReport.Verdicts.OK) ? returned : orders,
                verdict(commerce.payments().verify(tenant)),
                journal.join());
    }

    private static String verdict(Verification verification) {
        if (verification.isOk()) {
            return RunReport.Verdicts.OK;
        }
        List<Discrepancy> found = verification.discrepancies();
        return found.size() + " found, first: " + found.get(0);
    }

    /** A sentence about units that returns named and no sale had; nothing if there were none. */
    Optional<String> unmatched() {
        long units = shop.diary().unmatchedUnits();
        return units == 0
                ? Optional.empty()
                : Optional.of(
                        "Returned units that no sale was left for (in rows accepted for their other units): " + units);
    }

    /** Where the first order is of which something came back. */
    Optional<OrderStory> story() {
        String order = shop.diary().returnedOrder();
        if (order.isEmpty()) {
            return Optional.empty();
        }
        return commerce.orderInquiries().where(tenant, OrderId.of(order)).map(status -> story(order, status));
    }

    /** One price with its reasons. */
    Optional<PriceStory> explainedPrice() {
        return shop.explainedPrice();
    }

    private static OrderStory story(String order, OrderStatus status) {
        List<String> steps = new ArrayList<>();
        for (OrderAudit step : status.audit()) {
            steps.add(step.occurredAt() + " " + step.kind() + ": "
                    + step.from().map(from -> from + " to ").orElse("") + step.to() + ", by " + step.actor() + " ("
                    + step.command() + ")" + (step.reason().isEmpty() ? "" : ", " + step.reason()));
        }
        return new OrderStory(order, status.order().state() + ", waiting for " + status.waitingFor(), steps);
    }

    ReportPage page(String source, String database, RunReport report, Optional<OrderStory> story) {
        SortedMap<String, List<ReportPage.RefusedExample>> examples = new TreeMap<>();
        shop.refusals()
                .examples()
                .forEach((reason, rows) -> examples.put(
                        reason, rows.stream().map(Findings::example).toList()));
        return new ReportPage(
                source,
                database,
                report,
                stockValue(),
                shop.diary().unitsOnHand(),
                shop.diary().ordersByWeek(),
                shop.diary().incomeByMonth(),
                examples,
                story);
    }

    private static ReportPage.RefusedExample example(RefusedRow row) {
        return new ReportPage.RefusedExample(row.place().toString(), row.invoice(), row.value());
    }

    /** What the goods on hand had cost at the end of each month, from the books. */
    private TimeSeries stockValue() {
        List<TimeSeries.Point> points = new ArrayList<>();
        for (LocalDate month : shop.diary().months()) {
            LocalDate last = month.plusMonths(1).minusDays(1);
            BigDecimal value = commerce.bookkeeping()
                    .trialBalance(tenant, last)
                    .balance(AccountRole.INVENTORY_SELLABLE)
                    .toDecimal();
            points.add(new TimeSeries.Point(last, value));
        }
        return new TimeSeries("Stock at cost", Shop.CURRENCY.getCurrencyCode(), points);
    }

    void writeJournal(Writer writer) throws IOException {
        new BooksExport(commerce.bookkeeping(), tenant).writeTo(writer);
    }
}
