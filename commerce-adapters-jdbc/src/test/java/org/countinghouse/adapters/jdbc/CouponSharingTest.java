package org.countinghouse.adapters.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Currency;
import java.util.List;
import org.countinghouse.domain.coupon.CampaignId;
import org.countinghouse.domain.coupon.CampaignTerms;
import org.countinghouse.domain.coupon.CampaignWindow;
import org.countinghouse.domain.coupon.CommitRedemption;
import org.countinghouse.domain.coupon.CouponCode;
import org.countinghouse.domain.coupon.CustomerReference;
import org.countinghouse.domain.coupon.HoldRedemption;
import org.countinghouse.domain.coupon.OpenCampaign;
import org.countinghouse.domain.coupon.PurchaseReference;
import org.countinghouse.domain.coupon.RedemptionId;
import org.countinghouse.domain.kernel.Actor;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommandId;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.money.Money;
import org.countinghouse.ports.Stores;
import org.countinghouse.ports.coupon.internal.CampaignService;
import org.countinghouse.ports.coupon.internal.RedemptionService;
import org.countinghouse.ports.kernel.internal.CommandGate;
import org.countinghouse.ports.kernel.internal.EventPublication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** What redemptions share: nothing without a limit, and with one no more than its counters. */
@ParameterizedClass
@MethodSource("org.countinghouse.adapters.jdbc.TestDatabase#chosen")
class CouponSharingTest {

    private static final CouponCode CODE = CouponCode.of("HELLO10");
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Parameter
    private TestDatabase database = TestDatabase.H2;

    private final TenantId tenant = TestTenants.fresh();

    private CommandHeader header(String key) {
        return CommandHeader.of(tenant, CommandId.of(key), Actor.of("test")).at(NOON);
    }

    private Stores stores() {
        return JdbcStores.using(JdbcUnitOfWork.local(database.dataSource()), database.dialect());
    }

    private static CommandGate gate(Stores stores) {
        return new CommandGate(stores.unitOfWork(), stores.processedCommands(), InstantSource.system());
    }

    private static RedemptionService coupons(Stores stores) {
        return new RedemptionService(
                gate(stores),
                stores.campaigns(),
                stores.couponLedger(),
                new EventPublication(stores.outbox(), List.of()));
    }

    private void open(Stores stores, CampaignTerms.Builder terms) {
        CampaignService campaigns = new CampaignService(
                gate(stores),
                stores.campaigns(),
                stores.couponLedger(),
                new EventPublication(stores.outbox(), List.of()));
        OpenCampaign command = OpenCampaign.builder()
                .header(header("open"))
                .campaign(CampaignId.of("SPRING"))
                .terms(terms.window(CampaignWindow.from(NOON)).build())
                .addCodes(CODE)
                .build();
        assertThat(campaigns.open(command).isRight()).isTrue();
    }

    private void holdAndCommit(Stores stores, String key) {
        RedemptionId id = RedemptionId.of("R-" + key);
        HoldRedemption hold = HoldRedemption.builder()
                .header(header(key))
                .redemption(id)
                .code(CODE)
                .customer(CustomerReference.of("ann"))
                .purchase(PurchaseReference.of("cart"))
                .discount(Money.ofMinor(500, Currency.getInstance("GBP")))
                .ttl(Duration.ofHours(1))
                .build();
        assertThat(coupons(stores).hold(hold).isRight()).isTrue();
        assertThat(coupons(stores)
                        .commit(CommitRedemption.of(header("c-" + key), id))
                        .isRight())
                .isTrue();
    }

    private long rows(String table) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select count(*) from " + table + " where tenant_id = ?")) {
            statement.setString(1, tenant.value());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** Two units that know nothing of each other: the second could only wait for the first, which waits for it. */
    @Test
    @Timeout(60)
    void without_limits_a_redemption_comes_through_while_another_is_not_committed() throws SQLException {
        Stores one = stores();
        Stores other = stores();
        open(one, CampaignTerms.builder());

        Boolean done = one.unitOfWork().execute(() -> {
            holdAndCommit(one, "first");
            holdAndCommit(other, "second");
            return true;
        });

        assertThat(done).isTrue();
        assertThat(rows("coupon_redemption")).isEqualTo(2);
        assertThat(rows("coupon_counter")).isZero();
    }

    /** Even if another transaction has locked the campaign and its code. */
    @Test
    @Timeout(60)
    void without_limits_neither_the_campaign_nor_the_code_is_locked() throws SQLException {
        Stores stores = stores();
        open(stores, CampaignTerms.builder());

        try (Connection connection = database.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            for (String table : List.of("campaign", "coupon_code")) {
                try (PreparedStatement statement =
                        connection.prepareStatement("select * from " + table + " where tenant_id = ? for update")) {
                    statement.setString(1, tenant.value());
                    try (ResultSet row = statement.executeQuery()) {
                        assertThat(row.next()).isTrue();
                    }
                }
            }
            holdAndCommit(stores, "first");
            connection.rollback();
            connection.setAutoCommit(true);
        }

        assertThat(rows("coupon_redemption")).isEqualTo(1);
    }

    @Test
    void a_counter_is_kept_for_each_limit_and_a_commitment_leaves_them_alone() throws SQLException {
        Stores stores = stores();
        open(stores, CampaignTerms.builder().limit(9L).limitPerCode(9L).limitPerCustomer(9L));

        holdAndCommit(stores, "first");
        holdAndCommit(stores, "second");

        assertThat(rows("coupon_counter")).isEqualTo(3);
        assertThat(rows("(select * from coupon_counter where used = 2 and version = 2) counted"))
                .isEqualTo(3);
    }
}
