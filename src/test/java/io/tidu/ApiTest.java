package io.tidu;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.tidu.engine.PolicyEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What other programs may call: every public type outside of {@code io.tidu.internal}, and nothing else is reachable
 * from it.
 */
class ApiTest {
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.tidu");

    private static final Pattern LISTED = Pattern.compile("`(io\\.tidu[\\w.]*\\.[A-Z]\\w*)`");
    private static final String INTERNAL = "io.tidu.internal";
    private static final int MOST_TYPES = 72;
    private static final int MOST_PACKAGES = 5;

    @Test
    void public_signatures_name_nothing_internal() {
        for (String name : chosen()) {
            JavaClass type = MAIN.get(name);

            assertThat(Signatures.of(type)
                            .filter(named -> named.getPackageName().startsWith(INTERNAL)))
                    .as(name)
                    .isEmpty();
        }
    }

    @Test
    void the_page_lists_every_type_and_no_other() throws IOException {
        SortedSet<String> listed = new TreeSet<>();
        LISTED.matcher(Files.readString(Path.of("docs/api.md"))).results().forEach(m -> listed.add(m.group(1)));
        SortedSet<String> outermost = MAIN.stream()
                .filter(ApiTest::isChosen)
                .filter(type -> type.getEnclosingClass().isEmpty())
                .map(JavaClass::getName)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(listed).isEqualTo(outermost);
    }

    @Test
    void from_the_engine_few_types_in_few_packages_are_reached() {
        SortedSet<String> reached = new TreeSet<>();
        SortedSet<String> packages = new TreeSet<>();
        Deque<JavaClass> next = new ArrayDeque<>();
        next.add(MAIN.get(PolicyEngine.class));
        while (!next.isEmpty()) {
            JavaClass type = next.remove();
            if (isOurs(type) && reached.add(type.getName())) {
                packages.add(type.getPackageName());
                Signatures.of(type).forEach(next::add);
            }
        }

        assertThat(packages).hasSizeLessThanOrEqualTo(MOST_PACKAGES);
        assertThat(reached).hasSizeBetween(MOST_PACKAGES, MOST_TYPES);
    }

    private static SortedSet<String> chosen() {
        return MAIN.stream()
                .filter(ApiTest::isChosen)
                .map(JavaClass::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isOurs(JavaClass type) {
        return type.getPackageName().startsWith("io.tidu");
    }

    private static boolean isChosen(JavaClass type) {
        return isOurs(type) && !type.getPackageName().startsWith(INTERNAL) && Signatures.isPublicToTheOutside(type);
    }
}
