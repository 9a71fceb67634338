package org.countinghouse.examples.benchmarks;

import java.util.function.Supplier;
import org.countinghouse.domain.pricing.CompiledRules;
import org.countinghouse.ports.pricing.RuleSetJson;

/**
 * How long rules take to load, and what they keep: once, in a fresh process, as a service that starts does it.
 *
 * @param millis the time
 * @param kibibytes the memory kept, after garbage collection
 */
record Loading(double millis, long kibibytes) {

    /** Prints one loading: {@code json|code|drools} and how many. */
    public static void main(String[] args) {
        int loaded = Integer.parseInt(args[1]);
        Loading loading = switch (args[0]) {
            case "json" -> json(loaded);
            case "code" -> code(loaded);
            case "drools" -> of(() -> DroolsRules.compile(loaded));
            default -> throw new IllegalArgumentException(args[0]);
        };
        System.out.println(loading.millis + " " + loading.kibibytes);
    }

    private static Loading json(int loaded) {
        String text = RuleSetJson.standard().write(Shop.rules(loaded));
        return of(() -> CompiledRules.of(RuleSetJson.standard().read(text).get()));
    }

    private static Loading code(int loaded) {
        return of(() -> CompiledRules.of(Shop.rules(loaded)));
    }

    private static Loading of(Supplier<Object> load) {
        long before = used();
        long start = System.nanoTime();
        Object rules = load.get();
        long took = System.nanoTime() - start;
        long kept = used() - before;
        if (rules.hashCode() == 42) {
            System.out.print("");
        }
        return new Loading(took / 1e6, kept / 1024);
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
