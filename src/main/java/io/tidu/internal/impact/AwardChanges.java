package io.tidu.internal.impact;

import io.tidu.model.assessment.Award;
import io.tidu.model.assessment.Funding;
import io.tidu.model.assessment.StepDetail;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compares the awards of one enterprise, and finds the clauses that make the difference. */
final class AwardChanges {
    private final Causes causes;

    AwardChanges(Causes causes) {
        this.causes = causes;
    }

    /** Every award that differs, the greatest difference first, then by item and tier. */
    List<AwardChange> between(Funding before, Funding after) {
        List<Change<Award>> changes = new Pairs<>(awards(before), awards(after))
                .by(a -> a).by(a -> new Key(ItemKey.of(a), a.clause())).by(ItemKey::of).all().stream()
                        .filter(Change::isChange)
                        .toList();
        List<AwardChange> found = new ArrayList<>();
        changes.stream().filter(c -> displacing(c) == null).forEach(c -> found.add(new AwardChange(c, clauses(c))));
        List<AwardChange> direct = List.copyOf(found);
        changes.stream()
                .filter(c -> displacing(c) != null)
                .forEach(c -> found.add(new AwardChange(c, clauses(c, direct))));
        found.sort(Comparator.comparing((AwardChange a) -> a.difference().abs())
                .reversed()
                .thenComparing(AwardChange::item)
                .thenComparing(a -> String.valueOf(a.tier())));
        return found;
    }

    private record Key(ItemKey item, String clause) {}

    /** Those that are due, then those that are not determined. */
    static List<Award> awards(Funding funding) {
        return Stream.concat(funding.awards().stream(), funding.open().stream()).toList();
    }

    private List<ClauseUse> clauses(Change<Award> change) {
        Set<ClauseUse> clauses = new LinkedHashSet<>();
        Award before = change.before();
        Award after = change.after();
        if (before == null || after == null || before.verdict() != after.verdict()) {
            clauses.addAll(causes.ofTargets(change));
        }
        if (before != null && after != null) {
            Award.Step step = firstDifference(before, after);
            if (step != null && !step.clause().isEmpty()) {
                clauses.add(new ClauseUse(step.pack(), step.clause()));
            }
        }
        clauses.add(new ClauseUse(change.any().pack(), change.any().clause()));
        return List.copyOf(clauses);
    }

    /** What pays more than this one in the same group was gained or lost for reasons that are this one's too. */
    private List<ClauseUse> clauses(Change<Award> change, List<AwardChange> direct) {
        Set<ClauseUse> clauses = new LinkedHashSet<>();
        String better = displacing(change);
        String pack = change.any().pack();
        // Another pack's item of this name is another item, unless the group is over items that are shared.
        direct.stream()
                .filter(a -> a.item().equals(better))
                .max(Comparator.comparing(
                                (AwardChange a) -> a.awards().any().pack().equals(pack))
                        .thenComparing(a -> a.difference().abs()))
                .ifPresent(a -> clauses.addAll(a.clauses()));
        clauses.addAll(clauses(change));
        return List.copyOf(clauses);
    }

    /** The item that pays more than this one on one side only; null if that is not why it differs. */
    private static @Nullable String displacing(Change<Award> change) {
        Award before = change.before();
        Award after = change.after();
        Award.Step step = before == null || after == null ? null : firstDifference(before, after);
        return step != null && step.detail() instanceof StepDetail.Better better ? better.item() : null;
    }

    /** The first step that is computed otherwise; what follows from it has no cause of its own. */
    private static Award.@Nullable Step firstDifference(Award before, Award after) {
        for (int i = 0; i < Math.max(before.steps().size(), after.steps().size()); i++) {
            Award.Step one = step(before, i);
            Award.Step other = step(after, i);
            if (one == null || !one.equals(other)) {
                return other == null ? one : other;
            }
        }
        return null;
    }

    private static Award.@Nullable Step step(Award award, int index) {
        return index < award.steps().size() ? award.steps().get(index) : null;
    }
}
