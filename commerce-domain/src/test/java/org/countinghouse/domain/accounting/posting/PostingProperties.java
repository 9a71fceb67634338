package org.countinghouse.domain.accounting.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countinghouse.domain.accounting.posting.PaperLedger.GBP;
import static org.countinghouse.domain.accounting.posting.PaperLedger.SHOP;

import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.countinghouse.domain.accounting.AccountRole;
import org.countinghouse.domain.accounting.AccountingRejection;
import org.countinghouse.domain.accounting.JournalEntry;
import org.countinghouse.domain.accounting.JournalLine;
import org.countinghouse.domain.accounting.PostedEntry;
import org.countinghouse.domain.accounting.SaleLine;
import org.countinghouse.domain.accounting.SourceDocument;
import org.countinghouse.domain.accounting.StockStatus;
import org.countinghouse.domain.accounting.cost.Cost;
import org.countinghouse.domain.accounting.cost.CostFlow;
import org.countinghouse.domain.accounting.cost.CostKey;
import org.countinghouse.domain.accounting.cost.CostMovement;
import org.countinghouse.domain.accounting.posting.SalesEvent.Consideration;
import org.countinghouse.domain.accounting.posting.SalesEvent.FulfilledLine;
import org.countinghouse.domain.accounting.posting.SalesEvent.GoodsFulfilled;
import org.countinghouse.domain.accounting.posting.SalesEvent.GoodsReturned;
import org.countinghouse.domain.accounting.posting.SalesEvent.ReturnedLine;
import org.countinghouse.domain.accounting.posting.SalesEvent.Sale;
import org.countinghouse.domain.accounting.posting.StockEvent.ReceivedLine;
import org.countinghouse.domain.accounting.posting.StockEvent.StockReceived;
import org.countinghouse.domain.accounting.posting.StockEvent.StockWrittenOff;
import org.countinghouse.domain.accounting.posting.StockEvent.WrittenOffLine;
import org.countinghouse.domain.catalog.SellableItem;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.channel.ChannelId;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.money.Rounding;
import org.countinghouse.domain.quantity.Quantity;

/** Laws of the books over random trade: two SKUs, three orders, receipts, sales, returns, losses and reversals. */
class PostingProperties {

    private static final int REVERSAL = 6;

    record Step(int what, int sku, int order, long quantity, long amount) {}

    @Provide
    Arbitrary<List<Step>> trade() {
        Arbitrary<Step> step = Combinators.combine(
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.integers().between(0, 1),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.longs().between(1, 7),
                        Arbitraries.longs().between(0, 1000))
                .as(Step::new);
        return step.list().ofMinSize(1).ofMaxSize(25);
    }

    @Property(tries = 500)
    void every_entry_balances_and_inventory_is_the_sum_of_the_layers(
            @ForAll("trade") List<Step> trade, @ForAll CostFlow flow) {
        PaperLedger ledger = play(trade, flow);
        for (PostedEntry posted : ledger.entries) {
            assertThat(posted.entry().lines().stream()
                            .mapToLong(JournalLine::signed)
                            .sum())
                    .isZero();
            assertThat(posted.isIntact()).isTrue();
        }
        assertThat(ledger.trialBalance().isBalanced()).isTrue();
        assertThat(ledger.balance(AccountRole.INVENTORY_SELLABLE)).isEqualTo(value(ledger, StockStatus.SELLABLE));
        assertThat(ledger.balance(AccountRole.INVENTORY_DAMAGED)).isEqualTo(value(ledger, StockStatus.DAMAGED));
    }

    @Property(tries = 500)
    void what_came_in_is_on_hand_or_went_out(@ForAll("trade") List<Step> trade, @ForAll CostFlow flow) {
        PaperLedger ledger = play(trade, flow);
        Map<CostKey, Cost> net = new TreeMap<>();
        long[] units = new long[2];
        for (CostMovement movement : ledger.movements) {
            int side = movement.kind().onLayer();
            units[0] += side * movement.cost().quantity().units();
            units[1] += side * movement.cost().value().minorUnits();
            net.put(movement.key(), ledger.onHand(movement.key()));
        }
        assertThat(net.values().stream()
                        .mapToLong(cost -> cost.quantity().units())
                        .sum())
                .isEqualTo(units[0]);
        assertThat(net.values().stream()
                        .mapToLong(cost -> cost.value().minorUnits())
                        .sum())
                .isEqualTo(units[1]);
        assertThat(ledger.layers.values())
                .allMatch(
                        layer -> !layer.cost().isEmpty() || layer.cost().value().isZero());
    }

    @Property(tries = 300)
    void the_same_trade_gives_the_same_hashes(@ForAll("trade") List<Step> trade, @ForAll CostFlow flow) {
        assertThat(hashes(play(trade, flow))).isEqualTo(hashes(play(trade, flow)));
    }

