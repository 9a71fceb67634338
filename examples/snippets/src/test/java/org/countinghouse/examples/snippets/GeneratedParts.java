package org.countinghouse.examples.snippets;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countinghouse.adapters.jdbc.Dialect;
import org.countinghouse.adapters.jdbc.SchemaScripts;
import org.countinghouse.adapters.jdbc.internal.coupon.CouponEventCodecs;
import org.countinghouse.adapters.jdbc.internal.inventory.AvailabilityEventCodecs;
import org.countinghouse.adapters.jdbc.internal.inventory.InventoryEventCodecs;
import org.countinghouse.adapters.jdbc.internal.inventory.PhysicalEventCodecs;
import org.countinghouse.adapters.jdbc.internal.inventory.SupplyEventCodecs;
import org.countinghouse.adapters.jdbc.internal.json.EventCodec;
import org.countinghouse.adapters.jdbc.internal.order.OrderEventCodecs;
import org.countinghouse.adapters.jdbc.internal.payment.PaymentEventCodecs;
import org.countinghouse.adapters.jdbc.internal.pricing.QuoteEventCodecs;
import org.countinghouse.adapters.jdbc.internal.pricing.RuleSetEventCodecs;
import org.countinghouse.adapters.jdbc.internal.returns.ReturnEventCodecs;
import org.countinghouse.domain.accounting.AccountRole;
import org.countinghouse.domain.accounting.posting.BusinessEvent;
import org.countinghouse.domain.accounting.posting.PostingRule;
import org.countinghouse.domain.kernel.Rejection;
import org.countinghouse.domain.order.OrderLifecycle;
import org.countinghouse.ports.Commerce;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** The parts of the reference that the code writes. */
final class GeneratedParts {

    private GeneratedParts() {}

    /** Each part by its name. */
    static Map<String, Supplier<String>> all() {
        Map<String, Supplier<String>> parts = new LinkedHashMap<>();
        parts.put("commands", GeneratedParts::commands);
        parts.put("events", GeneratedParts::events);
        parts.put(
                "business-events",
                () -> table(
                        List.of("Event", "Family", "Facts", "What happened"),
                        records(BusinessEvent.class)
                                .map(type -> List.of(
                                        code(type), owner(type), components(type), SourceComments.ofRecord(type)))));
        parts.put("rejections", GeneratedParts::rejections);
        parts.put("posting-rules", GeneratedParts::postingRules);
        parts.put("postings", GeneratedParts::postings);
        parts.put("account-roles", GeneratedParts::accountRoles);
        parts.put("lifecycle-diagram", () -> "```mermaid\n" + OrderLifecycle.STANDARD.toMermaid() + "```\n");
        parts.put("lifecycle-table", OrderLifecycle.STANDARD::toTable);
        parts.put("schema", GeneratedParts::schema);
        parts.put("channels", GeneratedParts::channels);
        parts.putAll(SnippetOutputs.all());
        parts.putAll(PricingReference.all());
        return parts;
    }

    private static String commands() {
        List<List<String>> rows = new ArrayList<>();
        for (Class<?> port : drivingPorts()) {
            Stream.of(port.getMethods())
                    .filter(GeneratedParts::takesCommand)
                    .sorted(Comparator.comparing(Method::getName))
                    .forEach(method -> rows.add(List.of(
                            code(port) + "." + method.getName(),
                            code(method.getParameterTypes()[0]),
                            "`" + simple(outcome(method, 1)) + "`",
                            "`" + simple(outcome(method, 0)) + "`")));
        }
        return table(List.of("Port and method", "Command", "Answer", "Refusal"), rows.stream());
    }

    private static List<Class<?>> drivingPorts() {
        return Stream.of(Commerce.class.getMethods())
                .<Class<?>>map(Method::getReturnType)
                .filter(type -> type.isAnnotationPresent(PrimaryPort.class))
                .distinct()
                .sorted(Comparator.comparing(Class::getName))
                .toList();
    }

    private static boolean takesCommand(Method method) {
        return method.getParameterCount() == 1
                && method.getGenericReturnType() instanceof ParameterizedType answer
                && answer.getRawType().getTypeName().endsWith("Either")
                && !method.getParameterTypes()[0].isPrimitive();
    }

    private static Type outcome(Method method, int side) {
        return ((ParameterizedType) method.getGenericReturnType()).getActualTypeArguments()[side];
    }

    private static String events() {
        Map<Class<?>, String> names = Stream.of(
                        InventoryEventCodecs.all(),
                        PhysicalEventCodecs.all(),
                        CouponEventCodecs.all(),
                        QuoteEventCodecs.all(),
                        OrderEventCodecs.all(),
                        ReturnEventCodecs.all(),
                        PaymentEventCodecs.all(),
                        RuleSetEventCodecs.all(),
                        SupplyEventCodecs.all(),
                        AvailabilityEventCodecs.all())
                .flatMap(List::stream)
                .collect(Collectors.toMap(EventCodec::eventType, EventCodec::name));
        return table(
                List.of("Event", "Stored as", "Facts", "What happened"),
                names.keySet().stream()
                        .sorted(Comparator.comparing(Class::getName))
                        .map(type -> List.of(
                                code(type),
                                "`" + names.get(type) + "`",
                                components(type),
                                SourceComments.ofRecord(type))));
    }

