package org.countinghouse.ports.pricing;

import io.vavr.control.Either;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.kernel.CheckReturnValue;
import org.countinghouse.domain.pricing.book.PriceBooks;
import org.countinghouse.domain.pricing.promotion.HostCondition;
import org.countinghouse.domain.pricing.promotion.HostEffect;
import org.countinghouse.domain.pricing.promotion.Lane;
import org.countinghouse.domain.pricing.promotion.Promotion;
import org.countinghouse.domain.pricing.promotion.PromotionId;
import org.countinghouse.domain.pricing.rules.RuleSet;
import org.countinghouse.domain.pricing.rules.RuleSetId;
import org.countinghouse.ports.json.Json;
import org.countinghouse.ports.json.JsonBounds;
import org.countinghouse.ports.json.JsonException;
import org.countinghouse.ports.json.JsonObject;

/**
 * Rule sets as JSON, and back, exactly: {@code read(write(rules))} equals {@code rules} and has the same content hash.
 *
 * <p>Format 1 is described by {@code rule-set-1.schema.json} (JSON Schema 2020-12), a resource beside this class. Bounds:
 * those of {@link JsonBounds#DOCUMENT}; conditions may be nested about 25 deep.
 *
 * <p>A host's own conditions and effects are written by name and parameters; to be read, their readers are taught here:
 * {@code RuleSetJson.standard().withCondition("acme.weather", Weather::of)}. Unchangeable; may be shared.
 */
@CheckReturnValue
public final class RuleSetJson {

    /** The format that is written, and the only one that is read. */
    public static final int FORMAT = 1;

    private static final RuleSetJson STANDARD = new RuleSetJson(HostRules.NONE);
    private static final String[] FIELDS = {
        "format", "id", "version", "books", "assignments", "lanes", "promotions", "floors", "taxes", "policy"
    };

    private final HostRules hosts;

    private RuleSetJson(HostRules hosts) {
        this.hosts = hosts;
    }

    /** Knows no host's rules. */
    public static RuleSetJson standard() {
        return STANDARD;
    }

    /**
     * Knows one more kind of condition.
     *
     * @param type its name, as {@link HostCondition#type()} gives it
     * @param reader makes it of its parameters; may throw if it does not like them
     * @throws IllegalArgumentException if the name is taken
     */
    public RuleSetJson withCondition(String type, Function<Map<String, String>, ? extends HostCondition> reader) {
        return new RuleSetJson(new HostRules(HostRules.and(hosts.conditions(), type, reader), hosts.effects()));
    }

    /**
     * Knows one more kind of effect.
     *
     * @param type its name, as {@link HostEffect#type()} gives it
     * @param reader makes it of its parameters; may throw if it does not like them
     * @throws IllegalArgumentException if the name is taken
     */
    public RuleSetJson withEffect(String type, Function<Map<String, String>, ? extends HostEffect> reader) {
        return new RuleSetJson(new HostRules(hosts.conditions(), HostRules.and(hosts.effects(), type, reader)));
    }

    /**
     * The rules as indented JSON, defaults written out.
     *
     * @throws IllegalArgumentException if they are beyond the bounds, so that they could not be read back
     */
    public String write(RuleSet rules) {
        return Json.writeDocument(out -> out.number("format", FORMAT)
                .text("id", rules.id().value())
                .number("version", rules.version())
                .objects("books", rules.books().books(), BookJson::write)
                .objects("assignments", rules.books().assignments(), BookJson::write)
                .objects("lanes", rules.lanes(), PromotionJson::write)
                .objects("promotions", rules.promotions(), PromotionJson::write)
                .object(
                        "floors",
                        floors -> rules.floors()
                                .forEach((sku, price) -> AmountJson.unitPrice(floors, sku.value(), price)))
                .object("taxes", taxes -> TaxJson.write(taxes, rules.taxes()))
                .object("policy", policy -> PolicyJson.write(policy, rules.policy())));
    }

