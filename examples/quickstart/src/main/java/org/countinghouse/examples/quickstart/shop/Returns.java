package org.countinghouse.examples.quickstart.shop;

import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.countinghouse.domain.catalog.SellableItem;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.order.OrderId;
import org.countinghouse.domain.process.ProcessRejection;
import org.countinghouse.domain.process.TakeBack;
import org.countinghouse.domain.returns.ArrivedLine;
import org.countinghouse.domain.returns.Disposition;
import org.countinghouse.domain.returns.Return;
import org.countinghouse.domain.returns.ReturnId;
import org.countinghouse.examples.quickstart.input.OrderRow;
import org.countinghouse.examples.quickstart.input.RefusalTally;
import org.countinghouse.examples.quickstart.input.ReturnMatching;
import org.countinghouse.examples.quickstart.input.ReturnMatching.MatchedReturn;
import org.countinghouse.examples.quickstart.input.ReturnMatching.ReturnedUnits;
import org.countinghouse.examples.quickstart.input.ScreenedInvoice;
import org.countinghouse.ports.Commerce;

/** A returning invoice takes units back from the orders they were sold in: one return an order. */
final class Returns {

    private final Commerce commerce;
    private final Supply supply;
    private final Diary diary;
    private final ProcessorStatement statement;
    private final ReturnMatching matching = new ReturnMatching();

    Returns(Commerce commerce, Supply supply, Diary diary, ProcessorStatement statement) {
        this.commerce = commerce;
        this.supply = supply;
        this.diary = diary;
        this.statement = statement;
    }

    /** Units of a row left the house, so they may come back. */
    void sold(OrderRow row, int lineNumber, long shipped) {
        matching.shipped(row, lineNumber, shipped);
    }

    /** Plays the invoice and tells how many of its rows were accepted. */
    long play(ScreenedInvoice invoice, CommandHeader header, RefusalTally refusals) {
        long accepted = 0;
        Map<String, Map<Integer, Long>> byOrder = new LinkedHashMap<>();
        for (OrderRow row : invoice.returns()) {
            MatchedReturn matched = matching.match(row);
            if (!matched.isMatched()) {
                refusals.add(matched.refused());
                continue;
            }
            accepted++;
            diary.unmatched(matched.unmatched());
            for (ReturnedUnits units : matched.units()) {
                byOrder.computeIfAbsent(units.invoice(), order -> new LinkedHashMap<>())
                        .merge(units.lineNumber(), units.quantity(), Math::addExact);
            }
        }
        int number = 0;
        for (Map.Entry<String, Map<Integer, Long>> order : byOrder.entrySet()) {
            takeBack(invoice.number() + "/" + ++number, order.getKey(), order.getValue(), header);
        }
        return accepted;
    }

    private void takeBack(String name, String order, Map<Integer, Long> units, CommandHeader header) {
        List<ArrivedLine> lines = new ArrayList<>();
        units.forEach((line, quantity) -> lines.add(ArrivedLine.of(line, quantity, Disposition.SELLABLE)));
        Either<ProcessRejection, Return> answer = commerce.returnsDesk()
                .takeBack(TakeBack.builder()
                        .header(header.step(order))
                        .returnId(ReturnId.of(name))
                        .order(OrderId.of(order))
                        .location(Shop.LOCATION)
                        .addAllLines(lines)
                        .build());
        Return taken = answer.getOrElseThrow(Unexpected::new);
        diary.returned(header.occurredAt(), taken);
        statement.refunded(header.occurredAt(), taken.refund().gross());
        taken.received().stream()
                .filter(line -> line.kind() == SellableItem.Kind.GOODS)
                .forEach(line -> supply.returned(line.sku(), line.quantity().units()));
    }
}
