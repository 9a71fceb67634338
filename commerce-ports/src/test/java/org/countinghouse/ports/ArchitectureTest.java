package org.countinghouse.ports;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.vavr.control.Either;
import io.vavr.control.Validation;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.countinghouse.domain.kernel.Command;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.Rejection;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.ports.kernel.UnitOfWork;
import org.countinghouse.ports.payment.GatewayRequest;
import org.jmolecules.architecture.hexagonal.Application;
import org.jmolecules.architecture.hexagonal.PrimaryPort;
import org.jmolecules.architecture.hexagonal.SecondaryPort;
import org.jmolecules.archunit.JMoleculesArchitectureRules;
import org.jspecify.annotations.NullMarked;

/** The rules of the edge, held by the build. */
@AnalyzeClasses(packages = "org.countinghouse.ports", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String CONTRACT_TESTS = "org.countinghouse.ports.tck.";

    @ArchTest
    static final ArchRule the_hexagon_is_whole = JMoleculesArchitectureRules.ensureHexagonal();

    @ArchTest
    static final ArchRule ports_depend_on_the_domain_and_the_language_only = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "org.countinghouse.ports..",
                    "org.countinghouse.domain..",
                    "java.lang..",
                    "java.time..",
                    "java.util..",
                    "io.vavr..",
                    "org.jmolecules..",
                    "org.jspecify..")
            .orShould()
            .resideInAPackage("org.countinghouse.ports.json")
            .allowEmptyShould(false);

    @ArchTest
    static final ArchRule json_is_read_and_written_in_one_place = noClasses()
            .that()
            .resideOutsideOfPackage("org.countinghouse.ports.json")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.fasterxml..")
            .allowEmptyShould(false);

    @ArchTest
    static final ArchRule json_needs_nothing_but_a_tokenizer = classes()
            .that()
            .resideInAPackage("org.countinghouse.ports.json")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "org.countinghouse.ports.json",
                    "org.countinghouse.domain.money",
                    "org.countinghouse.domain.quantity",
                    "com.fasterxml.jackson.core..",
                    "java.io",
                    "java.lang..",
                    "java.math",
                    "java.nio..",
                    "java.time..",
                    "java.util..",
                    "org.jspecify..")
            .allowEmptyShould(false);

    @ArchTest
    static final ArchRule contexts_are_free_of_cycles = slices().matching("org.countinghouse.ports.(*)..")
            .should()
            .beFreeOfCycles()
            .allowEmptyShould(false);

    @ArchTest
    static final ArchRule services_serve_a_driving_port = classes()
            .that()
            .resideInAPackage("..internal..")
            .and()
            .haveSimpleNameEndingWith("Service")
            .should()
            .implement(DescribedPredicate.describe("a driving port", it -> it.isAnnotatedWith(PrimaryPort.class)))
            .allowEmptyShould(false);

    @ArchTest
    static final ArchRule what_hosts_call_or_supply_is_marked = classes()
            .that()
            .areInterfaces()
            .and()
            .resideOutsideOfPackages("..internal..", "..inmemory..")
            .and()
            .areTopLevelClasses()
            .and()
            .areNotAnnotatedWith(FunctionalInterface.class)
            .and()
            .doNotHaveFullyQualifiedName(Stores.class.getName())
            .and()
            .areNotAssignableTo(Rejection.class)
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .beAnnotatedWith(PrimaryPort.class)
            .orShould()
            .beAnnotatedWith(SecondaryPort.class)
            .allowEmptyShould(false);

    /** A suite that nobody runs proves nothing. */
    @ArchTest
    static void every_driven_port_has_a_contract_suite_that_is_run_here(JavaClasses main) {
        JavaClasses tests = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
                .importPackages("org.countinghouse.ports");
        List<JavaClass> ports = main.stream()
                .filter(type -> type.isAnnotatedWith(SecondaryPort.class))
                .toList();

        assertThat(ports).hasSizeGreaterThan(5);
        assertThat(ports)
                .allSatisfy(port -> assertThat(tests)
                        .as("a test that extends %sConformance", port.getSimpleName())
                        .anyMatch(test -> test.isAssignableTo(CONTRACT_TESTS + port.getSimpleName() + "Conformance")
                                && !test.getModifiers().contains(JavaModifier.ABSTRACT)));
    }

    @ArchTest
    static final ArchRule every_driven_port_but_the_unit_of_work_is_told_the_tenant = methods()
            .that()
            .areDeclaredInClassesThat(DescribedPredicate.describe(
                    "are driven ports",
                    it -> it.isAnnotatedWith(SecondaryPort.class) && !it.isEquivalentTo(UnitOfWork.class)))
            .should(takeAnyOf(Set.of(TenantId.class, CommandHeader.class, GatewayRequest.class)))
            .allowEmptyShould(false);

    @ArchTest
    static final ArchRule signatures_show_nothing_internal_and_of_vavr_outcomes_only = methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackages("..internal..", "..inmemory..")
            .should(showOnly(type -> !type.getPackageName().contains(".internal")
                    && (!type.getPackageName().startsWith("io.vavr")
                            || type.isEquivalentTo(Either.class)
                            || type.isEquivalentTo(Validation.class))))
            .allowEmptyShould(false);

    @ArchTest
    static final ArchRule services_and_stores_in_memory_are_final = classes()
            .that()
            .resideInAnyPackage("..internal..", "..inmemory..")
            .and()
            .areNotInterfaces()
            .and()
            .areTopLevelClasses()
            .should()
            .haveModifier(JavaModifier.FINAL)
            .allowEmptyShould(false);

    @ArchTest
    static final ArchRule no_main_code_imports_the_stores_in_memory_or_the_test_kit = noClasses()
            .that()
            .resideOutsideOfPackage("..inmemory..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..inmemory..", "..tck..")
            .allowEmptyShould(false);

    @ArchTest
    static final ArchRule every_package_introduces_itself_and_is_null_marked =
            classes().should(liveInAPackageMarked(NullMarked.class)).allowEmptyShould(false);

    @ArchTest
    static final ArchRule services_are_the_application = classes()
            .that()
            .resideInAPackage("..internal..")
            .should(liveInAPackageMarked(Application.class))
            .allowEmptyShould(false);

    private static ArchCondition<JavaMethod> takeAnyOf(Set<Class<?>> types) {
        return new ArchCondition<>("take the tenant, or a header or request that holds it") {
            @Override
            public void check(JavaMethod item, ConditionEvents events) {
                boolean told = item.getRawParameterTypes().stream()
                        .anyMatch(parameter -> types.stream().anyMatch(parameter::isEquivalentTo)
                                || parameter.isAssignableTo(Command.class));
                if (!told) {
                    events.add(SimpleConditionEvent.violated(item, item.getDescription() + " is not told the tenant"));
                }
            }
        };
    }

    private static ArchCondition<JavaMethod> showOnly(Predicate<JavaClass> allowed) {
        return new ArchCondition<>("show only what hosts may know") {
            @Override
            public void check(JavaMethod item, ConditionEvents events) {
                Stream.concat(
                                item.getReturnType().getAllInvolvedRawTypes().stream(),
                                item.getParameterTypes().stream()
                                        .flatMap(parameter -> parameter.getAllInvolvedRawTypes().stream()))
                        .filter(allowed.negate())
                        .forEach(type -> events.add(SimpleConditionEvent.violated(
                                item, item.getDescription() + " shows " + type.getName())));
            }
        };
    }

    private static ArchCondition<JavaClass> liveInAPackageMarked(Class<? extends Annotation> annotation) {
        return new ArchCondition<>("live in a package marked @" + annotation.getSimpleName()) {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                if (item.getPackage().tryGetAnnotationOfType(annotation).isEmpty()) {
                    events.add(SimpleConditionEvent.violated(item, item.getDescription() + " does not"));
                }
            }
        };
    }
}
