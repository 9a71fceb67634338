package org.countinghouse.examples.quickstart.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.countinghouse.domain.money.Percentage;

/**
 * What the command was asked to do.
 *
 * @param orders the files to read, in this order; empty means the small file that comes with the program
 * @param openingStock how many units of each item are there at the start; empty means as many as are asked for
 * @param costPercent unit cost as percent of the list price
 * @param jdbcUrl the database; empty means one inside this process
 * @param report where the JSON report goes
 * @param html where the HTML report goes
 * @param journal where the books go, in hledger's format
 * @param limit how many rows to read at most; empty means all
 */
public record Options(
        List<Path> orders,
        OptionalLong openingStock,
        Percentage costPercent,
        Optional<String> jdbcUrl,
        Optional<Path> report,
        Optional<Path> html,
        Optional<Path> journal,
        OptionalLong limit) {

    /** Copies the list. */
    public Options {
        orders = List.copyOf(orders);
    }
}
