package io.tidu.internal.guide.profile;

import io.tidu.diagnostic.ProblemException;
import io.tidu.internal.engine.Engine;
import io.tidu.model.Enterprise;
import io.tidu.model.Exact;
import io.tidu.model.PackItem;
import io.tidu.model.assessment.Score;
import io.tidu.model.assessment.TargetOutcome;
import io.tidu.model.guidance.Profile;
import io.tidu.model.guidance.Step;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What single steps bring on one card, as the engine decides it. Not thread-safe. */
final class Rises {
    /** So many enterprises are decided for one card. */
    private static final int MOST_ASSESSMENTS = 60;
    /** How much dearer a step is that brings no whole point. */
    private static final long FAR = 1_000;

    private static final Comparator<Profile.Gain> CHEAPEST_FIRST = Comparator.comparing(Rises::effortForAPoint)
            .thenComparing(Profile.Gain::item)
            .thenComparing(g -> g.step().lever());

    private final Engine engine;
    private final LocalDate on;
    private final TargetOutcome now;
    private final List<Profile.Gain> gains = new ArrayList<>();
    private int assessments;

    Rises(Engine engine, LocalDate on, TargetOutcome now) {
        this.engine = engine;
        this.on = on;
        this.now = now;
    }

    /** What was found, those with the least effort for a point first. */
    List<Profile.Gain> found() {
        gains.sort(CHEAPEST_FIRST);
        return List.copyOf(gains);
    }

    /** Notes the items that rise, if the card as a whole does not fall; whether there are any. */
    boolean brings(Enterprise changed, Step step, BigDecimal effort) {
        Score before = now.score();
        Score then = before == null || assessments++ >= MOST_ASSESSMENTS ? null : score(changed);
        boolean isRising = false;
        if (before != null
                && then != null
                && then.min().compareTo(before.min()) >= 0
                && then.max().compareTo(before.max()) >= 0) {
            for (Score.Group group : then.groups()) {
                for (Score.Item item : group.items()) {
                    Score.Item old = item(before, group.name(), item.name());
                    Exact min = old == null ? item.min() : item.min().minus(old.min());
                    Exact max = old == null ? item.max() : item.max().minus(old.max());
                    if (min.signum() >= 0 && max.signum() >= 0 && min.signum() + max.signum() > 0) {
                        isRising = true;
                        gains.add(new Profile.Gain(group.name(), item.name(), cited(step, item), min, max, effort));
                    }
                }
            }
        }
        return isRising;
    }

    private static Score.@Nullable Item item(Score score, String group, String name) {
        return score.groups().stream()
                .filter(g -> g.name().equals(group))
                .flatMap(g -> g.items().stream())
                .filter(i -> i.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private @Nullable Score score(Enterprise changed) {
        try {
            TargetOutcome then = engine.assess(changed, on).targets().get(now.target());
            return then == null ? null : then.score();
        } catch (ProblemException failed) {
            return null;
        }
    }

    /** With the clause of the item it is for. */
    private static Step cited(Step step, Score.Item item) {
        List<PackItem> clauses = List.of(new PackItem(item.pack(), item.clause()));
        if (step instanceof Step.Set set) {
            return new Step.Set(
                    set.lever(),
                    set.fact(),
                    set.direction(),
                    set.from(),
                    set.to(),
                    set.upTo(),
                    set.intervals(),
                    set.otherWay(),
                    set.smallest(),
                    set.by(),
                    clauses);
        }
        if (step instanceof Step.Add add) {
            return new Step.Add(add.lever(), add.list(), add.entry(), add.count(), add.size(), add.by(), clauses);
        }
        return step instanceof Step.Choose choose
                ? new Step.Choose(choose.lever(), choose.fact(), choose.from(), choose.to(), choose.by(), clauses)
                : step;
    }

    private static BigDecimal effortForAPoint(Profile.Gain gain) {
        BigDecimal points = gain.max().max(gain.min()).toBigDecimal(4, RoundingMode.HALF_UP);
        return points.signum() == 0
                ? gain.effort().multiply(BigDecimal.valueOf(FAR))
                : gain.effort().divide(points, 6, RoundingMode.HALF_UP);
    }
}