    /** A receipt that was taken back early leaves the goods of a later one in a sale: so nothing is, before the end. */
    @Property(tries = 300)
    void reversing_everything_from_the_last_to_the_first_leaves_nothing(
            @ForAll("trade") List<Step> trade, @ForAll CostFlow flow) {
        PaperLedger ledger = play(
                trade.stream()
                        .filter(step -> step.amount() > 100 && step.what() != REVERSAL)
                        .toList(),
                flow);
        for (int sequence = ledger.entries.size(); sequence >= 1; sequence--) {
            JournalEntry entry = ledger.entries.get(sequence - 1).entry();
            boolean reversed = ledger.entries.stream().anyMatch(isReversalOf(sequence));
            if (entry.reverses().isEmpty() && !reversed) {
                assertThat(ledger.reverse(sequence).isRight()).isTrue();
            }
        }
        assertThat(ledger.trialBalance().accounts())
                .allMatch(line -> line.balance().isZero());
        assertThat(ledger.layers.values()).allMatch(layer -> layer.cost().isEmpty());
    }

    @Property
    void parts_that_take_all_units_take_exactly_the_value(
            @ForAll @LongRange(min = 0, max = 1_000_000) long value,
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 1, max = 50) Integer> parts) {
        long units = parts.stream().mapToLong(Integer::longValue).sum();
        Cost rest = Cost.of(Quantity.of(units), Money.ofMinor(value, GBP));
        Money taken = Money.zero(GBP);
        for (int part : parts) {
            Cost one = rest.part(Quantity.of(part), Rounding.HALF_EVEN);
            rest = rest.minus(one);
            taken = taken.plus(one.value());
        }
        assertThat(taken).isEqualTo(Money.ofMinor(value, GBP));
        assertThat(rest.isEmpty()).isTrue();
    }

    private static Predicate<PostedEntry> isReversalOf(long sequence) {
        return posted -> posted.entry().reverses().equals(Optional.of(sequence));
    }

    private static List<String> hashes(PaperLedger ledger) {
        return ledger.entries.stream().map(posted -> posted.hash().value()).toList();
    }

    private static Money value(PaperLedger ledger, StockStatus status) {
        return ledger.layers.values().stream()
                .filter(layer -> layer.key().status() == status)
                .map(layer -> layer.cost().value())
                .reduce(Money.zero(GBP), Money::plus);
    }

    /** Plays what the books accept; what they refuse must leave nothing behind. */
    private static PaperLedger play(List<Step> trade, CostFlow flow) {
        PaperLedger ledger = new PaperLedger(flow);
        int number = 0;
        for (Step step : trade) {
            number++;
            if (step.what() == REVERSAL) {
                if (!ledger.entries.isEmpty()) {
                    refusedOrNot(ledger.reverse(1 + step.amount() % ledger.entries.size()));
                }
                continue;
            }
            BusinessEvent event = event(step, number);
            Either<AccountingRejection, Posting> offer = ledger.offer(PaperLedger.FIRST_DAY, event);
            assertThat(ledger.offer(PaperLedger.FIRST_DAY, event)).isEqualTo(offer);
            List<Object> before = new ArrayList<>(ledger.layers.values());
            if (offer.isRight()) {
                ledger.book(event);
            } else {
                assertThat(new ArrayList<Object>(ledger.layers.values())).isEqualTo(before);
            }
        }
        return ledger;
    }

    private static void refusedOrNot(Either<AccountingRejection, Posting> answer) {
        if (answer.isLeft()) {
            assertThat(answer.getLeft().message()).isNotBlank();
        }
    }

    private static BusinessEvent event(Step step, int number) {
        SourceDocument source = SourceDocument.of("step", Integer.toString(number));
        Sku sku = Sku.of("SKU" + step.sku());
        Quantity quantity = Quantity.of(step.quantity());
        Money amount = Money.ofMinor(step.amount(), GBP);
        Sale sale = Sale.of(ChannelId.of("UK"), "O" + step.order());
        SaleLine line = SaleLine.of(sale.order(), Integer.toString(step.sku()));
        return switch (step.what()) {
            case 0, 1 -> new StockReceived(source, SHOP, List.of(new ReceivedLine(sku, quantity, amount)));
            case 2, 3 ->
                new GoodsFulfilled(
                        source,
                        sale,
                        SHOP,
                        step.what() == 2 ? Consideration.PREPAID : Consideration.ON_CREDIT,
                        List.of(new FulfilledLine(
                                line.line(), sku, SellableItem.Kind.GOODS, quantity, amount, amount)));
            case 4 ->
                new GoodsReturned(
                        source,
                        sale,
                        SHOP,
                        List.of(new ReturnedLine(
                                line.line(), sku, quantity, amount, amount, Optional.of(condition(step)))));
            default ->
                new StockWrittenOff(
                        source,
                        SHOP,
                        GBP,
                        List.of(new WrittenOffLine(
                                sku, step.order() == 0 ? StockStatus.DAMAGED : StockStatus.SELLABLE, quantity)));
        };
    }

    private static ReturnedCondition condition(Step step) {
        return switch ((int) (step.amount() % 3)) {
            case 0 -> new ReturnedCondition.Sellable();
            case 1 -> new ReturnedCondition.Damaged(Money.ofMinor(step.amount() / 2, GBP));
            default -> new ReturnedCondition.Scrapped();
        };
    }
}
