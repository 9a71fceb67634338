package org.countinghouse.ports.tck.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.inventory.DemandReference;
import org.countinghouse.domain.inventory.LocationId;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.ReceiveStock;
import org.countinghouse.domain.inventory.SupplyId;
import org.countinghouse.domain.inventory.backorder.BackorderId;
import org.countinghouse.domain.inventory.backorder.CancelBackorder;
import org.countinghouse.domain.inventory.backorder.FillBackorders;
import org.countinghouse.domain.inventory.backorder.Portion;
import org.countinghouse.domain.inventory.backorder.QueueBackorder;
import org.countinghouse.domain.inventory.count.CountId;
import org.countinghouse.domain.inventory.count.CountStock;
import org.countinghouse.domain.inventory.count.CountVisibility;
import org.countinghouse.domain.inventory.count.OpenCount;
import org.countinghouse.domain.inventory.supply.CancelPreOrder;
import org.countinghouse.domain.inventory.supply.CancelSupply;
import org.countinghouse.domain.inventory.supply.ChangeSupply;
import org.countinghouse.domain.inventory.supply.ExpectSupply;
import org.countinghouse.domain.inventory.supply.PlacePreOrder;
import org.countinghouse.domain.inventory.supply.PreOrderId;
import org.countinghouse.domain.inventory.supply.SupplyKind;
import org.countinghouse.domain.inventory.transfer.ArriveTransfer;
import org.countinghouse.domain.inventory.transfer.DispatchTransfer;
import org.countinghouse.domain.inventory.transfer.TransferId;
import org.countinghouse.domain.kernel.Command;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.quantity.Quantity;

/** Makes one command on what is on its way, counted, expected or waited for. */
final class OtherCommands {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");

    private final NaiveWorld world;
    private final CommandHeader header;
    private final int number;
    private final Draws draws;

    OtherCommands(NaiveStock model, CommandHeader header, int number, Draws draws) {
        this.world = model.world();
        this.header = header;
        this.number = number;
        this.draws = draws;
    }

    Command make(Kind kind) {
        return switch (kind) {
            case DISPATCH -> dispatch();
            case ARRIVE -> arrive();
            case OPEN_COUNT -> openCount();
            case COUNT -> count();
            case EXPECT -> expect();
            case RECEIVE_EXPECTED -> receiveExpected();
            case CHANGE_SUPPLY -> changeSupply();
            case CANCEL_SUPPLY ->
                CancelSupply.of(header, SupplyId.of(name("S", world.supplies, supply -> supply.open() > 0)));
            case PRE_ORDER -> preOrder();
            case CANCEL_PRE_ORDER ->
                CancelPreOrder.of(header, PreOrderId.of(name("P", world.preOrders, waiting -> waiting.waiting > 0)));
            case QUEUE -> queue();
            case CANCEL_BACKORDER ->
                CancelBackorder.of(header, BackorderId.of(name("B", world.backorders, waiting -> waiting.waiting > 0)));
            case FILL -> FillBackorders.of(header, StockCommands.key(draws), draws.upTo(3));
            default -> throw new IllegalArgumentException("no command of its own: " + kind);
        };
    }

    private Command dispatch() {
        LocationId origin = draws.of(StockCommands.LOCATIONS);
        List<LocationId> others = new ArrayList<>(StockCommands.LOCATIONS);
        others.remove(origin);
        DispatchTransfer.Builder command = DispatchTransfer.builder()
                .header(header)
                .transfer(TransferId.of(newName("X", world.transfers.keySet())))
                .origin(origin)
                .destination(draws.of(others))
                .reference("");
        units(StockCommands.SKUS, draws.upTo(2), 4)
                .forEach((sku, units) -> command.addLines(new DispatchTransfer.Line(sku, units)));
        return command.build();
    }

    private Command arrive() {
        String id = name("X", world.transfers, NaiveTransfer::isOpen);
        List<Sku> skus = new ArrayList<>();
        Optional.ofNullable(world.transfers.get(id))
                .ifPresent(known -> known.lines.forEach(line -> skus.add(line.sku)));
        boolean isLast = draws.percent(50);
        int lines = draws.upTo(3) - (isLast ? 1 : 0);
        ArriveTransfer.Builder command = ArriveTransfer.builder()
                .header(header)
                .transfer(TransferId.of(id))
                .completion(isLast ? ArriveTransfer.Completion.LAST : ArriveTransfer.Completion.MORE_TO_COME);
        units(skus.isEmpty() || draws.percent(5) ? StockCommands.SKUS : skus, lines, 5)
                .forEach((sku, units) -> command.addLines(new ArriveTransfer.Line(sku, units)));
        return command.build();
    }

