package io.tidu.internal.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.Problems;
import io.tidu.internal.load.RulesLoader;
import io.tidu.internal.policy.CaseText;
import io.tidu.internal.policy.Policies;
import io.tidu.internal.policy.PolicyPack;
import io.tidu.internal.policy.rule.StatedName;
import io.tidu.internal.source.tree.LocatedYaml;
import io.tidu.internal.source.tree.SourceNode;
import io.tidu.names.Slip;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whatever name in what a shipped case expects is misspelt by one letter, it is told at its place. */
class ExpectedNamesTest {
    private static final Set<String> NAMING = Set.of("targets", "findings", "items", "groups", "awards", "clawBacks");
    private static final Set<String> WORDS = Set.of("verdict", "inForce", "current", "eligible", "next", "open");

    private static Policies policies;
    private static DeclaredNames names;

    @BeforeAll
    static void load() {
        policies = RulesLoader.load(Path.of("rules"));
        names = DeclaredNames.of(policies);
    }

    /** A name in a case file of a pack. */
    private record Written(PolicyPack pack, CaseText file, int number, String name, Place place) {}

    private static List<Written> written() {
        List<Written> all = new ArrayList<>();
        for (PolicyPack pack : policies.packs()) {
            for (CaseText file : pack.folder().cases()) {
                SourceNode node = LocatedYaml.read(file.text(), file.file(), new Problems());
                for (int i = 0;
                        node != null && node.isList() && i < node.items().size();
                        i++) {
                    SourceNode expect = node.items().get(i).get("expect");
                    if (expect != null) {
                        collect(new Written(pack, file, i, "", Place.of("")), expect, all);
                    }
                }
            }
        }
        return all;
    }

    private static void collect(Written in, SourceNode node, List<Written> all) {
        for (SourceNode.Entry entry : node.members()) {
            boolean naming = NAMING.contains(entry.key());
            if (naming) {
                entry.value().members().forEach(m -> add(in, m.key(), m.keyPlace(), all));
            }
            if (entry.key().equals("findings")) {
                entry.value().members().stream()
                        .map(SourceNode.Entry::value)
                        .filter(SourceNode::isScalar)
                        .forEach(v -> add(in, v.text(), v.place(), all));
            }
            boolean words = WORDS.contains(entry.key()) || entry.key().equals("blockedBy");
            if (words && entry.value().isScalar()) {
                add(in, entry.value().text(), entry.value().place(), all);
            } else if (words) {
                entry.value().items().forEach(v -> add(in, v.text(), v.place(), all));
            }
            if (!words) {
                collect(in, entry.value(), all);
            }
        }
    }

    private static void add(Written in, String name, Place place, List<Written> all) {
        all.add(new Written(in.pack(), in.file(), in.number(), name, place));
    }

    private static Set<String> known() {
        Set<String> known = new HashSet<>();
        policies.packs().forEach(p -> {
            known.addAll(p.manifest().targets().keySet());
            StatedName.of(p.rules(), p.folder().tables()).forEach(n -> known.add(n.text()));
        });
        known.addAll(Set.of("met", "not-met", "undetermined", "needs-review", "none", "true", "false"));
        known.addAll(policies.vocabulary().facts().get("stage").values().keySet());
        return known;
    }

    /** The file with one name misspelt; the names are plain, so that only their letters change. */
    private static String edited(Written one, String slip) {
        String[] lines = one.file().text().split("\n", -1);
        String line = lines[one.place().line() - 1];
        int at = line.offsetByCodePoints(0, one.place().column() - 1);
        assertThat(line.startsWith(one.name(), at)).as(one.toString()).isTrue();
        lines[one.place().line() - 1] =
                line.substring(0, at) + slip + line.substring(at + one.name().length());
        return String.join("\n", lines);
    }

    private static Expectations read(Written one, String text) {
        Problems problems = new Problems();
        SourceNode node = LocatedYaml.read(text, one.file().file(), problems);
        SourceNode written = node.items().get(one.number());
        PolicyCase read = new PolicyCase(
                one.pack().manifest().id(),
                io.tidu.model.Label.of(""),
                written.place(),
                java.time.LocalDate.parse(written.get("on").text()),
                new io.tidu.model.Enterprise("case", "", new java.util.TreeMap<>()),
                written.get("expect"));
        Expectations expectations = Expectations.read(read, policies, names, problems);
        assertThat(problems.list()).isEmpty();
        return expectations;
    }

    @Test
    void a_misspelt_name_is_told_at_its_place() {
        Random random = new Random(20260301);
        List<Written> all = written();
        assertThat(all).hasSizeGreaterThan(1_000);
        Collections.shuffle(all, random);
        Set<String> known = known();
        int tried = 0;
        for (Written one : all.subList(0, 400)) {
            String slip = Slip.of(one.name(), random);
            if (known.contains(slip)
                    || slip.length() < 2
                    || !Character.isLetter(slip.charAt(0))
                    || slip.endsWith("-")) {
                continue;
            }
            tried++;
            assertThat(read(one, edited(one, slip)).unknown())
                    .as(slip + " at " + one.place())
                    .singleElement()
                    .satisfies(p -> {
                        assertThat(p.place()).isEqualTo(one.place());
                        assertThat(p.arguments()).contains(slip);
                    });
        }
        assertThat(tried).isGreaterThan(300);
    }

    @Test
    void the_shipped_cases_name_nothing_unknown() {
        assertThat(CaseRunner.check(policies)).extracting(Problem::toString).isEmpty();
    }
}
