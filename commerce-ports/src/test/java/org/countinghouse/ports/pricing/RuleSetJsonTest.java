package org.countinghouse.ports.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.control.Either;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.money.UnitPrice;
import org.countinghouse.domain.pricing.book.Derivation;
import org.countinghouse.domain.pricing.book.PriceBook;
import org.countinghouse.domain.pricing.book.PriceBookAssignment;
import org.countinghouse.domain.pricing.book.PriceBookId;
import org.countinghouse.domain.pricing.book.PriceBookRejection;
import org.countinghouse.domain.pricing.book.PriceBooks;
import org.countinghouse.domain.pricing.book.PriceTier;
import org.countinghouse.domain.pricing.book.PriceTiers;
import org.countinghouse.domain.pricing.facts.Segment;
import org.countinghouse.domain.pricing.promotion.Condition;
import org.countinghouse.domain.pricing.promotion.Effect;
import org.countinghouse.domain.pricing.promotion.Promotion;
import org.countinghouse.domain.pricing.promotion.PromotionId;
import org.countinghouse.domain.pricing.promotion.Selection;
import org.countinghouse.domain.pricing.promotion.Window;
import org.countinghouse.domain.pricing.rules.RuleSet;
import org.countinghouse.domain.pricing.rules.RuleSetId;
import org.countinghouse.domain.tax.TaxCategory;
import org.countinghouse.domain.tax.TaxMode;
import org.countinghouse.domain.tax.TaxRate;
import org.countinghouse.domain.tax.TaxTable;
import org.junit.jupiter.api.Test;

class RuleSetJsonTest {

    private static final Currency GBP = Currency.getInstance("GBP");
    private static final String PROMOTION = """
            {"format": 1, "id": "spring", "version": 3, "promotions": [
              {"id": "club", "condition": %s, "effect": %s}]}""";
    private static final String TEN_OFF =
            "{\"type\": \"percent\", \"percent\": \"10\", \"target\": {\"type\": \"everything\"}}";

    @Test
    void rules_written_by_people_are_read() {
        RuleSet spring = RuleSet.builder()
                .id(RuleSetId.of("spring"))
                .version(3)
                .books(books())
                .addPromotions(Promotion.builder()
                        .id(PromotionId.of("club"))
                        .title("Ten off shirts")
                        .lane("line")
                        .window(Window.between(
                                Instant.parse("2026-03-01T00:00:00Z"), Instant.parse("2026-06-01T00:00:00Z")))
                        .condition(Condition.allOf(
                                Condition.segment("club"), new Condition.SubtotalAtLeast(Money.parse("50.00", GBP))))
                        .effect(Effect.percentOff(Selection.categories("shirts"), "10"))
                        .build())
                .putFloors(Sku.of("TEE"), UnitPrice.parse("4.99", GBP))
                .taxes(TaxTable.builder()
                        .mode(TaxMode.INCLUSIVE)
                        .putRates(TaxCategory.STANDARD, List.of(TaxRate.of("GB VAT", "20")))
                        .build())
                .build();

        assertThat(RuleSetJson.standard().read(resource("people.json")).get()).isEqualTo(spring);
        assertThat(Schema.faults(new String(resource("people.json"), StandardCharsets.UTF_8)))
                .isEmpty();
    }

    private static PriceBooks books() {
        PriceBook list = PriceBook.builder()
                .id(PriceBookId.of("list"))
                .currency(GBP)
                .putPrices(Sku.of("TEE"), UnitPrice.parse("9.99", GBP))
                .putTiers(
                        Sku.of("SCREW"),
                        PriceTiers.volume(
                                PriceTier.from(1, UnitPrice.parse("0.0125", GBP)),
                                PriceTier.from(1000, UnitPrice.parse("0.01", GBP))))
                .build();
        PriceBook club = PriceBook.builder()
                .id(PriceBookId.of("club"))
                .currency(GBP)
                .parent(list.id())
                .derivation(Derivation.percentUnder("5"))
                .build();
        return new PriceBooks(
                List.of(list, club),
                List.of(
                        PriceBookAssignment.list(list.id()),
                        PriceBookAssignment.segment(Segment.of("club"), club.id())));
    }

    /** Format 1 never changes: what was written by an earlier release must be written, and read, the same way. */
    @Test
    void the_format_stays_as_it_is() {
        String kept = new String(resource("kept.json"), StandardCharsets.UTF_8);

        RuleSet rules = OwnRules.JSON.read(kept).get();

        assertThat(OwnRules.JSON.write(rules) + "\n").isEqualTo(kept);
        assertThat(rules.contentHash().value())
                .isEqualTo("c07e99824731fae3edfdf3ae1883652bc2cc80eda3b1cbf778fe58bd004cdac8");
        assertThat(Schema.faults(kept)).isEmpty();
    }

