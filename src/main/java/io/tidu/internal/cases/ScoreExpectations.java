package io.tidu.internal.cases;

import io.tidu.internal.cases.DeclaredNames.Sort;
import io.tidu.internal.source.tree.SourceNode;
import io.tidu.model.Exact;
import io.tidu.model.assessment.Assessment;
import io.tidu.model.assessment.Score;
import io.tidu.model.assessment.TargetOutcome;
import java.util.Optional;
import java.util.function.Function;

/** What a case expects of points. */
final class ScoreExpectations {
    private ScoreExpectations() {}

    /** Of the score of a target: its least and most, and those of items and groups. */
    static void read(String at, String target, SourceNode node, ExpectationForm form) {
        node.onlyKeys(form.problems(), "min", "max", "items", "groups");
        interval(
                at,
                node,
                form,
                found -> score(found, target).map(Score::min),
                found -> score(found, target).map(Score::max));
        for (SourceNode.Entry item : form.named(node.get("items"), Sort.SCORE_ITEM)) {
            item.value().onlyKeys(form.problems(), "min", "max");
            interval(
                    at + ".items." + item.key(),
                    item.value(),
                    form,
                    found -> item(found, target, item.key()).map(Score.Item::min),
                    found -> item(found, target, item.key()).map(Score.Item::max));
        }
        for (SourceNode.Entry group : form.named(node.get("groups"), Sort.SCORE_GROUP)) {
            group.value().onlyKeys(form.problems(), "min", "max");
            interval(
                    at + ".groups." + group.key(),
                    group.value(),
                    form,
                    found -> group(found, target, group.key()).map(Score.Group::min),
                    found -> group(found, target, group.key()).map(Score.Group::max));
        }
    }

    private static void interval(
            String at,
            SourceNode node,
            ExpectationForm form,
            Function<Assessment, Optional<Exact>> min,
            Function<Assessment, Optional<Exact>> max) {
        form.number(at + ".min", node.get("min"), found -> min.apply(found).orElse(null));
        form.number(at + ".max", node.get("max"), found -> max.apply(found).orElse(null));
    }

    private static Optional<Score> score(Assessment found, String target) {
        return Optional.ofNullable(found.targets().get(target)).map(TargetOutcome::score);
    }

    private static Optional<Score.Group> group(Assessment found, String target, String name) {
        return score(found, target).stream()
                .flatMap(s -> s.groups().stream())
                .filter(g -> g.name().equals(name))
                .findFirst();
    }

    private static Optional<Score.Item> item(Assessment found, String target, String name) {
        return score(found, target).stream()
                .flatMap(s -> s.groups().stream())
                .flatMap(g -> g.items().stream())
                .filter(i -> i.name().equals(name))
                .findFirst();
    }
}
