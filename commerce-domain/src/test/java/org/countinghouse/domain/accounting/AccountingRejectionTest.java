package org.countinghouse.domain.accounting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.kernel.CommandId;
import org.countinghouse.domain.quantity.Quantity;
import org.junit.jupiter.api.Test;

class AccountingRejectionTest {

    private static final List<AccountingRejection> ALL = List.of(
            new AccountingRejection.KeyReused(CommandId.of("k"), "amount"),
            new AccountingRejection.SourceReused(SourceDocument.of("fee", "1"), "amount"),
            new AccountingRejection.UnmappedRole(AccountRole.BANK),
            new AccountingRejection.ForeignCurrency(Currency.getInstance("EUR"), Currency.getInstance("GBP")),
            new AccountingRejection.NegativeStock(
                    Sku.of("A"), LocationCode.of("M"), StockStatus.SELLABLE, Quantity.of(2), Quantity.ONE),
            new AccountingRejection.ReturnExceedsSale(SaleLine.of("O", "1"), Quantity.of(2), Quantity.ONE),
            new AccountingRejection.UnknownEntry(3),
            new AccountingRejection.AlreadyReversed(3, 4),
            new AccountingRejection.NotReversible(3),
            new AccountingRejection.CostMovedOn(3, LayerId.of("L"), Quantity.of(2), Quantity.ONE));

    @Test
    void each_refusal_has_a_reason_of_its_own() {
        Set<AccountingRejection.Reason> reasons = EnumSet.noneOf(AccountingRejection.Reason.class);
        ALL.forEach(refusal -> reasons.add(refusal.reason()));
        assertThat(reasons).hasSameSizeAs(ALL).containsExactly(AccountingRejection.Reason.values());
    }

    @Test
    void each_refusal_says_a_sentence_with_its_values() {
        assertThat(ALL)
                .extracting(AccountingRejection::message)
                .containsExactly(
                        "key k was used before with another amount",
                        "fee/1 was booked before with another amount",
                        "the chart of accounts has no account for BANK (Bank)",
                        "the books are kept in GBP, and there is no rate for EUR",
                        "2 units of A at M were issued, but the books hold 1 SELLABLE",
                        "2 units of O/1 came back, but only 1 are out",
                        "there is no entry 3",
                        "entry 3 was reversed by entry 4",
                        "entry 3 is a reversal; post the original event anew instead",
                        "entry 3 cannot be reversed: it needs 2 units of layer L at their first cost, and 1 are left");
    }
}
