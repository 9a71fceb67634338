package org.countinghouse.domain;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.base.HasDescription;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.countinghouse.domain.kernel.CheckReturnValue;
import org.countinghouse.domain.kernel.Rejection;
import org.jmolecules.archunit.JMoleculesDddRules;
import org.jspecify.annotations.NullMarked;

/** The rules of the house, held by the build. */
@AnalyzeClasses(packages = "org.countinghouse.domain", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "org.countinghouse.domain.";
    private static final Set<String> GOODS = Set.of("kernel", "quantity", "money", "catalog", "channel");

    /** Which contexts each context may import; process may import all. */
    private static final Map<String, Set<String>> IMPORTS = Map.ofEntries(
            Map.entry("kernel", Set.of()),
            Map.entry("quantity", Set.of("kernel")),
            Map.entry("money", Set.of("kernel", "quantity")),
            Map.entry("catalog", Set.of("kernel", "quantity", "money")),
            Map.entry("channel", Set.of("kernel", "quantity", "money", "catalog")),
            Map.entry("tax", GOODS),
            Map.entry("inventory", GOODS),
            Map.entry("coupon", GOODS),
            Map.entry("sourcing", GOODS),
            Map.entry("pricing", and(GOODS, "tax", "inventory", "sourcing")),
            Map.entry("order", and(GOODS, "tax", "inventory", "sourcing", "pricing")),
            Map.entry("fulfillment", and(GOODS, "tax", "inventory", "sourcing", "pricing", "order")),
            Map.entry("returns", and(GOODS, "tax", "inventory", "sourcing", "pricing", "order")),
            Map.entry("payment", Set.of("kernel", "quantity", "money")),
            Map.entry("accounting", GOODS));

    private static final Set<String> BANNED_SUFFIXES =
            Set.of("Manager", "Helper", "Util", "Utils", "Impl", "DTO", "Dto", "VO", "Entity", "Data", "Info");

    @ArchTest
    static final ArchRule a_context_imports_only_what_stands_to_its_left =
            classes().should(importOnlyWhatTheTableAllows()).allowEmptyShould(false);

    @ArchTest
    static final ArchRule contexts_are_free_of_cycles =
            slices().matching(ROOT + "(*)..").should().beFreeOfCycles().allowEmptyShould(false);

    @ArchTest
    static final ArchRule the_domain_depends_on_the_language_and_three_small_libraries_only = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "org.countinghouse.domain..",
                    "java.lang..",
                    "java.math..",
                    "java.nio.charset..",
                    "java.security..",
                    "java.time..",
                    "java.util..",
                    "io.vavr..",
                    "org.jmolecules..",
                    "org.jspecify..",
                    "org.immutables.value..",
                    "javax.annotation.processing..")
            .allowEmptyShould(false);

    @ArchTest
    static final ArchRule nothing_runs_at_the_same_time_or_logs = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.util.concurrent..", "java.util.logging..")
            .allowEmptyShould(false);

    @ArchTest
    static final ArchRule no_clock_random_system_thread_or_default_of_the_machine = noClasses()
            .should()
            .callCodeUnitWhere(reachesOutsideTheArguments())
            .orShould()
            .accessClassesThat(are(assignableTo(Random.class)))
            .orShould()
            .accessClassesThat(are(assignableTo(Thread.class)))
            .orShould()
            .accessClassesThat(are(assignableTo(System.class)))
            .allowEmptyShould(false);

    @ArchTest
    static final ArchRule no_floating_point =
            classes().should(useNoFloatingPoint()).allowEmptyShould(false);

    @ArchTest
    static final ArchRule decimals_only_where_rates_and_prices_are = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + "money..", ROOT + "quantity..", ROOT + "tax..", ROOT + "pricing..")
            .should()
            .dependOnClassesThat(are(assignableTo(BigDecimal.class)))
            .allowEmptyShould(false);

    @ArchTest
    static final ArchRule deciders_are_final_and_hold_no_state = classes()
            .that()
            .haveSimpleNameEndingWith("Decider")
            .should()
            .haveModifier(JavaModifier.FINAL)
            .andShould()
            .beAnnotatedWith(CheckReturnValue.class)
            .andShould()
            .haveOnlyPrivateConstructors()
            .andShould()
            .haveOnlyFinalFields()
            .allowEmptyShould(false);

    @ArchTest
    static final ArchRule what_deciders_offer_is_static = methods()
            .that()
            .areDeclaredInClassesThat()
            .haveSimpleNameEndingWith("Decider")
            .should()
            .beStatic()
            .allowEmptyShould(false);

    @ArchTest
    static final ArchRule rejections_are_sealed_families_of_records_and_never_thrown = classes()
            .that()
            .areAssignableTo(Rejection.class)
            .and()
            .doNotHaveFullyQualifiedName(Rejection.class.getName())
            .should(beSealedOrARecord())
            .andShould()
            .notBeAssignableTo(Throwable.class)
            .allowEmptyShould(false);

    @ArchTest
    static final ArchRule every_package_introduces_itself_and_is_null_marked =
            classes().should(liveInANullMarkedPackage()).allowEmptyShould(false);

    @ArchTest
    static final ArchRule names_are_the_trade_s_own =
            classes().should(haveNoPatternSuffix()).allowEmptyShould(false);

    @ArchTest
    static final ArchRule aggregates_entities_and_values_keep_the_rules_of_domain_driven_design =
            JMoleculesDddRules.all();

    private static Set<String> and(Set<String> some, String... more) {
        Set<String> all = new TreeSet<>(some);
        all.addAll(List.of(more));
        return all;
    }

    private static ArchCondition<JavaClass> importOnlyWhatTheTableAllows() {
        return new ArchCondition<>("import only what the table of contexts allows") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                String from = context(item);
                for (Dependency dependency : item.getDirectDependenciesFromSelf()) {
                    String to = context(dependency.getTargetClass().getBaseComponentType());
                    boolean free = to.isEmpty() || to.equals(from) || from.equals("process");
                    if (!free && !IMPORTS.getOrDefault(from, Set.of()).contains(to)) {
                        events.add(SimpleConditionEvent.violated(
                                dependency, from + " must not import " + to + ": " + dependency.getDescription()));
                    }
                }
            }
        };
    }

    /** The first package below the root, or nothing for what is not of the domain. */
    private static String context(JavaClass type) {
        String name = type.getPackageName() + ".";
        return name.startsWith(ROOT) && name.length() > ROOT.length()
                ? name.substring(ROOT.length(), name.indexOf('.', ROOT.length()))
                : "";
    }

    private static DescribedPredicate<JavaCall<?>> reachesOutsideTheArguments() {
        return DescribedPredicate.describe("reaches outside the arguments", call -> {
            CodeUnitCallTarget target = call.getTarget();
            String owner = target.getOwner().getName();
            String name = target.getName();
            boolean bare = target.getRawParameterTypes().isEmpty();
            return name.equals("now")
                    || (owner.startsWith("java.time.") && name.startsWith("system"))
                    || (owner.equals(ZoneId.class.getName()) && name.equals("systemDefault"))
                    || (owner.equals(UUID.class.getName()) && name.equals("randomUUID"))
                    || (owner.equals(Math.class.getName()) && name.equals("random"))
                    || (owner.equals(Locale.class.getName()) && name.equals("getDefault"))
                    || (owner.equals(String.class.getName()) && bare && name.matches("to(Lower|Upper)Case|getBytes"))
                    || (owner.equals(String.class.getName())
                            && name.matches("format(ted)?")
                            && !target.getRawParameterTypes().get(0).isEquivalentTo(Locale.class));
        });
    }

    private static ArchCondition<JavaClass> useNoFloatingPoint() {
        return new ArchCondition<>("use no floating point") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                List<HasDescription> users = new ArrayList<>();
                item.getFields().stream()
                        .filter(field -> isFloating(field.getRawType()))
                        .forEach(users::add);
                item.getCodeUnits().stream()
                        .filter(unit -> isFloating(unit.getRawReturnType())
                                || unit.getRawParameterTypes().stream().anyMatch(ArchitectureTest::isFloating))
                        .forEach(users::add);
                item.getMethodCallsFromSelf().stream()
                        .filter(call -> isFloating(call.getTarget().getRawReturnType()))
                        .forEach(users::add);
                users.forEach(user -> events.add(SimpleConditionEvent.violated(user, user.getDescription())));
            }
        };
    }

    private static boolean isFloating(JavaClass type) {
        return Set.of("float", "double", "java.lang.Float", "java.lang.Double")
                .contains(type.getBaseComponentType().getName());
    }

    private static ArchCondition<JavaClass> beSealedOrARecord() {
        return new ArchCondition<>("be sealed or a record") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                if (!item.isRecord() && !item.reflect().isSealed()) {
                    events.add(SimpleConditionEvent.violated(item, item.getDescription() + " is neither"));
                }
            }
        };
    }

    private static ArchCondition<JavaClass> liveInANullMarkedPackage() {
        return new ArchCondition<>("live in a package with a @NullMarked package-info") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                boolean marked = item.getPackage()
                        .tryGetAnnotationOfType(NullMarked.class)
                        .isPresent();
                if (!marked) {
                    events.add(SimpleConditionEvent.violated(item, item.getDescription() + " does not"));
                }
            }
        };
    }

    private static ArchCondition<JavaClass> haveNoPatternSuffix() {
        return new ArchCondition<>("have no pattern suffix in their names") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                if (BANNED_SUFFIXES.stream().anyMatch(item.getSimpleName()::endsWith)) {
                    events.add(SimpleConditionEvent.violated(item, item.getDescription() + " has one"));
                }
            }
        };
    }
}
