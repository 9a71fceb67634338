package org.countinghouse.adapters.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * Asks one random command after the other, and says before each what it asks ({@code ASK}) and after each accepted one
 * what the answer was ({@code ACK}); a refused one is over ({@code NO}).
 */
final class LoadShopper {

    private static final int SKUS = 5;

    private final LoadedShop shop;
    private final String name;
    private final SplittableRandom random;
    private final Consumer<String> says;
    private final List<String> held = new ArrayList<>();
    private final List<String> confirmed = new ArrayList<>();
    private int asked;

    LoadShopper(LoadedShop shop, String name, long seed, Consumer<String> says) {
        this.shop = shop;
        this.name = name;
        this.random = new SplittableRandom(seed);
        this.says = says;
    }

    void askOnce() {
        LoadCommand command = next(name + "n" + asked++);
        says.accept("ASK " + command.text());
        Optional<String> answer = command.ask(shop);
        says.accept(answer.map(digest -> "ACK " + command.text() + " " + digest).orElse("NO " + command.text()));
        if (answer.isPresent() && command.verb() == LoadCommand.Verb.RESERVE) {
            held.add(command.subject());
        }
        if (answer.isPresent() && command.verb() == LoadCommand.Verb.CONFIRM) {
            confirmed.add(command.subject());
        }
    }

    private LoadCommand next(String key) {
        int dice = random.nextInt(10);
        if (dice < 3 && !held.isEmpty()) {
            return of(dice == 0 ? LoadCommand.Verb.RELEASE : LoadCommand.Verb.CONFIRM, key, taken(held));
        }
        if (dice < 5 && !confirmed.isEmpty()) {
            return of(LoadCommand.Verb.FULFILL, key, taken(confirmed));
        }
        String sku = "S" + random.nextInt(SKUS);
        return dice < 7
                ? new LoadCommand(LoadCommand.Verb.RECEIVE, key, "-", sku, 1 + random.nextInt(9))
                : new LoadCommand(LoadCommand.Verb.RESERVE, key, "R-" + key, sku, 1 + random.nextInt(4));
    }

    private static LoadCommand of(LoadCommand.Verb verb, String key, String reservation) {
        return new LoadCommand(verb, key, reservation, "-", 0);
    }

    private String taken(List<String> reservations) {
        return reservations.remove(random.nextInt(reservations.size()));
    }
}