    /** So many of some SKUs, no SKU twice. */
    private Map<Sku, Quantity> units(List<Sku> skus, int lines, int most) {
        Map<Sku, Quantity> units = new TreeMap<>();
        for (int line = 0; line < lines; line++) {
            units.put(draws.of(skus), StockCommands.units(draws, most));
        }
        return units;
    }

    private Command openCount() {
        List<PositionKey> keys = new ArrayList<>();
        for (int position = draws.upTo(3); position > 0; position--) {
            PositionKey key = StockCommands.key(draws);
            if (!keys.contains(key)) {
                keys.add(key);
            }
        }
        return OpenCount.builder()
                .header(header)
                .count(CountId.of(newName("C", world.counts.keySet())))
                .reference("")
                .visibility(draws.of(List.of(CountVisibility.values())))
                .positions(keys)
                .build();
    }

    private Command count() {
        String id = name("C", world.counts, NaiveCount::isOpen);
        List<PositionKey> open = new ArrayList<>();
        boolean again = draws.percent(10);
        Optional.ofNullable(world.counts.get(id))
                .ifPresent(count -> count.lines.stream()
                        .filter(line -> again || line.result().isEmpty())
                        .forEach(line -> open.add(line.key())));
        Map<PositionKey, Quantity> counted = new TreeMap<>();
        for (int line = draws.upTo(2); line > 0; line--) {
            PositionKey key = open.isEmpty() || draws.percent(5) ? StockCommands.key(draws) : draws.of(open);
            long there = world.shelf(key).onHand() + draws.below(6) - 4;
            counted.put(key, Quantity.of(Math.max(0, there)));
        }
        CountStock.Builder command =
                CountStock.builder().header(header).count(CountId.of(id)).onPromised(StockCommands.onPromised(draws));
        counted.forEach((key, units) -> command.addLines(new CountStock.Line(key, units)));
        return command.build();
    }

    private Command expect() {
        return ExpectSupply.builder()
                .header(header)
                .supply(SupplyId.of(newName("S", world.supplies.keySet())))
                .kind(draws.of(List.of(SupplyKind.values())))
                .key(StockCommands.key(draws))
                .reference("")
                .expected(StockCommands.units(draws, 9))
                .due(due())
                .build();
    }

    private LocalDate due() {
        return TODAY.plusDays(draws.below(6) - 1L);
    }

    private Command receiveExpected() {
        ReceiveStock.Builder command = ReceiveStock.builder().header(header).reference("");
        for (int line = draws.upTo(2); line > 0; line--) {
            String id = name("S", world.supplies, supply -> supply.open() > 0);
            NaiveQueue.Supply known = world.supplies.get(id);
            PositionKey key = known == null || draws.percent(5) ? StockCommands.key(draws) : known.key;
            ReceiveStock.Line came = ReceiveStock.Line.of(key, StockCommands.units(draws, 6));
            command.addLines(draws.percent(15) ? came : came.of(SupplyId.of(id)));
        }
        return command.build();
    }

    private Command changeSupply() {
        return ChangeSupply.builder()
                .header(header)
                .supply(SupplyId.of(name("S", world.supplies, supply -> supply.open() > 0)))
                .expected(StockCommands.units(draws, 9))
                .due(due())
                .build();
    }

    private Command preOrder() {
        return PlacePreOrder.builder()
                .header(header)
                .preOrder(PreOrderId.of(newName("P", world.preOrders.keySet())))
                .supply(SupplyId.of(name("S", world.supplies, supply -> supply.open() > 0)))
                .demand(DemandReference.of("D" + draws.below(5)))
                .lineNumber(draws.upTo(3))
                .quantity(StockCommands.units(draws, 4))
                .build();
    }

    private Command queue() {
        return QueueBackorder.builder()
                .header(header)
                .backorder(BackorderId.of(newName("B", world.backorders.keySet())))
                .demand(DemandReference.of("D" + draws.below(5)))
                .lineNumber(draws.upTo(3))
                .key(StockCommands.key(draws))
                .quantity(StockCommands.units(draws, 5))
                .priority(draws.below(3))
                .portion(draws.of(List.of(Portion.values())))
                .build();
    }

    /** One that is known, and of which something is open, in most cases. */
    private <T> String name(String letter, Map<String, T> known, Predicate<T> isOpen) {
        boolean any = draws.percent(12);
        List<String> likely = known.entrySet().stream()
                .filter(one -> any || isOpen.test(one.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        return likely.isEmpty() || draws.percent(4) ? letter + "0" : draws.of(likely);
    }

    /** One that is not known in most cases. */
    private String newName(String letter, Collection<String> known) {
        return draws.percent(4) && !known.isEmpty() ? draws.of(List.copyOf(known)) : letter + number;
    }
}
