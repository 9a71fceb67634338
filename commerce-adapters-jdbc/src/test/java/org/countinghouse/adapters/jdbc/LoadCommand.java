package org.countinghouse.adapters.jdbc;

import io.vavr.control.Either;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.inventory.ConfirmReservation;
import org.countinghouse.domain.inventory.DemandReference;
import org.countinghouse.domain.inventory.FulfillReservation;
import org.countinghouse.domain.inventory.InventoryRejection;
import org.countinghouse.domain.inventory.LocationId;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.ReceiveStock;
import org.countinghouse.domain.inventory.ReleaseReservation;
import org.countinghouse.domain.inventory.ReservationId;
import org.countinghouse.domain.inventory.ReserveStock;
import org.countinghouse.domain.kernel.Actor;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommandId;
import org.countinghouse.domain.quantity.Quantity;

/**
 * One command of a load that will be killed. Its text is all that another process needs to ask it again.
 *
 * @param verb what to do
 * @param key its idempotency key
 * @param subject the reservation it is about, or {@code -}
 * @param sku the goods it is about, or {@code -}
 * @param units how many
 */
record LoadCommand(Verb verb, String key, String subject, String sku, long units) {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Pattern SPACE = Pattern.compile(" ");

    enum Verb {
        RECEIVE,
        RESERVE,
        CONFIRM,
        RELEASE,
        FULFILL
    }

    String text() {
        return verb + " " + key + " " + subject + " " + sku + " " + units;
    }

    static LoadCommand parse(String text) {
        String[] words = SPACE.split(text, -1);
        return new LoadCommand(Verb.valueOf(words[0]), words[1], words[2], words[3], Long.parseLong(words[4]));
    }

    /** A short print of the answer, or nothing if it was refused. */
    Optional<String> ask(LoadedShop shop) {
        CommandHeader header = CommandHeader.of(shop.tenant(), CommandId.of(key), Actor.of("load"))
                .at(NOON);
        ReservationId reservation = ReservationId.of(subject);
        PositionKey position = PositionKey.of(Sku.of(sku), LocationId.of("MAIN"));
        Either<InventoryRejection, ?> answer = switch (verb) {
            case RECEIVE ->
                shop.stock().receive(ReceiveStock.of(header, "", ReceiveStock.Line.of(position, Quantity.of(units))));
            case RESERVE ->
                shop.reservations()
                        .reserve(ReserveStock.builder()
                                .header(header)
                                .reservation(reservation)
                                .demand(DemandReference.of("order " + key))
                                .addLines(new ReserveStock.Line(1, position, Quantity.of(units)))
                                .ttl(Duration.ofHours(4))
                                .mode(ReserveStock.Mode.ALL_OR_NOTHING)
                                .build());
            case CONFIRM -> shop.reservations().confirm(ConfirmReservation.of(header, reservation));
            case RELEASE -> shop.reservations().release(ReleaseReservation.of(header, reservation));
            case FULFILL -> shop.reservations().fulfill(FulfillReservation.everything(header, reservation));
        };
        return answer.isRight() ? Optional.of(digest(answer.get().toString())) : Optional.empty();
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
