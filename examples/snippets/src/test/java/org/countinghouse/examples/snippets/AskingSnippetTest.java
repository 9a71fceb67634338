package org.countinghouse.examples.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.countinghouse.adapters.jdbc.Dialect;
import org.countinghouse.adapters.jdbc.JdbcStores;
import org.countinghouse.adapters.jdbc.JdbcUnitOfWork;
import org.countinghouse.adapters.jdbc.SchemaScripts;
import org.countinghouse.domain.accounting.posting.Books;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.ports.Commerce;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

/** The guide that asks for stock prints what it says it prints. */
class AskingSnippetTest {

    private final Commerce commerce = commerce();

    AskingSnippetTest() {
        AskingSnippet.receive(commerce);
    }

    @Test
    void twelve_cups_come_from_the_depot_alone() {
        assertThat(printed(AskingSnippet::pool)).containsExactly("line 1: 12 of CUP@DEPOT");
    }

    @Test
    void two_cases_come_from_where_there_is_most() {
        assertThat(printed(AskingSnippet::cases)).containsExactly("line 1: 24 of CUP@DEPOT");
    }

    @Test
    void a_hamper_and_two_cups_are_one_cup_too_many() {
        assertThat(printed(AskingSnippet::kits)).containsExactly("line 2 CUP@SHOP: requested 2, available 1");
    }

    @Test
    void the_guide_shows_what_is_printed() {
        String guide = Repository.read(Repository.ROOT.resolve("docs/guides/ask-for-stock.md"));

        for (BiConsumer<Commerce, PrintStream> part : List.<BiConsumer<Commerce, PrintStream>>of(
                AskingSnippet::pool, AskingSnippet::cases, AskingSnippet::kits)) {
            Commerce fresh = commerce();
            AskingSnippet.receive(fresh);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            part.accept(fresh, new PrintStream(out, true, StandardCharsets.UTF_8));
            assertThat(guide)
                    .contains("```text\n" + out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n") + "```");
            assertThat(VerifyingSnippet.differences(fresh, TenantId.of("my-shop")))
                    .isEmpty();
        }
    }

    private List<String> printed(BiConsumer<Commerce, PrintStream> part) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        part.accept(commerce, new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static Commerce commerce() {
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=PostgreSQL;DB_CLOSE_DELAY=-1");
        SchemaScripts.of(Dialect.H2).createIn(dataSource);
        return Commerce.builder()
                .stores(JdbcStores.using(JdbcUnitOfWork.local(dataSource), Dialect.H2))
                .gateway(new AcceptingProvider())
                .books(Books.retail(Currency.getInstance("GBP")))
                .build();
    }
}
