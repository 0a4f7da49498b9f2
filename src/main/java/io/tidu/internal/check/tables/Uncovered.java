package io.tidu.internal.check.tables;

import io.tidu.model.Doubt;
import io.tidu.model.Evidence;
import io.tidu.model.assessment.Assessment;
import io.tidu.model.assessment.Award;
import io.tidu.model.assessment.Finding;
import io.tidu.model.assessment.Score;
import io.tidu.model.assessment.TargetOutcome;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds in an assessment where a table did not say what applies. */
final class Uncovered {
    private Uncovered() {}

    /** What a case expects of the first such place, as YAML; empty if the table was in no doubt. */
    static Optional<String> expectation(Assessment assessment, String pack, String table) {
        return Stream.concat(
                        assessment.targets().values().stream().flatMap(t -> ofTarget(t, pack, table)),
                        ofAwards(assessment, pack, table))
                .findFirst();
    }

    private static Stream<String> ofTarget(TargetOutcome target, String pack, String table) {
        Stream<String> findings = target.findings().stream()
                .filter(f -> f.pack().equals(pack) && f.verdict().isOpen() && isIn(f.evidence(), table))
                .map(Finding::criterion)
                .map(c -> "{targets: {" + target.target() + ": {findings: {" + c + ": "
                        + Objects.requireNonNull(target.criteria().get(c)).word() + "}}}}");
        Score score = target.score();
        Stream<String> items = score == null
                ? Stream.empty()
                : score.groups().stream()
                        .flatMap(g -> g.items().stream())
                        .filter(i -> i.pack().equals(pack) && isIn(i.evidence(), table))
                        .map(i -> "{targets: {" + target.target() + ": {score: {items: {" + i.name() + ": {min: "
                                + i.min() + ", max: " + i.max() + "}}}}}}");
        return Stream.concat(findings, items);
    }

    private static Stream<String> ofAwards(Assessment assessment, String pack, String table) {
        return assessment.funding().open().stream()
                .filter(a -> a.pack().equals(pack) && isIn(a.evidence(), table))
                .map(Award::item)
                .map(i -> "{funding: {open: [" + i + "]}}");
    }

    private static boolean isIn(Evidence evidence, String table) {
        return evidence.doubts().stream()
                .anyMatch(d -> d.kind() == Doubt.Kind.NOT_COVERED && d.subject().equals(table));
    }
}
