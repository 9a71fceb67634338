package org.countinghouse.domain.accounting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.countinghouse.domain.accounting.AccountNumber;
import org.countinghouse.domain.accounting.AccountRole;
import org.countinghouse.domain.channel.ChannelId;
import org.countinghouse.domain.money.Money;
import org.junit.jupiter.api.Test;

class ReportTest {

    private static final Currency GBP = Currency.getInstance("GBP");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 31);
    private static final Optional<ChannelId> UK = Optional.of(ChannelId.of("UK"));
    private static final Optional<ChannelId> DE = Optional.of(ChannelId.of("DE"));

    private static Money minor(long amount) {
        return Money.ofMinor(amount, GBP);
    }

    private static AccountTotal total(AccountRole role, Optional<ChannelId> channel, long debit, long credit) {
        return new AccountTotal(role, AccountNumber.of(role.defaultNumber()), channel, minor(debit), minor(credit));
    }

    @Test
    void a_trial_balance_adds_an_account_over_its_channels() {
        TrialBalance balance = TrialBalance.of(
                DAY,
                GBP,
                List.of(
                        total(AccountRole.PRODUCT_REVENUE, UK, 5, 105),
                        total(AccountRole.PRODUCT_REVENUE, DE, 0, 50),
                        total(AccountRole.BANK, Optional.empty(), 200, 50)));
        assertThat(balance.accounts())
                .containsExactly(
                        new TrialBalance.Line(AccountNumber.of("1010"), AccountRole.BANK, minor(150)),
                        new TrialBalance.Line(AccountNumber.of("4000"), AccountRole.PRODUCT_REVENUE, minor(-150)));
        assertThat(balance.isBalanced()).isTrue();
        assertThat(balance.debit()).isEqualTo(minor(150));
        assertThat(balance.credit()).isEqualTo(minor(150));
    }

    @Test
    void a_trial_balance_that_does_not_balance_says_so() {
        TrialBalance balance = TrialBalance.of(DAY, GBP, List.of(total(AccountRole.BANK, Optional.empty(), 200, 50)));
        assertThat(balance.isBalanced()).isFalse();
        assertThat(balance.credit()).isEqualTo(minor(0));
    }

    @Test
    void income_falls_into_its_sections() {
        IncomeStatement income = IncomeStatement.of(
                DAY.minusDays(30),
                DAY,
                GBP,
                List.of(
                        total(AccountRole.PRODUCT_REVENUE, UK, 0, 1000),
                        total(AccountRole.SHIPPING_REVENUE, UK, 0, 100),
                        total(AccountRole.DISCOUNTS, UK, 30, 0),
                        total(AccountRole.RETURNS_AND_ALLOWANCES, UK, 70, 0),
                        total(AccountRole.COST_OF_GOODS_SOLD, UK, 600, 60),
                        total(AccountRole.COST_ADJUSTMENT, UK, 5, 0),
                        total(AccountRole.PURCHASE_PRICE_VARIANCE, UK, 1, 0),
                        total(AccountRole.PROCESSING_FEES, UK, 20, 0),
                        total(AccountRole.MARKETPLACE_COMMISSION, UK, 3, 0),
                        total(AccountRole.WRITE_OFF, UK, 4, 0),
                        total(AccountRole.BANK, UK, 9999, 0),
                        total(AccountRole.PROCESSOR_CLEARING, DE, 50, 0),
                        total(AccountRole.WRITE_OFF, Optional.empty(), 7, 0)));
        assertThat(income.channels()).containsOnlyKeys(ChannelId.of("UK"));
        ChannelIncome uk = Objects.requireNonNull(income.channels().get(ChannelId.of("UK")));
        assertThat(uk).isEqualTo(new ChannelIncome(minor(1100), minor(30), minor(70), minor(546), minor(23), minor(4)));
        assertThat(uk.netSales()).isEqualTo(minor(1000));
        assertThat(uk.grossProfit()).isEqualTo(minor(454));
        assertThat(uk.result()).isEqualTo(minor(427));
        assertThat(income.unassigned().otherCosts()).isEqualTo(minor(7));
        assertThat(income.total().result()).isEqualTo(minor(420));
    }

    @Test
    void a_span_does_not_end_before_it_begins() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IncomeStatement.of(DAY, DAY.minusDays(1), GBP, List.of()))
                .withMessageContaining("to must not be before 2026-03-31");
    }

    @Test
    void totals_are_sums_of_one_currency() {
        AccountNumber bank = AccountNumber.of("1010");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> total(AccountRole.BANK, UK, -1, 0))
                .withMessageContaining("debit must not be negative");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> total(AccountRole.BANK, UK, 0, -1))
                .withMessageContaining("credit must not be negative");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new AccountTotal(AccountRole.BANK, bank, UK, minor(0), Money.zero(Currency.getInstance("EUR"))))
                .withMessageContaining("credit must be in GBP");
    }
}
