package io.tidu.internal.guide.missing;

import io.tidu.model.Doubt;
import io.tidu.model.Enterprise;
import io.tidu.model.FactValue;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.Assessment;
import io.tidu.model.assessment.Finding;
import io.tidu.model.assessment.TargetOutcome;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How a target is decided, and what keeps it open.
 *
 * @param verdict the verdict
 * @param open how many criteria, of it and of all it rests on, are not decided
 * @param missing the facts that keep it open: those that are missing, and those whose sources disagree
 * @param findings what is not decided of it
 */
record Answer(Verdict verdict, int open, SortedSet<String> missing, List<Finding> findings) {

    /** Null if the target is none that is in force. */
    static @Nullable Answer of(Assessment assessment, String target, Collection<String> closure, Enterprise firm) {
        TargetOutcome outcome = assessment.targets().get(target);
        if (outcome == null && !assessment.notFor().isEmpty()) {
            // Of a pack that is not for the enterprise.
            return new Answer(Verdict.NOT_MET, 0, new TreeSet<>(), List.of());
        }
        if (outcome == null || !outcome.inForce()) {
            return null;
        }
        int open = (int) closure.stream()
                .map(name -> assessment.targets().get(name))
                .filter(Objects::nonNull)
                .flatMap(t -> t.criteria().values().stream())
                .filter(Verdict::isOpen)
                .count();
        List<Finding> findings =
                outcome.findings().stream().filter(f -> f.verdict().isOpen()).toList();
        SortedSet<String> missing = new TreeSet<>();
        for (Finding finding : findings) {
            missing.addAll(finding.evidence().missing());
            finding.evidence().doubts().stream()
                    .filter(d -> d.kind() == Doubt.Kind.CONFLICT && disagree(firm, d.subject()))
                    .forEach(d -> missing.add(d.subject()));
        }
        return new Answer(outcome.verdict(), open, missing, findings);
    }

    private static boolean disagree(Enterprise firm, String path) {
        return FactPlace.valueAt(firm, path) instanceof FactValue.Conflict;
    }

    boolean isOpen() {
        return verdict.isOpen();
    }
}
