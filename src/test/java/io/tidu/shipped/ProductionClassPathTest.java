package io.tidu.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Maven runs the tests with the libraries that production has, so that a class that is missing there is missed in them.
 * Whoever runs a test otherwise, as an IDE does, has those of RawDroolsTest too.
 */
@EnabledIfSystemProperty(named = "tidu.production", matches = "true")
class ProductionClassPathTest {
    private static final Pattern JAR =
            Pattern.compile("/(?:org/drools|org/kie|org/antlr|org/eclipse|com/github/javaparser)/.*/"
                    + "([a-z0-9-]+?)-[0-9][^/]*\\.jar");

    @Test
    void of_drools_there_is_what_matches_rules_and_what_reads_drl_and_nothing_that_compiles() {
        List<String> libraries = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(p -> JAR.matcher(p.replace(File.separatorChar, '/')))
                .filter(Matcher::find)
                .map(m -> m.group(1))
                .sorted()
                .toList();

        assertThat(libraries)
                .containsExactly(
                        "antlr-runtime",
                        "antlr4-runtime",
                        "drools-base",
                        "drools-canonical-model",
                        "drools-compiler",
                        "drools-core",
                        "drools-drl-ast",
                        "drools-drl-parser",
                        "drools-io",
                        "drools-kiesession",
                        "drools-model-compiler",
                        "drools-util",
                        "drools-wiring-api",
                        "drools-wiring-static",
                        "kie-api",
                        "kie-internal",
                        "kie-memory-compiler",
                        "kie-util-xml");
    }
}
