package io.tidu;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessTargetWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** What each room alone may do, and what none may; {@link HouseTest} holds who may name whom. */
class ArchitectureTest {
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.tidu");

    private static final String[] DROOLS = {"org.drools..", "org.kie.."};
    private static final String[] POI = {
        "org.apache.poi..", "org.openxmlformats..", "org.apache.xmlbeans..", "org.apache.commons.compress.."
    };
    private static final Set<String> FLOATING_POINT = Set.of("float", "double", "java.lang.Float", "java.lang.Double");

    @Test
    void only_the_engine_uses_drools() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.tidu.internal.engine.drools..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(DROOLS)
                .check(MAIN);
    }

    @Test
    void only_the_command_line_uses_picocli() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.tidu.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("picocli..")
                .check(MAIN);
    }

    @Test
    void only_the_calendar_of_deadlines_uses_biweekly() {
        noClasses()
                .that()
                .doNotHaveSimpleName("GuidanceIcs")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("biweekly..")
                .check(MAIN);
    }

    @Test
    void only_the_ledger_opens_databases() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.tidu.internal.ledger..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.h2..", "org.postgresql..")
                .check(MAIN);
    }

    @Test
    void only_the_spreadsheets_use_poi_and_name_it_in_no_public_signature() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.tidu.internal.source.sheet..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(POI)
                .check(MAIN);
        classes().that(arePublicToTheOutside()).should(nameNoTypeFrom(POI)).check(MAIN);
    }

    @Test
    void only_the_command_line_touches_the_standard_streams_or_ends_the_process() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.tidu.cli..")
                .should(accessTargetWhere(namesAnyOf(
                        "java.lang.System.in",
                        "java.lang.System.out",
                        "java.lang.System.err",
                        "java.lang.System.exit",
                        "java.lang.Runtime.exit",
                        "java.lang.Runtime.halt")))
                .check(MAIN);
    }

    @Test
    void no_class_reads_the_clock_below_the_command_line() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.tidu.cli..")
                .should(accessTargetWhere(readsTheClock()))
                .check(MAIN);
    }

    /** How long something takes depends on the machine; what is decided, checked or told must not. */
    @Test
    void only_the_command_lines_progress_measures_elapsed_time() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("io.tidu.cli.Progress")
                .should(accessTargetWhere(namesAnyOf("java.lang.System.nanoTime")))
                .check(MAIN);
    }

    @Test
    void nothing_waits_for_a_time() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.concurrent.TimeUnit")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Timer")
                .orShould(accessTargetWhere(namesAnyOf("java.lang.Thread.sleep", "java.lang.Object.wait")))
                .check(MAIN);
    }

    @Test
    void public_signatures_name_no_drools_type_outside_the_engines_internals() {
        classes()
                .that(arePublicToTheOutside())
                .and()
                .resideOutsideOfPackages("..internal..", "io.tidu.internal.evaluate.decide..")
                .should(nameNoTypeFrom(DROOLS))
                .check(MAIN);
    }

    @Test
    void public_signatures_name_no_jackson_type() {
        classes()
                .that(arePublicToTheOutside())
                .should(nameNoTypeFrom("com.fasterxml.jackson..", "tools.jackson.."))
                .check(MAIN);
    }

    @Test
    void numbers_are_exact_below_the_report() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.tidu.cli..", "io.tidu.report..", "io.tidu.internal.report..")
                .should(declareFloatingPoint())
                .check(MAIN);
    }

    @Test
    void every_package_is_null_marked() {
        var unmarked = MAIN.stream()
                .map(JavaClass::getPackage)
                .filter(where -> !where.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName)
                .distinct();

        assertThat(unmarked).isEmpty();
    }

    private static DescribedPredicate<JavaAccess<?>> namesAnyOf(String... members) {
        var names = Set.of(members);
        return describe(
                "names any of " + List.of(members),
                access -> names.contains(access.getTargetOwner().getName() + "."
                        + access.getTarget().getName()));
    }

    private static DescribedPredicate<JavaAccess<?>> readsTheClock() {
        var oldApi = namesAnyOf(
                "java.lang.System.currentTimeMillis",
                "java.time.InstantSource.system",
                "java.util.Calendar.getInstance",
                "java.util.Date.<init>",
                "java.util.GregorianCalendar.<init>");
        var javaTime = describe(
                "asks java.time for now",
                (JavaAccess<?> access) ->
                        access.getTargetOwner().getPackageName().startsWith("java.time")
                                && access.getTarget().getName().equals("now"));
        var clock = describe(
                "uses a Clock",
                (JavaAccess<?> access) -> access.getTargetOwner().getName().equals("java.time.Clock"));
        return oldApi.or(javaTime).or(clock).as("reads the clock");
    }

    private static DescribedPredicate<JavaClass> arePublicToTheOutside() {
        return describe("are public to the outside", Signatures::isPublicToTheOutside);
    }

    private static ArchCondition<JavaClass> nameNoTypeFrom(String... packages) {
        var foreign = JavaClass.Predicates.resideInAnyPackage(packages);
        return new ArchCondition<>("name no type from " + List.of(packages)) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Signatures.of(type)
                        .filter(foreign)
                        .distinct()
                        .forEach(named -> events.add(SimpleConditionEvent.violated(
                                type, type.getName() + " names " + named.getName() + " in a public signature")));
            }
        };
    }

    private static ArchCondition<JavaClass> declareFloatingPoint() {
        return new ArchCondition<>("declare a field, parameter or result that is float or double") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaMember member : type.getMembers()) {
                    var named = Signatures.types(member)
                            .flatMap(involved -> involved.getAllInvolvedRawTypes().stream())
                            .map(raw -> raw.getBaseComponentType().getName())
                            .collect(Collectors.toSet());
                    named.retainAll(FLOATING_POINT);
                    events.add(new SimpleConditionEvent(
                            member, !named.isEmpty(), member.getDescription() + " declares " + named));
                }
            }
        };
    }
}
