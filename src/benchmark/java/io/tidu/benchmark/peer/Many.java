package io.tidu.benchmark.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes as many rules as one likes: lines drawn at facts, and every tenth target resting on the one before. */
public final class Many {
    private static final int IN_A_FILE = 100;

    private Many() {}

    /** A folder that is new, with a pack of so many rules. */
    public static Path rules(int count) {
        try {
            Path folder = Files.createTempDirectory("tidu-many");
            Files.copy(Path.of("rules/vocabulary.yaml"), folder.resolve("vocabulary.yaml"));
            Path pack = Files.createDirectories(folder.resolve("many/rules/2026/tables"))
                    .getParent();
            StringBuilder targets = new StringBuilder();
            StringBuilder limits = new StringBuilder("limit.is,value (number),clause\n");
            StringBuilder rules = new StringBuilder();
            for (int i = 0; i < count; i++) {
                targets.append("  t%1$d: {zh: 第%1$d项, en: Target %1$d}\n".formatted(i));
                limits.append("l%d,%d persons,1\n".formatted(i, i % 400));
                rules.append(i % 10 == 9 ? resting(i) : line(i));
                if (i % IN_A_FILE == IN_A_FILE - 1 || i == count - 1) {
                    Files.writeString(pack.resolve("rules-" + i / IN_A_FILE + ".drl"), rules);
                    rules.setLength(0);
                }
            }
            Files.writeString(pack.resolve("tables/limits.csv"), limits);
            Files.writeString(pack.resolve("policy.md"), "## 1 规模 | Size\n职工人数。\n\nStaff.\n");
            Files.writeString(pack.resolve("pack.yaml"), """
                    id: many/rules
                    version: "2026"
                    title: {zh: 很多规则, en: Many rules}
                    issuer: {zh: 示例, en: Sample}
                    documents: [sample]
                    status: sample
                    inForce: {from: 2020-01-01}
                    targets:
                    %scriteria:
                      staff: {zh: 职工总数, en: Staff}
                      before: {zh: 前一项, en: The one before}
                    """.formatted(targets));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(int i) {
        return """
                rule "Line %1$d"
                    @clause( "1" )
                when
                    $firm : Enterprise()
                then
                    require( "t%1$d", "staff", $firm.staff, atLeast( limit("l%1$d") ) );
                end

                """.formatted(i);
    }

    private static String resting(int i) {
        return """
                rule "Line %1$d"
                    @clause( "1" )
                when
                    $before : Target( name == "t%2$d" )
                then
                    require( "t%1$d", "before", $before.attained, yes() );
                end

                """.formatted(i, i - 1);
    }
}