    private static String rejections() {
        StringBuilder out = new StringBuilder();
        for (Class<?> family : Repository.rejections()) {
            if (family != Rejection.class) {
                out.append("### ").append(family.getSimpleName()).append("\n\n");
                out.append(table(List.of("Code", "Record", "It says", "Why"), refusals(family)));
                out.append('\n');
            }
        }
        return out.toString();
    }

    private static Stream<List<String>> refusals(Class<?> family) {
        return records(family)
                .map(type -> List.of(
                        "`" + kebab(type.getSimpleName()) + "`",
                        code(type),
                        components(type),
                        SourceComments.ofRecord(type)));
    }

    private static String postingRules() {
        return table(
                List.of("Rule", "Version", "Posts"),
                Stream.of(PostingRule.values())
                        .map(rule -> List.of(
                                "`" + rule.name() + "`",
                                Integer.toString(rule.reference().version()),
                                SourceComments.ofConstant(rule))));
    }

    private static String postings() {
        String source = Repository.read(Repository.ROOT.resolve(
                "commerce-domain/src/main/java/org/countinghouse/domain/accounting/posting/package-info.java"));
        String table = source.substring(source.indexOf("<pre>") + "<pre>".length(), source.indexOf("</pre>"));
        return "```text" + table.replaceAll("(?m)^ \\* ?", "") + "```\n";
    }

    private static String accountRoles() {
        return table(
                List.of("Role", "Number", "Name", "Type", "A line must say", "For"),
                Stream.of(AccountRole.values())
                        .map(role -> List.of(
                                "`" + role.name() + "`",
                                role.defaultNumber(),
                                role.defaultName(),
                                lower(role.type()) + (role.nature() == AccountRole.Nature.CONTRA ? ", contra" : ""),
                                lower(role.requires()),
                                SourceComments.ofConstant(role))));
    }

    private static String schema() {
        StringBuilder out = new StringBuilder();
        Pattern table = Pattern.compile("create table (\\w+) \\((.*?)\\n\\);", Pattern.DOTALL);
        for (SchemaScripts.Script script : SchemaScripts.of(Dialect.POSTGRESQL).scripts()) {
            out.append("### ").append(script.name()).append("\n\n");
            List<List<String>> rows = new ArrayList<>();
            Matcher found = table.matcher(script.text());
            while (found.find()) {
                rows.add(List.of(
                        "`" + found.group(1) + "`",
                        key(found.group(2)),
                        columns(found.group(2)),
                        walls(found.group())));
            }
            out.append(table(List.of("Table", "Key", "Other columns", "Held by the database"), rows.stream()));
            out.append('\n');
        }
        return out.toString();
    }

    private static String key(String body) {
        Matcher key = Pattern.compile("primary key \\(([^)]*)\\)").matcher(body);
        return key.find() ? key.group(1) : "";
    }

    private static String columns(String body) {
        List<String> key = List.of(key(body).split(", ", -1));
        return Pattern.compile("(?m)^ {2}(?!constraint\\b)(\\w+) ")
                .matcher(body)
                .results()
                .map(match -> match.group(1))
                .filter(column -> !key.contains(column))
                .collect(Collectors.joining(", "));
    }

    private static String walls(String create) {
        String table = create.split(" ", 4)[2];
        Matcher constraint = Pattern.compile("constraint " + table + "_(\\w+)\\s+(?!primary key)")
                .matcher(create);
        return constraint
                .results()
                .map(match -> match.group(1).replace('_', ' '))
                .collect(Collectors.joining("; "));
    }

    private static String channels() {
        String source = Repository.read(
                Repository.ROOT.resolve("examples/quickstart/src/main/java/org/countinghouse/examples/quickstart/"
                        + "channel/CountryChannels.java"));
        Matcher entry =
                Pattern.compile("Map\\.entry\\(\"([^\"]+)\", \"([^\"]+)\"\\)").matcher(source);
        return table(
                List.of("Country in the file", "Channel"),
                entry.results().map(match -> List.of(match.group(1), "`" + match.group(2) + "`")));
    }

    /** All records of a sealed family, in the order of their declaration. */
    private static Stream<Class<?>> records(Class<?> family) {
        Class<?>[] permitted = family.getPermittedSubclasses();
        if (permitted == null) {
            return family.isRecord() ? Stream.of(family) : Stream.empty();
        }
        return Arrays.stream(permitted).flatMap(GeneratedParts::records);
    }

    private static String components(Class<?> type) {
        return Stream.of(type.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.joining(", "));
    }

    private static String table(List<String> heads, Stream<List<String>> rows) {
        return Stream.concat(Stream.of(heads, heads.stream().map(head -> "---").toList()), rows)
                .map(row -> "| " + String.join(" | ", row) + " |\n")
                .collect(Collectors.joining());
    }

    private static String code(Class<?> type) {
        return "`" + type.getSimpleName() + "`";
    }

    private static String owner(Class<?> type) {
        return type.getDeclaringClass() == null ? "" : code(type.getDeclaringClass());
    }

    private static String simple(Type type) {
        return type.getTypeName().replaceAll("[a-z]\\w*\\.", "").replace('$', '.');
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
