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
 * <tr><td>{@code ${tenant}}</td><td>the tenant, bound next after the lists, as what they are joined by</td></tr>
 * <tr><td>{@code ${for each row}}</td><td>ends a subquery that is asked for each row, and is not to become a join that
 * could begin with it</td></tr>
 * <tr><td>{@code ${or nothing}}</td><td>ends an insert for {@link SqlSession#insertNew}</td></tr>
 * <tr><td>{@code ${or keep version}}</td><td>ends an insert that leaves a row that is there as it is; MariaDB takes the
 * row's lock at once, where one that is first read and then locked deadlocks</td></tr>
 * <tr><td>{@code ${whole}}</td><td>the type of whole numbers in a cast</td></tr>
 * </table>
 *
 * <p>And {@code tenant_id = ?}: on PostgreSQL the tenant is a value that the planner cannot look up. Of a tenant that has come
 * or grown since the statistics were made it would expect a single row, whatever else is asked for, and read all that the
 * tenant has by the first index at hand; like this it expects what a tenant has on average.
 */
final class Wording {

    private static final Pattern LISTS = Pattern.compile("\\$\\{lists (\\w+) \\(([\\w, ]+)\\)}(\\s+)join");

    private static final Pattern OF_TENANT = Pattern.compile("tenant_id = (\\?|:tenant)");
    private static final String TENANT = "${tenant}";
    private static final String HIDDEN = "(select cast(%s as varchar))";

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
                .replace("${for each row}", dialect == Dialect.POSTGRESQL ? "offset 0" : "")
                .replace("${or nothing}", maria ? "" : "on conflict do nothing")
                .replace(
                        "${or keep version}",
                        maria ? "on duplicate key update version = version" : "on conflict do nothing")
                .replace("${whole}", maria ? "signed" : "bigint");
        boolean hides = dialect == Dialect.POSTGRESQL;
        boolean fenced = hides && words.contains(TENANT);
        String ofTenant = hides ? OF_TENANT.matcher(words).replaceAll("tenant_id = " + HIDDEN.formatted("$1")) : words;
        return LISTS.matcher(ofTenant.replace(TENANT, fenced ? "k.tenant_id" : "?"))
                .replaceAll(match ->
                        Matcher.quoteReplacement(maria ? json(match) : fenced ? arraysOfTenant(match) : arrays(match)));
    }

    /** The statement with the tenant as a plain parameter, for where it is to be another one's column. */
    static String plain(String words) {
        return words.replace(HIDDEN.formatted("?"), "?");
    }

    private static String arrays(MatchResult lists) {
        return array(lists) + " as " + lists.group(1) + " (" + lists.group(2) + ")" + lists.group(3) + "join";
    }

    /** With the tenant in each row; behind {@code offset 0} the planner sees rows, and no constant. */
    private static String arraysOfTenant(MatchResult lists) {
        return "(select u.*, t.tenant_id from " + array(lists) + " as u (" + lists.group(2)
                + ") cross join (select cast(? as varchar) as tenant_id) t offset 0) as k" + lists.group(3) + "join";
    }

    private static String array(MatchResult lists) {
        String bound = String.join(", ", Collections.nCopies(columns(lists).length, "cast(? as varchar array)"));
        return "unnest(" + bound + ")";
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
