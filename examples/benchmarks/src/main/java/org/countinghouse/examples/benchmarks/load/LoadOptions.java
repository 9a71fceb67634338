package org.countinghouse.examples.benchmarks.load;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is run, and for how long.
 *
 * @param scenarios hot, zipf, lone, history
 * @param contestants orm, single, joined, coalesced, lanes
 * @param seconds how long each contestant is measured
 * @param warmup how long it runs before
 * @param clients how many clients there are in the crowded scenarios
 * @param lanes how many lanes the contestant of that name has
 * @param pastRows how many past reservations the long history has
 * @param json where the figures are written
 */
record LoadOptions(
        List<String> scenarios,
        List<String> contestants,
        int seconds,
        int warmup,
        int clients,
        int lanes,
        long pastRows,
        Path json) {

    /** Reads {@code --name value} pairs. */
    static LoadOptions of(String[] arguments) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            given.put(arguments[i], arguments[i + 1]);
        }
        return new LoadOptions(
                List.of(given.getOrDefault("--scenarios", "hot,zipf,lone,history")
                        .split(",", -1)),
                List.of(given.getOrDefault("--contestants", "orm,single,joined,coalesced")
                        .split(",", -1)),
                Integer.parseInt(given.getOrDefault("--seconds", "10")),
                Integer.parseInt(given.getOrDefault("--warmup", "5")),
                Integer.parseInt(given.getOrDefault("--clients", "64")),
                Integer.parseInt(given.getOrDefault("--lanes", "4")),
                Long.parseLong(given.getOrDefault("--past", "1000000")),
                Path.of(given.getOrDefault("--json", "reservation-load.json")));
    }
}
