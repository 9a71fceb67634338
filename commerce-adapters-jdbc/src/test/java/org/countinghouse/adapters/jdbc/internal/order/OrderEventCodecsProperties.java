package org.countinghouse.adapters.jdbc.internal.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.countinghouse.adapters.jdbc.internal.json.EventCodec;
import org.countinghouse.adapters.jdbc.internal.json.EventCodecs;
import org.countinghouse.adapters.jdbc.internal.returns.ReturnEventCodecs;
import org.countinghouse.domain.catalog.SellableItem;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.channel.ChannelId;
import org.countinghouse.domain.inventory.LocationId;
import org.countinghouse.domain.kernel.Actor;
import org.countinghouse.domain.kernel.DomainEvent;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.money.UnitPrice;
import org.countinghouse.domain.order.CancelReason;
import org.countinghouse.domain.order.CustomerId;
import org.countinghouse.domain.order.ExternalReference;
import org.countinghouse.domain.order.HoldName;
import org.countinghouse.domain.order.HoldReason;
import org.countinghouse.domain.order.LineAmounts;
import org.countinghouse.domain.order.OrderEvent;
import org.countinghouse.domain.order.OrderHold;
import org.countinghouse.domain.order.OrderId;
import org.countinghouse.domain.order.PlacedLine;
import org.countinghouse.domain.order.ReturnReference;
import org.countinghouse.domain.order.ShipmentReference;
import org.countinghouse.domain.quantity.Quantity;
import org.countinghouse.domain.returns.AuthorizedLine;
import org.countinghouse.domain.returns.Disposition;
import org.countinghouse.domain.returns.ReceivedLine;
import org.countinghouse.domain.returns.ReturnEvent;
import org.countinghouse.domain.returns.ReturnId;

/** What is written is read back as it was, for every type of event. */
class OrderEventCodecsProperties {

    private static final EventCodecs CODECS =
            new EventCodecs(Stream.concat(OrderEventCodecs.all().stream(), ReturnEventCodecs.all().stream())
                    .toList());

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void every_event_comes_back_as_it_was(@ForAll("seeds") Seed seed) {
        for (DomainEvent event : events(seed)) {
            assertThat(CODECS.decode(CODECS.nameOf(event), CODECS.encode(event)))
                    .isEqualTo(event);
        }
    }

    @Example
    void every_type_of_event_has_a_codec() {
        Set<Class<?>> types = new HashSet<>(Arrays.asList(OrderEvent.class.getPermittedSubclasses()));
        types.addAll(Arrays.asList(ReturnEvent.class.getPermittedSubclasses()));
        Set<Class<?>> coded = Stream.concat(OrderEventCodecs.all().stream(), ReturnEventCodecs.all().stream())
                .map(EventCodec::eventType)
                .collect(Collectors.toSet());

        assertThat(coded).isEqualTo(types);
        assertThat(events(new Seed("x", 1, 1)))
                .extracting(DomainEvent::getClass)
                .containsExactlyInAnyOrderElementsOf(types.stream()
                        .map(type -> type.<DomainEvent>asSubclass(DomainEvent.class))
                        .toList());
    }

