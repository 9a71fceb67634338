package org.countinghouse.ports.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.countinghouse.ports.json.JsonException.Fault;
import org.junit.jupiter.api.Test;

class JsonTest {

    private static final JsonBounds SMALL = new JsonBounds(100, 3, 5, 8, 4);

    @Test
    void an_object_is_read_field_by_field() {
        JsonObject in = Json.read("{\"a\":\"x\",\"b\":7,\"c\":{\"d\":\"HALF\"},\"e\":[{\"f\":1},{\"f\":2}]}");

        assertThat(in.text("a")).isEqualTo("x");
        assertThat(in.number("b")).isEqualTo(7);
        assertThat(in.object("c").text("d")).isEqualTo("HALF");
        assertThat(in.objects("e")).extracting(item -> item.number("f")).containsExactly(1L, 2L);
        assertThat(in.objects("e").get(1).path()).isEqualTo("$.e[1]");
        assertThat(in.path()).isEqualTo("$");
    }

    @Test
    void what_may_be_missing_is_empty() {
        JsonObject in = Json.read("{}");

        assertThat(in.optionalText("a")).isEmpty();
        assertThat(in.optionalNumber("a")).isEmpty();
        assertThat(in.optionalInteger("a")).isEmpty();
        assertThat(in.optionalObject("a")).isEmpty();
        assertThat(in.optionalObjects("a")).isEmpty();
        assertThat(in.optionalChoice("a", DayOfWeek.class)).isEmpty();
        assertThat(in.optionalValue("a", Integer::parseInt)).isEmpty();
        assertThat(in.has("a")).isFalse();
    }

    @Test
    void what_is_there_is_given() {
        JsonObject in = Json.read("{\"a\":\"x\",\"b\":7,\"c\":{},\"d\":[{}],\"e\":\"monday\"}");

        assertThat(in.optionalText("a")).contains("x");
        assertThat(in.optionalNumber("b")).isEqualTo(OptionalLong.of(7));
        assertThat(in.optionalInteger("b")).isEqualTo(OptionalInt.of(7));
        assertThat(in.optionalObject("c")).isPresent();
        assertThat(in.optionalObjects("d")).hasSize(1);
        assertThat(in.optionalChoice("e", DayOfWeek.class)).contains(DayOfWeek.MONDAY);
    }

    @Test
    void an_unknown_field_is_refused_with_its_value() {
        JsonObject in = Json.read("{\"a\":{\"b\":1,\"tpyo\":\"oops\"}}").object("a");

        JsonException refused = refused(() -> in.only("b", "typo"));

        assertThat(refused.fault()).isEqualTo(Fault.UNKNOWN_FIELD);
        assertThat(refused.path()).isEqualTo("$.a.tpyo");
        assertThat(refused.value()).isEqualTo("oops");
        assertThat(in.only("b", "tpyo")).isSameAs(in);
    }

    @Test
    void a_missing_field_is_refused_with_its_path() {
        JsonException refused =
                refused(() -> Json.read("{\"a\":[{}]}").objects("a").get(0).text("b"));

        assertThat(refused.fault()).isEqualTo(Fault.MISSING_FIELD);
        assertThat(refused.path()).isEqualTo("$.a[0].b");
        assertThat(refused).hasMessage("$.a[0].b is missing, it must be a text");
    }

    @Test
    void another_type_is_refused() {
        JsonObject in = Json.read("{\"t\":\"x\",\"n\":1,\"o\":{},\"l\":[\"x\"],\"b\":true,\"z\":null,\"f\":1.5}");

        assertThat(typeOf(() -> in.number("t"))).isEqualTo("must be a whole number, but is a text");
        assertThat(typeOf(() -> in.text("n"))).isEqualTo("must be a text, but is a whole number");
        assertThat(typeOf(() -> in.text("o"))).isEqualTo("must be a text, but is an object");
        assertThat(typeOf(() -> in.object("l"))).isEqualTo("must be an object, but is a list");
        assertThat(typeOf(() -> in.objects("l"))).isEqualTo("must be an object, but is a text");
        assertThat(typeOf(() -> in.text("b"))).isEqualTo("must be a text, but is true or false");
        assertThat(typeOf(() -> in.text("z"))).isEqualTo("must be a text, but is null");
        assertThat(refused(() -> in.number("f")).value()).isEqualTo("1.5");
    }

