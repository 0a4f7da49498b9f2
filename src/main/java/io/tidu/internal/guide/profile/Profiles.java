package io.tidu.internal.guide.profile;

import io.tidu.internal.engine.Engine;
import io.tidu.internal.guide.line.Bearing;
import io.tidu.internal.guide.line.Bearings;
import io.tidu.model.Comparison;
import io.tidu.model.Doubt;
import io.tidu.model.Enterprise;
import io.tidu.model.Exact;
import io.tidu.model.assessment.Assessment;
import io.tidu.model.assessment.Finding;
import io.tidu.model.assessment.Required;
import io.tidu.model.assessment.Score;
import io.tidu.model.assessment.TargetOutcome;
import io.tidu.model.guidance.Profile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the score cards of a target out of assessments. Safe to share between threads. */
public final class Profiles {
    private final Engine engine;
    private final Bearings bearings;

    /**
     * For a target.
     *
     * @param engine decides at least the target and all that it rests on
     */
    public Profiles(Engine engine, String target) {
        this.engine = engine;
        this.bearings = new Bearings(engine.policies(), target);
    }

    /** As {@link #of(Enterprise, Assessment, LocalDate)}, for one enterprise. */
    public static List<Profile> of(
            Engine engine, Enterprise enterprise, Assessment today, LocalDate on, String target) {
        return new Profiles(engine, target).of(enterprise, today, on);
    }

    /**
     * The cards of the target and of all targets on which it rests, by the scored target.
     *
     * @param today what is decided of the enterprise on {@code on}
     */
    public List<Profile> of(Enterprise enterprise, Assessment today, LocalDate on) {
        Bearing bearing = bearings.on(on);
        List<Profile> profiles = new ArrayList<>();
        for (String name : bearing.targets()) {
            TargetOutcome outcome = today.targets().get(name);
            Score score = outcome == null ? null : outcome.score();
            if (outcome != null && score != null) {
                Exact gap = gap(score.min(), score.pass(), score.passComparison());
                boolean suffices = gap == null && score.pass() != null;
                profiles.add(new Profile(
                        name,
                        outcome.pack(),
                        score.min(),
                        score.max(),
                        score.pass(),
                        score.passComparison(),
                        gap,
                        score.groups().stream().map(g -> part(outcome, g)).toList(),
                        suffices ? List.of() : new Gains(engine, enterprise, on, outcome, bearing).all()));
            }
        }
        return profiles;
    }

    private static Profile.Part part(TargetOutcome outcome, Score.Group group) {
        Optional<Required.Line> line = outcome.findings().stream()
                .filter(f -> group.name().equals(f.group()))
                .map(Finding::required)
                .filter(Required.Line.class::isInstance)
                .map(Required.Line.class::cast)
                .filter(l -> l.low() != null && l.low().equals(l.high()))
                .findFirst();
        Exact pass = line.map(Required.Line::low).orElse(null);
        return new Profile.Part(
                group.name(),
                group.min(),
                group.max(),
                group.cap(),
                pass,
                gap(group.min(), pass, line.map(Required.Line::comparison).orElse(null)),
                group.items().stream().map(Profiles::item).toList());
    }

    private static @Nullable Exact gap(Exact min, @Nullable Exact pass, @Nullable Comparison comparison) {
        if (pass == null) {
            return null;
        }
        int order = min.compareTo(pass);
        boolean passes = comparison == Comparison.MORE_THAN ? order > 0 : order >= 0;
        return passes ? null : pass.minus(min);
    }

    private static Profile.Item item(Score.Item item) {
        return new Profile.Item(
                item.name(), item.pack(), item.clause(), item.min(), item.max(), item.recorded(), restsOn(item));
    }

    private static String restsOn(Score.Item item) {
        if (item.min().equals(item.max())) {
            return "nothing";
        }
        if (!item.evidence().missing().isEmpty()) {
            return "facts";
        }
        boolean experts = item.evidence().doubts().stream().allMatch(d -> d.kind() == Doubt.Kind.EXPERT);
        return experts ? "experts" : "person";
    }
}
