package org.countinghouse.domain.inventory;

import java.util.stream.Stream;

/** The choices of a requested line, word by word, for its fingerprint; lists are led by their size. */
final class PrintedLine {

    private PrintedLine() {}

    static Stream<Object> wanted(ReserveStock.Line line) {
        if (line.wanted() instanceof Wanted.Goods goods) {
            return Stream.of(
                    "goods", goods.sku(), goods.unit().name(), goods.unit().size(), goods.breaking());
        }
        Wanted.OfKit kit = (Wanted.OfKit) line.wanted();
        return Stream.concat(
                Stream.of("kit", kit.kit().sku(), kit.set().size()),
                kit.set().stream().flatMap(part -> Stream.of(part.sku(), part.quantity())));
    }

    static Stream<Object> places(ReserveStock.Line line) {
        Places places = line.places();
        if (places instanceof Places.Pool pool) {
            return Stream.concat(
                    Stream.of("pool", pool.splitting(), pool.inOrder().size()), pool.inOrder().stream());
        }
        String kind = places instanceof Places.One ? "one" : "anywhere";
        return Stream.of(kind, places.splitting(), places.missingAt());
    }
}
