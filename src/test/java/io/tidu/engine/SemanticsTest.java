package io.tidu.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.model.Enterprise;
import io.tidu.model.FactValue;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.Assessment;
import io.tidu.model.assessment.TargetOutcome;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What must never bend: order, threads and locales change nothing, and knowing less never helps. */
class SemanticsTest {
    private static final LocalDate ON = LocalDate.of(2026, 3, 1);
    private static final long SEED = 20260301;

    @Test
    void the_order_of_rules_files_rows_and_entries_changes_nothing(@TempDir Path folder) {
        List<Enterprise> firms = Firms.random(SEED, 60);
        List<Assessment> before = assessAll(RulesCopy.original(), firms);
        RulesCopy shuffled = RulesCopy.in(folder);
        Random random = new Random(SEED);
        for (String file : List.of("title", "sme", "stages", "funding")) {
            shuffleRules(shuffled, "test/everything/1/" + file + ".drl", random);
        }
        for (String table :
                List.of("limits", "rd-intensity", "fields", "ip", "ip-points", "stages", "tiers", "bodies")) {
            shuffleRows(shuffled, "test/everything/1/tables/" + table + ".csv", random);
        }
        List<Enterprise> reordered =
                firms.stream().map(SemanticsTest::reverseLists).toList();
        List<Assessment> after = assessAll(folder, reordered);
        for (int i = 0; i < firms.size(); i++) {
            assertThat(withoutIdentity(after.get(i))).isEqualTo(withoutIdentity(before.get(i)));
        }
    }

    @Test
    void threads_and_locales_change_nothing() throws InterruptedException, ExecutionException {
        List<Enterprise> firms = Firms.random(SEED + 1, 40);
        List<Assessment> alone = assessAll(RulesCopy.original(), firms);
        Locale locale = Locale.getDefault();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try (PolicyEngine engine = PolicyEngine.load(RulesCopy.original())) {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            List<Future<Assessment>> together = new ArrayList<>();
            for (int round = 0; round < 3; round++) {
                firms.forEach(f -> together.add(threads.submit(() -> engine.assess(f, ON))));
            }
            for (int i = 0; i < together.size(); i++) {
                assertThat(together.get(i).get()).isEqualTo(alone.get(i % firms.size()));
            }
        } finally {
            Locale.setDefault(locale);
            threads.shutdownNow();
        }
    }

    @Test
    void knowing_one_fact_less_never_turns_not_met_into_met() {
        try (PolicyEngine engine = PolicyEngine.load(RulesCopy.original())) {
            for (Enterprise firm : Firms.random(SEED + 2, 60)) {
                Assessment known = engine.assess(firm, ON);
                for (Enterprise lesser : Removals.of(firm)) {
                    Assessment less = engine.assess(lesser, ON);
                    for (TargetOutcome target : known.targets().values()) {
                        Verdict without = less.targets().get(target.target()).verdict();
                        assertThat(target.verdict() == Verdict.NOT_MET && without == Verdict.MET)
                                .as("%s without %s: %s", firm.id(), Removals.difference(firm, lesser), target.target())
                                .isFalse();
                    }
                }
            }
        }
    }

    private static List<Assessment> assessAll(Path rules, List<Enterprise> firms) {
        try (PolicyEngine engine = PolicyEngine.load(rules)) {
            return firms.stream().map(f -> engine.assess(f, ON)).toList();
        }
    }

    private static void shuffleRules(RulesCopy rules, String file, Random random) {
        List<String> list = new ArrayList<>(Arrays.asList(rules.read(file).split("(?m)(?=^rule \")", -1)));
        list.removeIf(r -> !r.startsWith("rule"));
        Collections.shuffle(list, random);
        rules.write(file, String.join("\n", list));
    }

    private static void shuffleRows(RulesCopy rules, String file, Random random) {
        List<String> lines = new ArrayList<>(rules.read(file).lines().toList());
        Collections.shuffle(lines.subList(1, lines.size()), random);
        rules.write(file, String.join("\n", lines) + "\n");
    }

    private static Enterprise reverseLists(Enterprise firm) {
        TreeMap<String, FactValue> facts = new TreeMap<>(firm.facts());
        facts.replaceAll((name, value) -> {
            if (!(value instanceof FactValue.Entries entries)) {
                return value;
            }
            List<FactValue.Fields> reversed = new ArrayList<>(entries.list());
            Collections.reverse(reversed);
            return new FactValue.Entries(reversed);
        });
        return new Enterprise(firm.id(), firm.name(), facts);
    }

    /** Shuffled files are other files; all that is decided must be equal. */
    private static Assessment withoutIdentity(Assessment assessment) {
        return new Assessment(
                assessment.enterprise(),
                assessment.name(),
                assessment.on(),
                assessment.library(),
                assessment.vocabulary(),
                List.of(),
                assessment.notFor(),
                assessment.targets(),
                assessment.stage(),
                assessment.funding(),
                assessment.unknownNames());
    }
}
