package org.countinghouse.adapters.jdbc;

import static org.countinghouse.adapters.jdbc.CrashSamples.NOON;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.countinghouse.domain.kernel.Verification;
import org.countinghouse.domain.money.UnitPrice;
import org.countinghouse.domain.pricing.book.PriceBook;
import org.countinghouse.domain.pricing.book.PriceBookId;
import org.countinghouse.domain.pricing.book.PriceBooks;
import org.countinghouse.domain.pricing.publication.ActivateRules;
import org.countinghouse.domain.pricing.publication.LintTolerance;
import org.countinghouse.domain.pricing.publication.PublishRules;
import org.countinghouse.domain.pricing.rules.RuleSet;
import org.countinghouse.domain.pricing.rules.RuleSetId;
import org.countinghouse.ports.pricing.PublishDocument;
import org.countinghouse.ports.pricing.RuleSetJson;
import org.countinghouse.ports.tck.ProcessShop;

/** Rules that prices follow. */
final class RuleSetCrashes {

    private static final RuleSetId SHOP = RuleSetId.of("shop");

    private static final CrashStep PUBLISHED =
            on -> on.commerce().ruleSets().publish(publish(on, "p", rules(1, "2.50")));

    private static final CrashStep ACTIVE = on -> on.commerce().ruleSets().activate(activate(on, "a", 1, NOON));

    private RuleSetCrashes() {}

    static List<CrashCase> cases() {
        return List.of(
                CrashCase.of("publish", PUBLISHED),
                CrashCase.of(
                        "publish a document",
                        on -> on.commerce()
                                .ruleSets()
                                .publishDocument(new PublishDocument(
                                        on.header("k"),
                                        RuleSetJson.standard().write(rules(1, "2.50")),
                                        LintTolerance.WARNINGS,
                                        Map.of()))),
                CrashCase.of("activate", List.of(PUBLISHED), ACTIVE),
                CrashCase.of(
                        "publish the next",
                        List.of(PUBLISHED, ACTIVE),
                        on -> on.commerce().ruleSets().publish(publish(on, "k", rules(2, "2.60")))),
                CrashCase.of(
                        "activate from a day on",
                        List.of(
                                PUBLISHED,
                                ACTIVE,
                                on -> on.commerce().ruleSets().publish(publish(on, "n", rules(2, "2.60")))),
                        on -> on.commerce().ruleSets().activate(activate(on, "k", 2, NOON.plus(Duration.ofDays(4))))));
    }

    private static RuleSet rules(int version, String price) {
        PriceBook book = PriceBook.builder()
                .id(PriceBookId.of("list"))
                .currency(ProcessShop.GBP)
                .putPrices(ProcessShop.MUG, UnitPrice.parse(price, ProcessShop.GBP))
                .build();
        return RuleSet.builder()
                .id(SHOP)
                .version(version)
                .books(PriceBooks.of(book))
                .build();
    }

    private static PublishRules publish(CrashRun on, String key, RuleSet rules) {
        return PublishRules.builder()
                .header(on.header(key))
                .rules(rules)
                .tolerance(LintTolerance.WARNINGS)
                .build();
    }

    private static ActivateRules activate(CrashRun on, String key, int version, Instant from) {
        return ActivateRules.builder()
                .header(on.header(key))
                .rules(SHOP)
                .version(version)
                .activeFrom(from)
                .build();
    }

    static List<Object> seen(CrashRun on) {
        return List.of(
                on.commerce().ruleSets().find(on.tenant(), SHOP),
                on.commerce().ruleSets().at(on.tenant(), SHOP, 1),
                on.commerce().ruleSets().at(on.tenant(), SHOP, 2));
    }

    static Verification verified(CrashRun on) {
        return on.commerce().ruleSets().verify(on.tenant());
    }
}
