package io.tidu.internal.check.versions;

import io.tidu.internal.policy.PackManifest;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.Assessment;
import io.tidu.model.assessment.TargetOutcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What two versions decide differently for one enterprise.
 *
 * @param rank how plainly it shows
 * @param what what they differ in
 * @param before what the one says
 * @param after what the other says
 * @param expect the latter, as a case expects it
 */
record Disagreement(Rank rank, String what, String before, String after, String expect) {

    /** Plainer ones first. */
    enum Rank {
        /** A target is met by one and not by the other. */
        TARGET,
        /** A criterion of a target is. */
        CRITERION,
        /** The money differs. */
        MONEY,
        /** One of them can't tell. */
        OPEN
    }

    /** The plainest of those about some targets, if there is any. */
    static Optional<Disagreement> of(Set<String> targets, Assessment before, Assessment after) {
        List<Disagreement> all = new ArrayList<>();
        for (String target : targets) {
            TargetOutcome one = before.targets().get(target);
            TargetOutcome other = after.targets().get(target);
            if (one != null && other != null) {
                add(target, one, other, all);
            }
        }
        String total = before.funding().total().toPlainString();
        String other = after.funding().total().toPlainString();
        if (before.funding().total().compareTo(after.funding().total()) != 0) {
            all.add(new Disagreement(Rank.MONEY, "funding", total, other, "{funding: {total: " + other + "}}"));
        }
        return all.stream().min(Comparator.comparing(Disagreement::rank));
    }

    private static void add(String target, TargetOutcome before, TargetOutcome after, List<Disagreement> all) {
        if (before.verdict() != after.verdict()) {
            all.add(new Disagreement(
                    isPlain(before.verdict()) && isPlain(after.verdict()) ? Rank.TARGET : Rank.OPEN,
                    target,
                    before.verdict().word(),
                    after.verdict().word(),
                    "{targets: {" + target + ": {verdict: " + after.verdict().word() + "}}}"));
        }
        after.criteria().forEach((criterion, now) -> {
            Verdict then = before.criteria().get(criterion);
            if (then != null && then != now && isPlain(then) && isPlain(now)) {
                String expect = "{targets: {" + target + ": {findings: {" + criterion + ": " + now.word() + "}}}}";
                all.add(new Disagreement(
                        Rank.CRITERION, target + " (" + criterion + ")", then.word(), now.word(), expect));
            }
        });
    }

    private static boolean isPlain(Verdict verdict) {
        return verdict == Verdict.MET || verdict == Verdict.NOT_MET;
    }

    /** A sentence for the case. */
    String name(PackManifest earlier, PackManifest later) {
        return what + " is " + before + " by version " + earlier.version() + " and " + after + " by version "
                + later.version();
    }
}