    /**
     * The rules of a text; never throws.
     *
     * <p><b>Rejections</b>: all of {@link RuleSetJsonRejection}; the first fault that is found.
     */
    public Either<RuleSetJsonRejection, RuleSet> read(String json) {
        try {
            return rules(Json.read(json, JsonBounds.DOCUMENT));
        } catch (JsonException e) {
            return Either.left(rejection(e));
        }
    }

    /**
     * The rules of a text in UTF-8, without a byte order mark; never throws.
     *
     * <p><b>Rejections</b>: all of {@link RuleSetJsonRejection}; the first fault that is found.
     */
    public Either<RuleSetJsonRejection, RuleSet> read(byte[] utf8) {
        try {
            return rules(Json.read(utf8, JsonBounds.DOCUMENT));
        } catch (JsonException e) {
            return Either.left(rejection(e));
        }
    }

    private Either<RuleSetJsonRejection, RuleSet> rules(JsonObject in) {
        long format = in.number("format");
        if (format != FORMAT) {
            return Either.left(new RuleSetJsonRejection.UnknownFormat("$.format", format, FORMAT));
        }
        in.only(FIELDS);
        return PriceBooks.parse(
                        in.optionalObjects("books").stream().map(BookJson::read).toList(),
                        in.optionalObjects("assignments").stream()
                                .map(BookJson::assignment)
                                .toList())
                .<RuleSetJsonRejection>mapLeft(cause -> new RuleSetJsonRejection.BadBooks("$.books", cause))
                .map(books -> rules(in, books));
    }

    private static RuleSetJsonRejection rejection(JsonException fault) {
        return switch (fault.fault()) {
            case MALFORMED -> new RuleSetJsonRejection.NotJson(fault.path(), fault.problem());
            case BEYOND_BOUNDS -> new RuleSetJsonRejection.BeyondBounds(fault.path(), fault.problem());
            case DUPLICATE_FIELD -> new RuleSetJsonRejection.DuplicateField(fault.path());
            case UNKNOWN_FIELD -> new RuleSetJsonRejection.UnknownField(fault.path(), fault.value());
            case MISSING_FIELD -> new RuleSetJsonRejection.MissingField(fault.path());
            case WRONG_TYPE -> new RuleSetJsonRejection.WrongType(fault.path(), fault.value(), fault.problem());
            case BAD_VALUE -> new RuleSetJsonRejection.BadValue(fault.path(), fault.value(), fault.problem());
        };
    }

    private RuleSet rules(JsonObject in, PriceBooks books) {
        List<Lane> lanes = in.has("lanes") ? lanes(in) : Lane.STANDARD;
        RuleSet.Builder rules = RuleSet.builder()
                .id(in.value("id", RuleSetId::of))
                .version(in.integer("version"))
                .books(books)
                .lanes(lanes)
                .promotions(promotions(in, lanes));
        in.optionalObject("floors")
                .ifPresent(floors -> rules.putAllFloors(floors.entries(Sku::of, AmountJson::unitPrice)));
        in.optionalObject("taxes").map(TaxJson::read).ifPresent(rules::taxes);
        in.optionalObject("policy").map(PolicyJson::read).ifPresent(rules::policy);
        return in.made(rules::build);
    }

    private static List<Lane> lanes(JsonObject in) {
        Set<String> names = new HashSet<>();
        return in.objects("lanes").stream()
                .map(lane -> {
                    Lane read = PromotionJson.lane(lane);
                    if (!names.add(read.name())) {
                        throw lane.refusal("name", "is the name of two lanes");
                    }
                    return read;
                })
                .toList();
    }

    private List<Promotion> promotions(JsonObject in, List<Lane> lanes) {
        Set<String> names = new HashSet<>();
        lanes.forEach(lane -> names.add(lane.name()));
        Set<PromotionId> ids = new HashSet<>();
        return in.optionalObjects("promotions").stream()
                .map(promotion -> {
                    Promotion read = PromotionJson.read(promotion, hosts);
                    if (!ids.add(read.id())) {
                        throw promotion.refusal("id", "is the name of two promotions");
                    }
                    if (!names.contains(read.lane())) {
                        throw promotion.refusal("lane", "is no declared lane");
                    }
                    return read;
                })
                .toList();
    }
}