    @Test
    void what_is_left_out_has_its_default() {
        RuleSet least = RuleSetJson.standard()
                .read("{\"format\":1,\"id\":\"least\",\"version\":1}")
                .get();

        assertThat(least).isEqualTo(RuleSet.builder().id(RuleSetId.of("least")).build());
    }

    @Test
    void each_fault_names_its_path_and_value() {
        assertThat(refusal("{\"format\": 1,")).isInstanceOf(RuleSetJsonRejection.NotJson.class);
        assertThat(refusal("{\"format\": 2, \"later\": 1}"))
                .isEqualTo(new RuleSetJsonRejection.UnknownFormat("$.format", 2, 1));
        assertThat(refusal("{\"id\": \"x\"}")).isEqualTo(new RuleSetJsonRejection.MissingField("$.format"));
        assertThat(refusal("{\"format\": 1, \"id\": \"x\", \"version\": 1, \"promotion\": []}"))
                .isEqualTo(new RuleSetJsonRejection.UnknownField("$.promotion", ""));
        assertThat(refusal("{\"format\": 1, \"id\": \"x\", \"id\": \"y\", \"version\": 1}"))
                .isEqualTo(new RuleSetJsonRejection.DuplicateField("$.id"));
        assertThat(refusal("{\"format\": 1, \"id\": \"x\", \"version\": 1e999999999}"))
                .isInstanceOfSatisfying(RuleSetJsonRejection.WrongType.class, wrong -> {
                    assertThat(wrong.path()).isEqualTo("$.version");
                    assertThat(wrong.value()).isEqualTo("1e999999999");
                });
        assertThat(refusal("{\"format\": 1, \"id\": " + "[".repeat(100)))
                .isInstanceOf(RuleSetJsonRejection.BeyondBounds.class);
    }

    @Test
    void a_bad_value_deep_inside_is_found() {
        assertThat(bad(promotion("{\"type\": \"always\"}", TEN_OFF.replace("10", "120")))
                        .path())
                .isEqualTo("$.promotions[0].effect");
        assertThat(bad(promotion("{\"type\": \"always\"}", TEN_OFF.replace("10", "1e9"))))
                .satisfies(bad -> assertThat(bad.path()).isEqualTo("$.promotions[0].effect.percent"))
                .satisfies(bad -> assertThat(bad.value()).isEqualTo("1e9"));
        assertThat(bad(promotion("{\"type\": \"not\", \"condition\": {\"type\": \"moon\"}}", TEN_OFF)))
                .satisfies(bad -> assertThat(bad.path()).isEqualTo("$.promotions[0].condition.condition.type"))
                .satisfies(bad -> assertThat(bad.value()).isEqualTo("moon"))
                .satisfies(bad -> assertThat(bad.message())
                        .isEqualTo("$.promotions[0].condition.condition.type is no condition (it is moon)"));
        assertThat(bad(promotion("{\"type\": \"coupon\", \"codes\": []}", TEN_OFF))
                        .path())
                .isEqualTo("$.promotions[0].condition");
        assertThat(bad(promotion("{\"type\": \"coupon\", \"codes\": [\"A\", \"A\"]}", TEN_OFF))
                        .path())
                .isEqualTo("$.promotions[0].condition.codes[1]");
        assertThat(bad(promotion("{\"type\": \"always\"}", TEN_OFF.replace("everything", "nothing")))
                        .path())
                .isEqualTo("$.promotions[0].effect.target.type");
    }

    @Test
    void promotions_must_have_names_of_their_own_and_lanes_that_exist() {
        String twice = "{\"format\":1,\"id\":\"x\",\"version\":1,\"promotions\":[{\"id\":\"a\",\"effect\":" + TEN_OFF
                + "},{\"id\":\"a\",\"effect\":" + TEN_OFF + "}]}";

        assertThat(bad(twice).path()).isEqualTo("$.promotions[1].id");
        assertThat(bad(promotion("{\"type\":\"always\"}, \"lane\":\"fast\"", TEN_OFF))
                        .path())
                .isEqualTo("$.promotions[0].lane");
        assertThat(bad("{\"format\":1,\"id\":\"x\",\"version\":1,\"lanes\":[],\"promotions\":[{\"id\":\"a\",\"effect\":"
                                + TEN_OFF + "}]}")
                        .path())
                .isEqualTo("$.promotions[0].lane");
        assertThat(
                        bad("{\"format\":1,\"id\":\"x\",\"version\":1,\"lanes\":[{\"name\":\"a\",\"phase\":\"line\",\"mode\":\"all\"},"
                                        + "{\"name\":\"a\",\"phase\":\"line\",\"mode\":\"best\"}]}")
                                .path())
                .isEqualTo("$.lanes[1].name");
    }

