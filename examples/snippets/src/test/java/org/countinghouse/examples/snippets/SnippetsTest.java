package org.countinghouse.examples.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.countinghouse.adapters.jdbc.Dialect;
import org.countinghouse.adapters.jdbc.JdbcStores;
import org.countinghouse.adapters.jdbc.JdbcUnitOfWork;
import org.countinghouse.adapters.jdbc.SchemaScripts;
import org.countinghouse.domain.accounting.posting.Books;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.inventory.DemandReference;
import org.countinghouse.domain.inventory.LocationId;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.ReceiveStock;
import org.countinghouse.domain.inventory.ReservationId;
import org.countinghouse.domain.inventory.ReserveStock;
import org.countinghouse.domain.kernel.Actor;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommandId;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.quantity.Quantity;
import org.countinghouse.ports.Commerce;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

/** The code of the documentation does what the pages say it does. */
class SnippetsTest {

    private static final TenantId SHOP = TenantId.of("my-shop");
    private static final PositionKey MUGS = PositionKey.of(Sku.of("MUG"), LocationId.of("SHELF"));

    @Test
    void the_code_of_the_readme_sells_three_mugs() {
        DataSource database = database();
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        ReadmeSnippet.run(database, new PrintStream(out, true, StandardCharsets.UTF_8));

        String readme = Repository.read(Repository.ROOT.resolve("README.md"));
        String shown = readme.split("```text\n", 2)[1].split("```", 2)[0];
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .containsExactlyElementsOf(Stream.concat(
                                shown.lines(),
                                Stream.of(
                                        "Right(LineAmounts[net=29.97 GBP, tax=0.00 GBP, gross=29.97 GBP])",
                                        "Right(parcel-1)",
                                        "SETTLEMENT"))
                        .toList());
        assertThat(VerifyingSnippet.differences(commerce(database), SHOP)).isEmpty();
    }

    @Test
    void what_was_changed_behind_the_library_is_named() throws SQLException {
        DataSource database = database();
        ReadmeSnippet.run(database, new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));

        execute(database, "update stock_position set on_hand = on_hand + 1");

        assertThat(VerifyingSnippet.differences(commerce(database), SHOP)).isNotEmpty();
    }

    @Test
    void a_host_and_the_library_share_one_transaction() throws SQLException {
        DataSource database = database();
        execute(database, "create table wish (text varchar(100))");
        receiveTen(database);
        JoiningSnippet host = JoiningSnippet.over(database);

        assertThat(host.wish("four mugs", reserve("w-1", 4)).isRight()).isTrue();
        assertThat(host.wish("seven mugs", reserve("w-2", 7)).isLeft()).isTrue();

        assertThat(count(database, "select count(*) from wish")).isEqualTo(1);
        assertThat(commerce(database).stock().position(SHOP, MUGS).held()).isEqualTo(Quantity.of(4));
        assertThat(VerifyingSnippet.differences(commerce(database), SHOP)).isEmpty();
    }

    @Test
    void a_rush_gets_what_there_is_and_no_more() {
        rush(RushSnippet::onOneItem);
        rush(RushSnippet::onManyItems);
    }

    private static void rush(Function<Commerce, RushSnippet> opening) {
        DataSource database = database();
        receiveTen(database);
        List<String> answers;
        try (RushSnippet shop = opening.apply(commerce(database))) {
            answers = IntStream.range(0, 20)
                    .parallel()
                    .mapToObj(i -> untilItIsCertain(shop, reserve("rush-" + i, 3)))
                    .toList();
        }

        assertThat(answers).filteredOn(answer -> answer.startsWith("yours")).hasSize(3);
        assertThat(answers).filteredOn("sold out"::equals).hasSize(17);
        assertThat(VerifyingSnippet.differences(commerce(database), SHOP)).isEmpty();
    }

    /** A busy machine may let a shopper's patience end: the same command is sent again, as the guide says. */
    private static String untilItIsCertain(RushSnippet shop, ReserveStock command) {
        String answer = shop.answer(command);
        while (!answer.startsWith("yours") && !answer.equals("sold out")) {
            answer = shop.answer(command);
        }
        return answer;
    }

    private static void receiveTen(DataSource database) {
        assertThat(commerce(database)
                        .stock()
                        .receive(ReceiveStock.builder()
                                .header(by("delivery"))
                                .reference("note")
                                .addLines(ReceiveStock.Line.of(MUGS, Quantity.of(10)))
                                .build())
                        .isRight())
                .isTrue();
    }

    private static ReserveStock reserve(String name, long units) {
        return ReserveStock.builder()
                .header(by(name))
                .reservation(ReservationId.of(name))
                .demand(DemandReference.of(name))
                .addLines(new ReserveStock.Line(1, MUGS, Quantity.of(units)))
                .ttl(Duration.ofMinutes(15))
                .mode(ReserveStock.Mode.ALL_OR_NOTHING)
                .build();
    }

    private static CommandHeader by(String key) {
        return CommandHeader.of(SHOP, CommandId.of(key), Actor.of("test"));
    }

    private static Commerce commerce(DataSource database) {
        return Commerce.builder()
                .stores(JdbcStores.using(JdbcUnitOfWork.local(database), Dialect.H2))
                .gateway(new AcceptingProvider())
                .books(Books.retail(Currency.getInstance("GBP")))
                .build();
    }

    private static DataSource database() {
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=PostgreSQL;DB_CLOSE_DELAY=-1");
        SchemaScripts.of(Dialect.H2).createIn(dataSource);
        return dataSource;
    }

    private static void execute(DataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long count(DataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