    private static List<DomainEvent> events(Seed seed) {
        return List.of(
                new OrderEvent.OrderPlaced(
                        seed.order(),
                        seed.channel(),
                        ExternalReference.of(seed.text()),
                        seed.number() % 2 == 0 ? Optional.empty() : Optional.of(CustomerId.of(seed.text())),
                        seed.currency(),
                        seed.each(seed::placedLine),
                        seed.at()),
                new OrderEvent.LinesAllocated(
                        seed.order(),
                        seed.channel(),
                        seed.each(i ->
                                new OrderEvent.LinesAllocated.Allocated(i, seed.sku(), seed.units(), Quantity.ZERO)),
                        seed.at()),
                new OrderEvent.LinesBackordered(
                        seed.order(),
                        seed.channel(),
                        seed.each(i -> new OrderEvent.LinesBackordered.Backordered(i, seed.sku(), seed.units())),
                        seed.at()),
                new OrderEvent.LinesShipped(
                        seed.order(),
                        seed.channel(),
                        ShipmentReference.of(seed.text()),
                        LocationId.of(seed.text()),
                        seed.each(i -> new OrderEvent.LinesShipped.Shipped(
                                i, seed.sku(), seed.kind(), seed.units(), seed.amounts())),
                        seed.at()),
                new OrderEvent.LinesCanceled(
                        seed.order(),
                        seed.channel(),
                        seed.oneOf(CancelReason.class),
                        seed.each(i -> new OrderEvent.LinesCanceled.Canceled(
                                i, seed.sku(), Quantity.ONE, seed.units(), Quantity.of(i), seed.amounts())),
                        seed.at()),
                new OrderEvent.LinesReturned(
                        seed.order(),
                        seed.channel(),
                        ReturnReference.of(seed.text()),
                        seed.each(i -> new OrderEvent.LinesReturned.Returned(
                                i, seed.sku(), seed.kind(), seed.units(), seed.amounts())),
                        seed.at()),
                new OrderEvent.OrderHeld(
                        seed.order(),
                        new OrderHold(
                                HoldName.of(seed.text()),
                                seed.oneOf(HoldReason.class),
                                Actor.of(seed.text()),
                                Set.of(OrderEvent.Kind.SHIPPED, OrderEvent.Kind.SETTLED)),
                        seed.at()),
                new OrderEvent.HoldReleased(seed.order(), HoldName.of(seed.text()), seed.at()),
                new OrderEvent.OrderSettled(seed.order(), seed.at()),
                new ReturnEvent.ReturnAuthorized(
                        seed.returnId(),
                        seed.order(),
                        seed.channel(),
                        seed.currency(),
                        seed.each(i -> new AuthorizedLine(i, seed.sku(), seed.kind(), seed.units(), seed.amounts())),
                        seed.at()),
                new ReturnEvent.ReturnReceived(
                        seed.returnId(),
                        seed.order(),
                        seed.channel(),
                        LocationId.of(seed.text()),
                        seed.each(i -> new ReceivedLine(
                                i,
                                seed.sku(),
                                seed.kind(),
                                seed.units(),
                                seed.oneOf(Disposition.class),
                                seed.amounts())),
                        seed.at()),
                new ReturnEvent.ReturnRefunded(
                        seed.returnId(),
                        seed.order(),
                        seed.channel(),
                        seed.amounts().gross(),
                        seed.at()),
                new ReturnEvent.ReturnRejected(seed.returnId(), seed.order(), seed.channel(), seed.text(), seed.at()));
    }

    @Provide
    Arbitrary<Seed> seeds() {
        Arbitrary<String> texts = Arbitraries.strings()
                .withCharRange(' ', '~')
                .withChars('é', '€', '"', '\\', '漢')
                .ofMinLength(1)
                .ofMaxLength(60)
                .filter(text -> !text.isBlank());
        Arbitrary<Long> numbers = Arbitraries.longs().between(1, 999_999_999);
        Arbitrary<Integer> lines = Arbitraries.integers().between(1, 4);
        return net.jqwik.api.Combinators.combine(texts, numbers, lines).as(Seed::new);
    }

    /** What one try's events are made of. */
    record Seed(String text, long number, int lines) {

        private static final List<String> CURRENCIES = List.of("GBP", "JPY", "KWD");

        OrderId order() {
            return OrderId.of(text);
        }

        ReturnId returnId() {
            return ReturnId.of(text);
        }

        ChannelId channel() {
            return ChannelId.of(text.replace('/', '-'));
        }

        Sku sku() {
            return Sku.of(text);
        }

        Quantity units() {
            return Quantity.of(number);
        }

        Currency currency() {
            return Currency.getInstance(CURRENCIES.get(pick(CURRENCIES.size())));
        }

        SellableItem.Kind kind() {
            return oneOf(SellableItem.Kind.class);
        }

        Instant at() {
            return Instant.ofEpochSecond(number, number % 1_000_000 * 1_000);
        }

        LineAmounts amounts() {
            Money net = Money.ofMinor(number * 7, currency());
            Money tax = Money.ofMinor(number % 97, currency());
            return new LineAmounts(net, tax, net.plus(tax));
        }

        PlacedLine placedLine(int line) {
            return new PlacedLine(
                    line,
                    new SellableItem(sku(), line % 2 == 0 ? "" : text, kind()),
                    units(),
                    UnitPrice.parse("0.00" + number, currency()),
                    amounts());
        }

        <E extends Enum<E>> E oneOf(Class<E> type) {
            List<E> all = List.copyOf(EnumSet.allOf(type));
            return all.get(pick(all.size()));
        }

        int pick(int bound) {
            return (int) (number % bound);
        }

        <T> List<T> each(java.util.function.IntFunction<T> line) {
            return IntStream.rangeClosed(1, lines).mapToObj(line).toList();
        }
    }
}
