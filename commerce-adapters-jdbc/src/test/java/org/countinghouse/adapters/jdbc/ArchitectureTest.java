package org.countinghouse.adapters.jdbc;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.JdbiException;
import org.jmolecules.architecture.hexagonal.SecondaryPort;
import org.jspecify.annotations.NullMarked;

/** The rules of the adapter, held by the build. */
@AnalyzeClasses(packages = "org.countinghouse.adapters.jdbc", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final Set<String> TRANSACTION_WORDS =
            Set.of("commit", "rollback", "close", "setAutoCommit", "setSavepoint", "setTransactionIsolation");

    @ArchTest
    static final ArchRule only_the_unit_of_work_ends_transactions_or_closes_connections = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(JdbcUnitOfWork.class.getName())
            .and(DescribedPredicate.not(nestedIn(JdbcUnitOfWork.class)))
            .should()
            .callCodeUnitWhere(DescribedPredicate.describe(
                    "is a transaction word of a connection",
                    call -> call.getTarget().getOwner().isAssignableTo(Connection.class)
                            && TRANSACTION_WORDS.contains(call.getTarget().getName())))
            .allowEmptyShould(false);

    /** What lies in the room of statements speaks to the driver itself and hands its error on, in the words of the unit of work. */
    @ArchTest
    static final ArchRule a_store_never_catches_what_the_database_says = classes()
            .that()
            .resideInAPackage("..internal..")
            .and()
            .resideOutsideOfPackage("..internal.sql..")
            .should(new ArchCondition<JavaClass>("not catch SQLException or JdbiException") {
                @Override
                public void check(JavaClass item, ConditionEvents events) {
                    item.getCodeUnits().stream()
                            .flatMap(unit -> unit.getTryCatchBlocks().stream())
                            .filter(block -> block.getCaughtThrowables().stream()
                                    .anyMatch(caught -> caught.isEquivalentTo(Exception.class)
                                            || caught.isEquivalentTo(RuntimeException.class)
                                            || caught.isAssignableTo(SQLException.class)
                                            || caught.isAssignableTo(JdbiException.class)))
                            .forEach(block -> events.add(SimpleConditionEvent.violated(
                                    item, item.getName() + " catches in " + block.getSourceCodeLocation())));
                }
            })
            .allowEmptyShould(false);

    @ArchTest
    static final ArchRule the_adapter_depends_on_ports_and_domain_but_on_no_service = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.countinghouse.ports..internal..", "org.countinghouse.ports.inmemory..")
            .allowEmptyShould(false);

    @ArchTest
    static final ArchRule the_public_api_shows_no_internal_type = classes()
            .that()
            .resideOutsideOfPackage("..internal..")
            .should(new ArchCondition<JavaClass>("show no internal type") {
                @Override
                public void check(JavaClass item, ConditionEvents events) {
                    item.getCodeUnits().stream()
                            .filter(unit -> item.getModifiers().contains(JavaModifier.PUBLIC)
                                    && unit.getModifiers().contains(JavaModifier.PUBLIC))
                            .filter(unit -> unit.getAllInvolvedRawTypes().stream()
                                    .anyMatch(type -> type.getPackageName().contains(".internal")))
                            .forEach(unit -> events.add(SimpleConditionEvent.violated(unit, unit.getDescription())));
                }
            })
            .allowEmptyShould(false);

    @ArchTest
    static final ArchRule stores_are_final = classes()
            .that()
            .resideInAPackage("..internal..")
            .and()
            .haveSimpleNameStartingWith("Jdbc")
            .should()
            .haveModifier(JavaModifier.FINAL)
            .allowEmptyShould(false);

    @ArchTest
    static final ArchRule every_package_introduces_itself_and_is_null_marked = classes()
            .should(new ArchCondition<JavaClass>("live in a @NullMarked package") {
                @Override
                public void check(JavaClass item, ConditionEvents events) {
                    if (item.getPackage()
                            .tryGetAnnotationOfType(NullMarked.class)
                            .isEmpty()) {
                        events.add(SimpleConditionEvent.violated(item, item.getDescription() + " does not"));
                    }
                }
            })
            .allowEmptyShould(false);

    /** A port that is implemented here, and whose suite nobody runs, proves nothing. */
    @ArchTest
    static void every_driven_port_implemented_here_runs_its_contract_suite(JavaClasses main) {
        JavaClasses tests = new ClassFileImporter()
                .importPackages("org.countinghouse.adapters.jdbc", "org.countinghouse.ports.tck");
        Set<String> missing = new TreeSet<>();
        int ports = 0;
        for (JavaClass store : main) {
            for (JavaClass port : store.getAllRawInterfaces()) {
                if (!port.isAnnotatedWith(SecondaryPort.class)) {
                    continue;
                }
                ports++;
                String suite = "org.countinghouse.ports.tck." + port.getSimpleName() + "Conformance";
                boolean runs = tests.stream()
                        .anyMatch(test -> test.isAssignableTo(suite)
                                && !test.getModifiers().contains(JavaModifier.ABSTRACT));
                if (!runs) {
                    missing.add(port.getSimpleName());
                }
            }
        }
        assertThat(ports).isGreaterThan(3);
        assertThat(missing).as("driven ports whose suite is not run").isEmpty();
    }

    private static DescribedPredicate<JavaClass> nestedIn(Class<?> outer) {
        return DescribedPredicate.describe(
                "nested in " + outer.getSimpleName(), it -> it.getName().startsWith(outer.getName() + "$"));
    }
}
