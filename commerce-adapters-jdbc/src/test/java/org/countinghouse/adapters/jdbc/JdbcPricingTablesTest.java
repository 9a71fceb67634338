package org.countinghouse.adapters.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.kernel.Actor;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommandId;
import org.countinghouse.domain.kernel.Discrepancy;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.pricing.publication.ActivateRules;
import org.countinghouse.domain.pricing.publication.PublishRules;
import org.countinghouse.domain.pricing.publication.RuleSetDecider;
import org.countinghouse.domain.pricing.publication.RuleSetHistory;
import org.countinghouse.domain.pricing.quote.IssueQuote;
import org.countinghouse.domain.pricing.quote.PriceQuote;
import org.countinghouse.domain.pricing.quote.QuoteDecider;
import org.countinghouse.domain.pricing.quote.QuoteId;
import org.countinghouse.domain.pricing.quote.QuoteValidity;
import org.countinghouse.domain.pricing.rules.RuleSet;
import org.countinghouse.domain.pricing.rules.RuleSetId;
import org.countinghouse.ports.Stores;
import org.countinghouse.ports.pricing.RuleDocument;
import org.countinghouse.ports.tck.QuoteSamples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the tables of quotes and rules refuse, and what verify finds when somebody changed them by hand. */
@ParameterizedClass
@MethodSource("org.countinghouse.adapters.jdbc.TestDatabase#chosen")
class JdbcPricingTablesTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final RuleSet RULES =
            RuleSet.builder().id(RuleSetId.of("shop")).build();

    @Parameter
    private TestDatabase database = TestDatabase.H2;

    private TenantId tenant = TenantId.of("none");

    @BeforeEach
    void storeQuotesAndRules() {
        tenant = TestTenants.fresh();
        Stores stores = stores();
        RuleSetHistory published = RuleSetDecider.decide(
                        PublishRules.builder().header(header()).rules(RULES).build(), Optional.empty())
                .get()
                .state();
        RuleSetHistory active = RuleSetDecider.decide(
                        ActivateRules.builder()
                                .header(header())
                                .rules(RULES.id())
                                .version(1)
                                .build(),
                        Optional.of(published))
                .get()
                .state();
        boolean stored = stores.unitOfWork().execute(() -> {
            stores.quotes().append(tenant, quote("Q-1"));
            stores.quotes().append(tenant, quote("Q-2"));
            stores.ruleSets().append(tenant, published, Optional.of(new RuleDocument(RULES.reference(), "{}")));
            stores.ruleSets().append(tenant, active, Optional.empty());
            return true;
        });
        assertThat(stored).isTrue();
    }

    private CommandHeader header() {
        return CommandHeader.of(tenant, CommandId.of("k"), Actor.of("test")).at(NOON);
    }

    private PriceQuote quote(String id) {
        IssueQuote command = IssueQuote.builder()
                .header(header())
                .quote(QuoteId.of(id))
                .cart(QuoteSamples.cart())
                .terms(QuoteSamples.terms())
                .validity(QuoteValidity.between(NOON, NOON.plus(Duration.ofDays(1))))
                .build();
        return QuoteDecider.decide(command, Optional.empty()).get().state();
    }

    private Stores stores() {
        return JdbcStores.using(JdbcUnitOfWork.local(database.dataSource()), database.dialect());
    }

    private int run(String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, tenant.value());
            return statement.executeUpdate();
        }
    }

    private List<Discrepancy> differing() {
        return stores().quotes().differing(tenant);
    }

    @Test
    void verify_is_silent_about_promises_that_stand() {
        assertThat(differing()).isEmpty();
        assertThat(stores().quotes().count(tenant)).isEqualTo(2);
    }

    @Test
    void a_promise_that_was_altered_is_found() throws SQLException {
        assertThat(run("update price_quote set payload = replace(payload, 'MUG', 'CUP')"
                        + " where tenant_id = ? and quote_id = 'Q-2'"))
                .isEqualTo(1);

        assertThat(differing()).singleElement().satisfies(found -> {
            assertThat(found.invariant()).isEqualTo("M4");
            assertThat(found.subject()).isEqualTo("quote Q-2");
            assertThat(found.expected()).hasSize(64).isNotEqualTo(found.actual());
        });
    }

    @Test
    void a_promise_of_before_there_was_a_hash_is_read_instead() throws SQLException {
        assertThat(run("update price_quote set payload_hash = null where tenant_id = ?"))
                .isEqualTo(2);
        assertThat(differing()).isEmpty();

        assertThat(run("update price_quote set payload = replace(payload, '\"lines\"', '\"lines2\"')"
                        + " where tenant_id = ? and quote_id = 'Q-1'"))
                .isEqualTo(1);

        assertThat(differing())
                .containsExactly(new Discrepancy("M4", "quote Q-1", "a priced cart", "MISSING_FIELD at $.cart.lines"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update rule_set_version set document = '{ }' where tenant_id = ?",
                "delete from rule_set_activation where tenant_id = ?",
                "update rule_set_activation set rule_version = 1 where tenant_id = ?"
            })
    void published_rules_are_not_changed_where_the_engine_can_refuse_it(String change) throws SQLException {
        if (database == TestDatabase.H2) {
            assertThat(run(change)).isEqualTo(1);
        } else {
            assertThatThrownBy(() -> run(change)).hasMessageContaining("append-only");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select tenant_id, rule_set_id, 3, 2, active_from, activated_by, activated_at",
                "select tenant_id, rule_set_id, 2, 1, active_from, activated_by, activated_at",
                "select tenant_id, rule_set_id, 3, 1, timestamp '2026-03-02 11:00:00', activated_by, activated_at"
            })
    void the_walls_of_the_calendar_stand_in_the_database_too(String row) {
        assertThatThrownBy(() -> run("insert into rule_set_activation (tenant_id, rule_set_id, sequence, rule_version,"
                        + " active_from, activated_by, activated_at) " + row
                        + " from rule_set_activation where tenant_id = ?"))
                .isInstanceOf(SQLException.class)
                .hasMessageMatching("(?si).*(rule_set_activation|primary).*");
    }
}