    @Test
    void a_number_beyond_a_long_is_no_whole_number_and_is_never_evaluated() {
        assertThat(refused(() -> Json.read("{\"n\":9223372036854775808}").number("n"))
                        .fault())
                .isEqualTo(Fault.WRONG_TYPE);
        assertThat(refused(() -> Json.read("{\"n\":1e999999999}").number("n")).value())
                .isEqualTo("1e999999999");
        assertThat(Json.read("{\"n\":-9223372036854775808}").number("n")).isEqualTo(Long.MIN_VALUE);
        assertThat(refused(() -> Json.read("{\"n\":2147483648}").integer("n")).fault())
                .isEqualTo(Fault.BAD_VALUE);
    }

    @Test
    void a_field_that_is_there_twice_is_refused() {
        JsonException refused = refused(() -> Json.read("{\"a\":{\"b\":1,\"b\":1}}"));

        assertThat(refused.fault()).isEqualTo(Fault.DUPLICATE_FIELD);
        assertThat(refused.path()).isEqualTo("$.a.b");
    }

    @Test
    void what_is_no_json_object_is_refused() {
        for (String text :
                List.of("", "[]", "1", "{", "{\"a\"}", "{\"a\":01}", "{a:1}", "{} {}", "{\"a\":NaN}", "// x\n{}")) {
            assertThat(refused(() -> Json.read(text)).fault()).as(text).isEqualTo(Fault.MALFORMED);
        }
        JsonException refused = refused(() -> Json.read("{\"a\":[{\"b\":\n ?}]}"));
        assertThat(refused.path()).isEqualTo("$.a[0].b");
        assertThat(refused.value()).startsWith("line 2, column ");
    }

    @Test
    void what_is_no_utf_8_is_refused() {
        byte[] latin = "{\"a\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1);
        byte[] marked = "\ufeff{}".getBytes(StandardCharsets.UTF_8);

        assertThat(refused(() -> Json.read(latin, SMALL)).fault()).isEqualTo(Fault.MALFORMED);
        assertThat(refused(() -> Json.read(marked, SMALL)).fault()).isEqualTo(Fault.MALFORMED);
        assertThat(Json.read("{\"a\":\"é\"}".getBytes(StandardCharsets.UTF_8), SMALL)
                        .text("a"))
                .isEqualTo("é");
    }

