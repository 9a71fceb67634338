package org.countinghouse.adapters.jdbc.internal.sql;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.countinghouse.adapters.jdbc.Dialect;

/**
 * The words that engines do not share, as placeholders of statements:
 *
 * <table>
 * <caption>Placeholders</caption>
 * <tr><td>{@code ${prefix}}</td><td>what table names begin with</td></tr>
 * <tr><td>{@code ${lists k (sku, location)} join}</td><td>bound lists as a table, a column each, joined in
 * its own order</td></tr>
 * <tr><td>{@code ${or nothing}}</td><td>ends an insert for {@link SqlSession#insertNew}</td></tr>
 * <tr><td>{@code ${or keep version}}</td><td>ends an insert that leaves a row that is there as it is; MariaDB takes the
 * row's lock at once, where one that is first read and then locked deadlocks</td></tr>
 * <tr><td>{@code ${whole}}</td><td>the type of whole numbers in a cast</td></tr>
 * </table>
 */
final class Wording {

    private static final Pattern LISTS = Pattern.compile("\\$\\{lists (\\w+) \\(([\\w, ]+)\\)}(\\s+)join");

    private final Dialect dialect;
    private final String prefix;

    Wording(Dialect dialect, String prefix) {
        this.dialect = dialect;
        this.prefix = prefix;
    }

    /** The statement in the engine's words. */
    String of(String statement) {
        boolean maria = dialect == Dialect.MARIADB;
        String words = statement
                .replace("${prefix}", prefix)
                .replace("${or nothing}", maria ? "" : "on conflict do nothing")
                .replace(
                        "${or keep version}",
                        maria ? "on duplicate key update version = version" : "on conflict do nothing")
                .replace("${whole}", maria ? "signed" : "bigint");
        return LISTS.matcher(words).replaceAll(match -> Matcher.quoteReplacement(maria ? json(match) : arrays(match)));
    }

    private static String arrays(MatchResult lists) {
        String bound = String.join(", ", Collections.nCopies(columns(lists).length, "cast(? as varchar array)"));
        return "unnest(" + bound + ") as " + lists.group(1) + " (" + lists.group(2) + ")" + lists.group(3) + "join";
    }

    /**
     * The rows are one JSON text; every parameter after the first is the path to them, so that every engine counts the
     * same parameters. The engine must not begin with the other table, where it would lock more than is asked for.
     */
    private static String json(MatchResult lists) {
        String[] columns = columns(lists);
        List<String> read = new ArrayList<>();
        for (int i = 0; i < columns.length; i++) {
            read.add(columns[i] + " varchar(260) character set utf8mb4 collate utf8mb4_nopad_bin path '$[" + i + "]'");
        }
        String rows = "json_extract(".repeat(columns.length - 1) + "?" + ", ?)".repeat(columns.length - 1);
        return "json_table(" + rows + ", '$[*]' columns (" + String.join(", ", read) + ")) as " + lists.group(1)
                + lists.group(3) + "straight_join";
    }

    private static String[] columns(MatchResult lists) {
        return lists.group(2).split(", ", -1);
    }
}
