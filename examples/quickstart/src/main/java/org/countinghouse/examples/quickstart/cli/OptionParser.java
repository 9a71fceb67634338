package org.countinghouse.examples.quickstart.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.money.Percentage;

/** One use for one list of arguments. */
final class OptionParser {

    private static final long MOST_STOCK = 1_000_000_000L;
    private static final String ORDERS = "--orders";
    private static final Set<String> OF_RUN = Set.of(
            ORDERS, "--opening-stock", "--cost-percent", "--jdbc-url", "--report", "--html", "--journal", "--limit");
    private static final Set<String> OF_VERIFY = Set.of("--jdbc-url", "--tenant", "--report");

    private final List<String> arguments;
    private final List<Path> orders = new ArrayList<>();
    private final Map<String, String> values = new HashMap<>();

    OptionParser(List<String> arguments) {
        this.arguments = List.copyOf(arguments);
    }

    CommandLine parseRun() {
        return parse(OF_RUN, () -> new CommandLine.Run(options()));
    }

    CommandLine parseVerify() {
        return parse(OF_VERIFY, () -> new CommandLine.Verify(verifyOptions()));
    }

    private CommandLine parse(Set<String> known, Understanding understanding) {
        if (arguments.contains("--help")) {
            return new CommandLine.Help();
        }
        try {
            gather(known);
            return understanding.get();
        } catch (Refused e) {
            return new CommandLine.Fault(e.message);
        }
    }

    private void gather(Set<String> known) throws Refused {
        for (int i = 0; i < arguments.size(); i += 2) {
            String name = arguments.get(i);
            if (!known.contains(name)) {
                throw new Refused("unknown option: " + name);
            }
            if (i + 1 == arguments.size() || arguments.get(i + 1).startsWith("--")) {
                throw new Refused(name + " needs a value");
            }
            String value = arguments.get(i + 1);
            if (name.equals(ORDERS)) {
                orders.add(input(value));
            } else if (values.put(name, value) != null) {
                throw new Refused(name + " is given twice");
            }
        }
    }

    private Options options() throws Refused {
        Optional<Path> report = output("--report");
        Optional<Path> html = output("--html");
        Optional<Path> journal = output("--journal");
        refuseSharedFiles(report, html, journal);
        return new Options(
                orders,
                openingStock(),
                costPercent(),
                jdbcUrl(),
                report,
                html,
                journal,
                count("--limit", Long.MAX_VALUE));
    }

    private VerifyOptions verifyOptions() throws Refused {
        String url = jdbcUrl().orElseThrow(() -> new Refused("verify needs --jdbc-url: the database to verify"));
        return new VerifyOptions(url, tenant(), output("--report"));
    }

    private Optional<TenantId> tenant() throws Refused {
        Optional<String> name = Optional.ofNullable(values.get("--tenant"));
        try {
            return name.map(TenantId::of);
        } catch (IllegalArgumentException e) {
            throw new Refused("--tenant takes the name of a tenant, not: " + name.get());
        }
    }

    private OptionalLong openingStock() throws Refused {
        return "unlimited".equals(values.get("--opening-stock"))
                ? OptionalLong.empty()
                : count("--opening-stock", MOST_STOCK);
    }

    private OptionalLong count(String name, long most) throws Refused {
        String value = values.get(name);
        if (value == null) {
            return OptionalLong.empty();
        }
        try {
            long number = Long.parseLong(value);
            if (number >= 0 && number <= most) {
                return OptionalLong.of(number);
            }
        } catch (NumberFormatException e) {
            // Said below, as for a number out of bounds.
        }
        throw new Refused(name + " takes a whole number from 0" + (most < Long.MAX_VALUE ? " to " + most : "")
                + ", not: " + value);
    }

    private Percentage costPercent() throws Refused {
        String value = values.getOrDefault("--cost-percent", "60");
        try {
            Percentage percentage = Percentage.parse(value);
            if (percentage.percent().compareTo(Percentage.of(100).percent()) <= 0) {
                return percentage;
            }
        } catch (IllegalArgumentException e) {
            // Said below, as for a percentage above 100.
        }
        throw new Refused("--cost-percent takes a number from 0 to 100, not: " + value);
    }

    private Optional<String> jdbcUrl() throws Refused {
        Optional<String> url = Optional.ofNullable(values.get("--jdbc-url"));
        if (url.isPresent() && !url.get().startsWith("jdbc:")) {
            throw new Refused("--jdbc-url takes an address that starts with jdbc:");
        }
        return url;
    }

    private static Path input(String value) throws Refused {
        Path path = path(ORDERS, value);
        if (!Files.exists(path)) {
            throw new Refused("--orders: there is no such file: " + value);
        }
        if (Files.isDirectory(path) || !Files.isReadable(path)) {
            throw new Refused("--orders: not a file that can be read: " + value);
        }
        return path;
    }

    private Optional<Path> output(String name) throws Refused {
        String value = values.get(name);
        if (value == null) {
            return Optional.empty();
        }
        Path path = path(name, value);
        Path folder = path.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder) || !Files.isWritable(folder)) {
            throw new Refused(name + ": not in a folder that can be written to: " + value);
        }
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            throw new Refused(name + ": it is there and is no file: " + value);
        }
        return Optional.of(path);
    }

    @SafeVarargs
    private void refuseSharedFiles(Optional<Path>... outputs) throws Refused {
        Set<Path> taken = new HashSet<>();
        orders.forEach(file -> taken.add(file.toAbsolutePath().normalize()));
        for (Optional<Path> output : outputs) {
            if (output.isPresent() && !taken.add(output.get().toAbsolutePath().normalize())) {
                throw new Refused("two options name the same file: " + output.get());
            }
        }
    }

    private static Path path(String name, String value) throws Refused {
        try {
            if (!value.isBlank()) {
                return Path.of(value);
            }
        } catch (InvalidPathException e) {
            // Said below, as for an empty name.
        }
        throw new Refused(name + " takes the name of a file, not: " + value);
    }

    /** Makes something of the options that were gathered. */
    private interface Understanding {

        CommandLine get() throws Refused;
    }

    /** Leaves the parser with what is wrong; never leaves this class. */
    private static final class Refused extends Exception {

        private static final long serialVersionUID = 1L;

        private final String message;

        Refused(String message) {
            super(message);
            this.message = message;
        }
    }
}