    @Test
    void what_is_beyond_a_bound_is_refused() {
        assertThat(Json.read("{\"abcd\":[{\"b\":12345}]}", SMALL).has("abcd")).isTrue();
        for (String text : List.of(
                "{\"abcde\":1}",
                "{\"a\":[[[1]]]}",
                "{\"a\":123456}",
                "{\"a\":1e99999}",
                "{\"a\":12345678901234567890}",
                "{\"a\":\"123456789\"}",
                "{\"a\":1" + " ".repeat(100) + "}")) {
            assertThat(refused(() -> Json.read(text, SMALL).number("a")).fault())
                    .as(text)
                    .isEqualTo(Fault.BEYOND_BOUNDS);
            assertThat(refused(() -> Json.read(text.getBytes(StandardCharsets.UTF_8), SMALL)
                                    .number("a"))
                            .fault())
                    .as(text)
                    .isEqualTo(Fault.BEYOND_BOUNDS);
        }
        assertThatThrownBy(() -> new JsonBounds(1, 1, 0, 1, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_path_quotes_names_that_are_not_plain() {
        JsonObject in = Json.read("{\"it's\\\\\\u0001\":{\"ok_1\":{\"1st\":{\"\":{}}}}}");

        JsonObject inner = in.entries(name -> name, (fields, name) -> fields.object(name))
                .values()
                .iterator()
                .next();

        assertThat(inner.object("ok_1").object("1st").object("").path())
                .isEqualTo("$['it\\'s\\\\\\u0001'].ok_1['1st']['']");
    }

    @Test
    void a_value_that_is_not_allowed_is_refused_with_the_reason() {
        JsonObject in = Json.read("{\"c\":\"GBPP\",\"d\":\"someday\",\"i\":\"now\",\"p\":\"-1\",\"q\":-1}");

        assertThat(refused(() -> in.currency("c")).path()).isEqualTo("$.c");
        assertThat(refused(() -> in.choice("d", DayOfWeek.class)).problem()).contains("must be one of monday, tuesday");
        assertThat(refused(() -> in.instant("i")).fault()).isEqualTo(Fault.BAD_VALUE);
        assertThat(refused(() -> in.unitPrice("p", Currency.getInstance("GBP"))).value())
                .isEqualTo("-1");
        assertThat(refused(() -> in.quantity("q")).value()).isEqualTo("-1");
        assertThat(refused(() -> in.oneOf("d", DayOfWeek.class)).fault()).isEqualTo(Fault.BAD_VALUE);
        assertThat(refused(() -> in.made(() -> {
                            throw new ArithmeticException();
                        }))
                        .getMessage())
                .isEqualTo("$ is not allowed");
    }

    @Test
    void a_value_twice_in_a_list_of_different_ones_is_refused() {
        JsonException refused =
                refused(() -> Json.read("{\"a\":[\"x\",\"y\",\"x\"]}").values("a", text -> text));

        assertThat(refused.path()).isEqualTo("$.a[2]");
        assertThat(refused.value()).isEqualTo("x");
        assertThat(Json.read("{\"a\":[\"y\",\"x\"]}").values("a", text -> text)).containsExactly("y", "x");
    }

    @Test
    void a_long_value_is_shortened() {
        JsonException refused =
                refused(() -> Json.read("{\"a\":\"" + "x".repeat(200) + "\"}").number("a"));

        assertThat(refused.value()).isEqualTo("x".repeat(60) + "…");
    }

    @Test
    void what_is_written_is_read_back() {
        String json = Json.writeDocument(out -> out.text("a", "1")
                .object("b", in -> in.number("c", 2))
                .values("d", List.of("x", "y"))
                .choices("e", List.of(DayOfWeek.MONDAY))
                .optional("f", Optional.of("z"))
                .optional("g", Optional.empty())
                .optionalNumber("h", OptionalLong.of(3))
                .optionalNumber("i", OptionalLong.empty()));

        JsonObject in = Json.read(json);

        assertThat(json).startsWith("{\n  \"a\" : \"1\",\n  \"b\" : {\n    \"c\" : 2\n  },\n  \"d\" : [\n    \"x\",");
        assertThat(in.object("b").number("c")).isEqualTo(2);
        assertThat(in.choices("e", DayOfWeek.class)).containsExactly(DayOfWeek.MONDAY);
        assertThat(in.text("f")).isEqualTo("z");
        assertThat(in.number("h")).isEqualTo(3);
        assertThat(new ArrayList<>(List.of(in.has("g"), in.has("i")))).containsOnly(false);
    }

    @Test
    void what_could_not_be_read_back_is_not_written() {
        assertThatThrownBy(() -> Json.writeDocument(out -> nested(out, 64)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nested");
        assertThat(Json.read(Json.writeDocument(out -> nested(out, 63)), JsonBounds.DOCUMENT)
                        .has("a"))
                .isTrue();
    }

    private static void nested(JsonWriter out, int depth) {
        if (depth > 0) {
            out.object("a", in -> nested(in, depth - 1));
        }
    }

    private static String typeOf(ThrowingCallable reading) {
        JsonException refused = refused(reading);
        assertThat(refused.fault()).isEqualTo(Fault.WRONG_TYPE);
        return refused.problem();
    }

    private static JsonException refused(ThrowingCallable reading) {
        JsonException refused = catchThrowableOfType(JsonException.class, reading);
        assertThat(refused).isNotNull();
        return refused;
    }
}
