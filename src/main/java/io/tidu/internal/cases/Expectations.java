package io.tidu.internal.cases;

import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.Problems;
import io.tidu.internal.cases.DeclaredNames.Sort;
import io.tidu.internal.policy.Policies;
import io.tidu.internal.source.tree.SourceNode;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.Assessment;
import io.tidu.model.assessment.StageOutcome;
import io.tidu.model.assessment.TargetOutcome;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a case expects. Only what it names is compared; a name that no pack declares is told instead.
 *
 * @param all everything that is expected, without what names something unknown
 * @param unknown the names that no pack declares
 */
record Expectations(List<Expected> all, List<Problem> unknown) {
    private static final String TARGETS = "targets.";

    /**
     * Reads what a case expects.
     *
     * @param names everything that the packs of the folder declare
     * @param problems where it goes if something can't be read at all
     */
    static Expectations read(PolicyCase one, Policies policies, DeclaredNames names, Problems problems) {
        ExpectationForm form = new ExpectationForm(names, problems);
        SourceNode expect = one.expect();
        expect.onlyKeys(problems, "notFor", "targets", "stage", "funding");
        SourceNode notFor = expect.get("notFor");
        if (notFor != null) {
            notFor.items(problems).stream()
                    .filter(p -> form.isName(p, Sort.PACK))
                    .forEach(p ->
                            form.text("notFor." + p.text(), p, found -> isFor(found, p.text()) ? null : p.text()));
        }
        form.named(expect.get("targets"), Sort.TARGET).forEach(t -> target(t, form));
        SourceNode stage = expect.get("stage");
        if (stage != null) {
            stage(stage, form);
        }
        SourceNode funding = expect.get("funding");
        if (funding != null) {
            new FundingExpectations(one.pack(), policies.awardItems(one.on()), form).read(funding);
        }
        return new Expectations(form.expected(), form.unknown());
    }

    /** What an assessment does not have as expected; of a target that is not there at all only that. */
    List<CaseResult.Difference> compare(Assessment found) {
        List<CaseResult.Difference> differences =
                all.stream().flatMap(e -> e.against(found).stream()).toList();
        Set<String> absent = differences.stream()
                .map(CaseResult.Difference::what)
                .filter(w -> w.startsWith(TARGETS) && w.indexOf('.', TARGETS.length()) < 0)
                .map(w -> w + ".")
                .collect(Collectors.toSet());
        return differences.stream()
                .filter(d -> absent.stream().noneMatch(d.what()::startsWith))
                .toList();
    }

    private static boolean isFor(Assessment found, String pack) {
        return found.notFor().stream().noneMatch(n -> n.pack().equals(pack));
    }

    private static void target(SourceNode.Entry expected, ExpectationForm form) {
        String name = expected.key();
        String at = TARGETS + name;
        SourceNode node = expected.value();
        if (node.isScalar() && node.text().equals(Expected.NONE)) {
            form.add(at, node, found -> outcome(found, name) == null ? Optional.empty() : Optional.of("a target"));
            return;
        }
        node.onlyKeys(form.problems(), "verdict", "inForce", "findings", "score");
        form.add(
                at,
                "a target",
                node,
                found -> outcome(found, name) == null ? Optional.of(Expected.NONE) : Optional.empty());
        form.word(at + ".verdict", node.get("verdict"), Sort.VERDICT, found -> {
            TargetOutcome outcome = outcome(found, name);
            return outcome == null ? null : outcome.verdict().word();
        });
        form.word(at + ".inForce", node.get("inForce"), Sort.FLAG, found -> {
            TargetOutcome outcome = outcome(found, name);
            return outcome == null ? null : String.valueOf(outcome.inForce());
        });
        for (SourceNode.Entry finding : form.named(node.get("findings"), Sort.CRITERION)) {
            finding(at + ".findings." + finding.key(), name, finding, form);
        }
        SourceNode score = node.get("score");
        if (score != null) {
            ScoreExpectations.read(at + ".score", name, score, form);
        }
    }

    private static void finding(String at, String target, SourceNode.Entry finding, ExpectationForm form) {
        Function<Assessment, @Nullable String> verdict = found -> {
            TargetOutcome outcome = outcome(found, target);
            Verdict criterion = outcome == null ? null : outcome.criteria().get(finding.key());
            return criterion == null ? null : criterion.word();
        };
        SourceNode node = finding.value();
        if (node.isScalar()) {
            form.word(at, node, Sort.VERDICT, verdict);
        } else {
            node.onlyKeys(form.problems(), "verdict", "clause", "actual", "required", "shortfall", "missing", "doubts");
            form.word(at + ".verdict", node.get("verdict"), Sort.VERDICT, verdict);
            FindingExpectations.read(at, target, finding.key(), node, form);
        }
    }

    private static @Nullable TargetOutcome outcome(Assessment found, String target) {
        return found.targets().get(target);
    }

    private static void stage(SourceNode node, ExpectationForm form) {
        node.onlyKeys(form.problems(), "current", "eligible", "next", "blockedBy");
        form.word(
                "stage.current",
                node.get("current"),
                Sort.STAGE,
                found -> found.stage().current());
        form.word(
                "stage.eligible",
                node.get("eligible"),
                Sort.STAGE,
                found -> found.stage().eligible());
        form.word(
                "stage.next",
                node.get("next"),
                Sort.STAGE,
                found -> found.stage().next());
        SourceNode blockedBy = node.get("blockedBy");
        if (blockedBy != null) {
            List<SourceNode> items = blockedBy.items(form.problems());
            List<String> wanted = items.stream().map(SourceNode::text).sorted().toList();
            // All of them, so that each unknown name is told.
            if (items.stream().filter(i -> !form.isName(i, Sort.OBSTACLE)).count() == 0) {
                form.add(
                        "stage.blockedBy",
                        wanted.toString(),
                        blockedBy,
                        found -> Optional.of(obstacles(found.stage()))
                                .filter(actual -> !actual.equals(wanted))
                                .map(List::toString));
            }
        }
    }

    private static List<String> obstacles(StageOutcome stage) {
        return stage.blockedBy().stream().sorted().toList();
    }
}
