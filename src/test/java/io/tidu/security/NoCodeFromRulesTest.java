package io.tidu.security;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessTargetWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.tidu.internal.check.run.RuleChecker;
import io.tidu.internal.engine.Engine;
import io.tidu.internal.load.RulesLoader;
import io.tidu.internal.policy.Policies;
import io.tidu.model.Enterprise;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Nothing of a rule file, and nothing made from one, can become code: this library has nothing to make code with. The
 * attacks that aimed at generated code stand among the hostile files and are refused as ever.
 */
class NoCodeFromRulesTest {
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.tidu");

    private static final int LOADS = 10;

    @Test
    void nothing_here_defines_a_class() {
        noClasses()
                .should()
                .beAssignableTo(ClassLoader.class)
                .orShould(accessTargetWhere(isCalled("defineClass", "defineHiddenClass", "defineAnonymousClass")))
                .orShould(accessTargetWhere(isOneOf(
                        "java.lang.Class.forName",
                        "java.lang.ClassLoader.loadClass",
                        "java.lang.reflect.Constructor.newInstance",
                        "java.lang.reflect.Proxy.newProxyInstance")))
                .check(MAIN);
        noClasses()
                .that()
                .resideOutsideOfPackage("io.tidu.cli..")
                .should(accessTargetWhere(isOneOf("java.lang.reflect.Method.invoke")))
                .check(MAIN);
    }

    @Test
    void nothing_here_compiles_interprets_deserialises_or_starts_a_process() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "javax.tools..",
                        "javax.script..",
                        "javax.management..",
                        "javax.naming..",
                        "java.rmi..",
                        "java.lang.instrument..",
                        "org.eclipse.jdt..",
                        "com.github.javaparser..",
                        "org.mvel..",
                        "org.drools.mvel..",
                        "org.drools.ecj..",
                        "org.drools.model.codegen..",
                        "org.kie.memorycompiler..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.ObjectInputStream")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.lang.ProcessBuilder")
                .orShould(accessTargetWhere(
                        isOneOf("java.lang.Runtime.exec", "java.lang.System.load", "java.lang.System.loadLibrary")))
                .check(MAIN);
    }

    /** What Drools has to read rules with is not used; its parser alone reads them, in check, and decides nothing. */
    @Test
    void nothing_here_gives_drools_a_file_to_build_from() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.kie.api.builder..", "org.kie.internal.builder", "org.drools.compiler..")
                .check(MAIN);
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("io.tidu.internal.engine.drools.DrlReading")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.drools.drl..", "org.kie.internal.builder.conf..")
                .check(MAIN);
    }

    @Test
    void rules_that_are_loaded_checked_and_decided_by_again_bring_no_class() {
        decide();
        decide();
        long before = ManagementFactory.getClassLoadingMXBean().getTotalLoadedClassCount();
        for (int i = 0; i < LOADS; i++) {
            decide();
        }
        long more = ManagementFactory.getClassLoadingMXBean().getTotalLoadedClassCount() - before;
        // The JVM itself makes a class now and then, for reflection that is used often.
        assertThat(more).as("classes of %d loads", LOADS).isLessThan(LOADS);
    }

    private static void decide() {
        Policies policies = RulesLoader.load(HostilePack.RESOURCES.resolve("corpus"));
        RuleChecker.check(policies, HostilePack.ON);
        try (Engine engine = Engine.of(policies)) {
            assertThat(engine.assess(HostilePack.firm(), HostilePack.ON).targets())
                    .isNotEmpty();
        }
        try (Engine engine = Engine.load(Path.of("rules"))) {
            Enterprise unknown = new Enterprise("unknown", "", new TreeMap<>());
            assertThat(engine.assess(unknown, HostilePack.ON).targets()).isNotEmpty();
        }
    }

    private static DescribedPredicate<JavaAccess<?>> isOneOf(String... members) {
        Set<String> names = Set.of(members);
        return describe(
                "is one of " + names,
                access -> names.contains(access.getTargetOwner().getName() + "."
                        + access.getTarget().getName()));
    }

    private static DescribedPredicate<JavaAccess<?>> isCalled(String... members) {
        Set<String> names = Set.of(members);
        return describe(
                "is called one of " + names,
                access -> names.contains(access.getTarget().getName()));
    }
}
