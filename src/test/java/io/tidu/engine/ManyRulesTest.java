package io.tidu.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.model.Enterprise;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.Assessment;
import io.tidu.model.assessment.TargetOutcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** As many rules as a folder may hold are loaded and decided: 1,800 once compiled, and decided nothing. */
class ManyRulesTest {
    private static final int PACKS = 38;
    private static final int RULES = 50;

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String each(String line) {
        return IntStream.range(0, RULES)
                .mapToObj(i -> line.replace("_N_", String.valueOf(i + 1)))
                .collect(Collectors.joining());
    }

    private static RulesSource rules() throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        files.put("vocabulary.yaml", Files.readAllBytes(Path.of("rules/vocabulary.yaml")));
        for (int pack = 1; pack <= PACKS; pack++) {
            String folder = "county/p" + pack + "/2026/";
            files.put(folder + "pack.yaml", bytes("""
                    id: county/p%1$d
                    version: "2026"
                    title: {zh: 政策, en: Policy}
                    issuer: {zh: 机关, en: Office}
                    documents: [文号]
                    status: sample
                    inForce: {from: 2026-01-01}
                    targets: {t%1$d: {zh: 条件, en: Conditions}}
                    criteria:
                    """.formatted(pack) + each("  c_N_: {zh: 规模_N_, en: Size _N_}\n")));
            files.put(folder + "policy.md", bytes(each("## _N_ 规模 | Size\n职工总数。\n\nPeople employed.\n\n")));
            files.put(
                    folder + "tables/limits.csv",
                    bytes("limit.is,value (number),clause\n" + each("least-_N_,_N_ persons,_N_\n")));
            files.put(folder + "size.drl", bytes(each("""
                    rule "Size _N_" @clause( "_N_" )
                    when
                        $firm : Enterprise()
                    then
                        require( "t%d", "c_N_", $firm.staff, atLeast( limit("least-_N_") ) );
                    end
                    """.formatted(pack))));
        }
        return RulesSource.inMemory(files);
    }

    @Test
    void every_rule_of_a_folder_of_two_thousand_decides() throws IOException {
        Enterprise firm = Enterprise.builder("91330421MA0000MANY")
                .registeredOn(LocalDate.of(2018, 5, 1))
                .staff(RULES - 1)
                .build();
        try (PolicyEngine engine = PolicyEngine.load(rules(), EngineOptions.DEFAULT)) {
            Assessment assessment = engine.assess(firm, LocalDate.of(2026, 3, 1));
            assertThat(assessment.targets()).hasSize(PACKS);
            for (TargetOutcome target : assessment.targets().values()) {
                assertThat(target.findings()).hasSize(RULES);
                assertThat(target.findings().stream().filter(f -> f.verdict() == Verdict.MET))
                        .hasSize(RULES - 1);
                assertThat(target.verdict()).isEqualTo(Verdict.NOT_MET);
            }
        }
    }
}