    @Test
    void books_that_do_not_fit_together_are_refused() {
        RuleSetJsonRejection refused = refusal(
                "{\"format\":1,\"id\":\"x\",\"version\":1,\"books\":[{\"id\":\"a\",\"currency\":\"GBP\",\"parent\":\"a\"}]}");

        assertThat(refused)
                .isInstanceOfSatisfying(
                        RuleSetJsonRejection.BadBooks.class,
                        bad -> assertThat(bad.cause()).isInstanceOf(PriceBookRejection.CyclicParents.class));
        assertThat(refused.message()).startsWith("$.books: price books inherit in a circle");
        assertThat(refused.code()).isEqualTo("bad-books");
    }

    @Test
    void a_hosts_rule_is_read_by_the_reader_of_its_name() {
        String weather =
                promotion("{\"type\":\"host\",\"name\":\"acme.weather\",\"parameters\":{\"sky\":\"blue\"}}", TEN_OFF);

        RuleSet rules = OwnRules.JSON.read(weather).get();

        assertThat(rules.promotions().get(0).condition()).isEqualTo(new OwnRules.Weather("blue"));
        assertThat(bad(RuleSetJson.standard().read(weather)).path()).isEqualTo("$.promotions[0].condition.name");
    }

    @Test
    void a_hosts_reader_may_refuse_but_must_give_back_what_it_was_given() {
        String empty = promotion("{\"type\":\"host\",\"name\":\"acme.weather\",\"parameters\":{}}", TEN_OFF);
        String more = promotion(
                "{\"type\":\"host\",\"name\":\"acme.weather\",\"parameters\":{\"sky\":\"blue\",\"sea\":\"green\"}}",
                TEN_OFF);
        RuleSetJson misnamed =
                RuleSetJson.standard().withCondition("acme.wind", parameters -> new OwnRules.Weather("blue"));
        String wind =
                promotion("{\"type\":\"host\",\"name\":\"acme.wind\",\"parameters\":{\"sky\":\"blue\"}}", TEN_OFF);

        assertThat(bad(OwnRules.JSON.read(empty)).problem()).isEqualTo("does not take these parameters: no sky");
        assertThat(bad(OwnRules.JSON.read(more)).problem()).startsWith("does not give back");
        assertThat(bad(misnamed.read(wind)).problem()).startsWith("does not give back");
    }

    @Test
    void a_name_is_taught_once() {
        assertThatThrownBy(() -> {
                    RuleSetJson twice =
                            OwnRules.JSON.withCondition("acme.weather", parameters -> new OwnRules.Weather("x"));
                    assertThat(twice).isNull();
                })
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("acme.weather");
    }

    @Test
    void what_could_not_be_read_back_is_not_written() {
        Condition deep = Condition.always();
        for (int i = 0; i < 100; i++) {
            deep = Condition.not(deep);
        }
        RuleSet nested = rules(deep);
        RuleSet wordy = rules(new OwnRules.Weather("x".repeat(10_001)));

        assertThatThrownBy(() -> RuleSetJson.standard().write(nested).length())
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RuleSetJson.standard().write(wordy).length())
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static RuleSet rules(Condition condition) {
        return RuleSet.builder()
                .id(RuleSetId.of("x"))
                .addPromotions(Promotion.builder()
                        .id(PromotionId.of("p"))
                        .condition(condition)
                        .effect(Effect.freeShipping())
                        .build())
                .build();
    }

    private static String promotion(String condition, String effect) {
        return PROMOTION.formatted(condition, effect);
    }

    private static RuleSetJsonRejection.BadValue bad(String json) {
        return bad(OwnRules.JSON.read(json));
    }

    private static RuleSetJsonRejection.BadValue bad(Either<RuleSetJsonRejection, RuleSet> answer) {
        assertThat(answer.isLeft()).isTrue();
        assertThat(answer.getLeft()).isInstanceOf(RuleSetJsonRejection.BadValue.class);
        return (RuleSetJsonRejection.BadValue) answer.getLeft();
    }

    private static RuleSetJsonRejection refusal(String json) {
        RuleSetJsonRejection refused = RuleSetJson.standard().read(json).getLeft();
        assertThat(refused.message()).startsWith(refused.path());
        return refused;
    }

    private static byte[] resource(String name) {
        try (InputStream in = RuleSetJsonTest.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
