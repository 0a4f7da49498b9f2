package io.tidu.internal.guide.profile;

import io.tidu.internal.engine.Engine;
import io.tidu.internal.evaluate.EvaluationContext;
import io.tidu.internal.evaluate.ReferenceData;
import io.tidu.internal.guide.line.Bearing;
import io.tidu.internal.guide.line.Crossings;
import io.tidu.internal.guide.line.Distances;
import io.tidu.internal.policy.PolicyPack;
import io.tidu.internal.policy.practice.Lever;
import io.tidu.model.Enterprise;
import io.tidu.model.FactValue;
import io.tidu.model.assessment.TargetOutcome;
import io.tidu.model.guidance.Profile;
import io.tidu.model.guidance.Step;
import io.tidu.vocabulary.FactDefinition;
import io.tidu.vocabulary.FactType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Single steps that bring points: for each lever the nearest change at which an item of the card rises, as the engine
 * decides it. Figures of ended years can't change, so that levers of yearly facts bring none today. Not thread-safe.
 */
final class Gains {
    /** So many edges of a number, or entries that are added, are tried for one lever. */
    private static final int MOST_TRIED = 5;

    private static final long FAR = 1_000;

    private final Engine engine;
    private final Enterprise firm;
    private final LocalDate on;
    private final TargetOutcome now;
    private final Bearing bearing;
    private final ReferenceData knowledge;
    private final Rises rises;

    Gains(Engine engine, Enterprise firm, LocalDate on, TargetOutcome now, Bearing bearing) {
        this.engine = engine;
        this.firm = firm;
        this.on = on;
        this.now = now;
        this.bearing = bearing;
        this.knowledge = bearing.knowledge();
        this.rises = new Rises(engine, on, now);
    }

    /** Those with the least effort for a point first. */
    List<Profile.Gain> all() {
        Optional<PolicyPack> pack = engine.policies().inForce(on).stream()
                .filter(p -> p.manifest().id().equals(now.pack()))
                .findFirst();
        if (pack.isPresent()) {
            Set<String> scoring = bearing.scoring().getOrDefault(now.target(), Set.of());
            for (Lever lever : engine.policies().levers(pack.get(), on).values()) {
                if (!scoring.contains(lever.fact())) {
                    continue;
                }
                FactValue given = firm.fact(lever.fact());
                if (lever.change().isNumeric()) {
                    number(lever, given);
                } else if (lever.change() == Lever.Change.ADD && lever.size() == null) {
                    entries(lever, given);
                } else if (lever.change() == Lever.Change.CHOOSE) {
                    choice(lever, given);
                }
            }
        }
        return rises.found();
    }

    /** Whole numbers only: of shares and yearly figures no lever changes today's. */
    private void number(Lever lever, @Nullable FactValue given) {
        if (!(given instanceof FactValue.Number number)
                || number.value().stripTrailingZeros().scale() > 0
                || lever.step() == null
                || lever.step().signum() <= 0) {
            return;
        }
        BigDecimal from = number.value();
        for (int direction = 1; direction >= -1; direction -= 2) {
            boolean may = lever.change() == Lever.Change.EITHER
                    || lever.change() == (direction > 0 ? Lever.Change.UP : Lever.Change.DOWN);
            if (may) {
                number(lever, from, direction);
            }
        }
    }

    private void number(Lever lever, BigDecimal from, int direction) {
        BigDecimal step = lever.step() == null ? BigDecimal.ONE : lever.step();
        BigDecimal most = lever.mostAYear() == null ? step.multiply(BigDecimal.valueOf(FAR)) : lever.mostAYear();
        BigDecimal last = from.add(most.multiply(BigDecimal.valueOf(direction))).max(BigDecimal.ZERO);
        Distances distances = new Distances(value -> new EvaluationContext(with(lever, value), on, knowledge));
        List<Long> edges = new Crossings(distances, lever.fact())
                .beyond(from.longValue(), last.longValue(), bearing.lines(lever.fact()));
        int tried = 0;
        for (long edge : edges) {
            // A lever moves by whole steps.
            BigDecimal away = BigDecimal.valueOf(edge).subtract(from).abs();
            BigDecimal steps = away.divide(step, 0, RoundingMode.CEILING);
            BigDecimal to = from.add(steps.multiply(step).multiply(BigDecimal.valueOf(direction)));
            Step.Set set = new Step.Set(
                    lever.name(),
                    lever.path(),
                    direction > 0 ? "up" : "down",
                    from,
                    to,
                    null,
                    List.of(),
                    List.of(),
                    step,
                    by(lever),
                    List.of());
            if (tried++ >= MOST_TRIED
                    || rises.brings(
                            with(lever, to.longValue()), set, lever.effort().of(steps))) {
                return;
            }
        }
    }

    private Enterprise with(Lever lever, long value) {
        return firm.with(lever.fact(), new FactValue.Number(BigDecimal.valueOf(value)));
    }

    /** The fewest new entries, dated on the day. */
    private void entries(Lever lever, @Nullable FactValue given) {
        FactDefinition list = engine.vocabulary().facts().get(lever.fact());
        if (!(given instanceof FactValue.Entries entries) || list == null || list.entries() == null) {
            return;
        }
        SortedMap<String, FactValue> fields = new TreeMap<>();
        lever.entry().forEach((field, written) -> {
            FactDefinition declared = list.fields().get(field);
            if (declared != null && !declared.type().isNumeric()) {
                fields.put(field, value(declared, written));
            }
        });
        if (list.entries().date() != null) {
            fields.put(list.entries().date(), new FactValue.Day(on));
        }
        FactValue.Fields entry = new FactValue.Fields(fields);
        BigDecimal most = lever.mostAYear() == null ? BigDecimal.valueOf(MOST_TRIED) : lever.mostAYear();
        List<FactValue.Fields> more = new ArrayList<>(entries.list());
        for (int count = 1; count <= Math.min(MOST_TRIED, most.intValue()); count++) {
            more.add(entry);
            Step.Add add = new Step.Add(lever.name(), lever.fact(), fields, count, null, by(lever), List.of());
            Enterprise changed = firm.with(lever.fact(), new FactValue.Entries(more));
            if (rises.brings(changed, add, lever.effort().of(BigDecimal.valueOf(count)))) {
                return;
            }
        }
    }

    /** Another yes, no or word, of the enterprise or of one entry of which it is not so. */
    private void choice(Lever lever, @Nullable FactValue given) {
        FactDefinition declared = engine.vocabulary().at(lever.path()).orElse(null);
        if (declared == null || given == null) {
            return;
        }
        for (String choice : lever.choices()) {
            FactValue to = value(declared, choice);
            if (lever.path().equals(lever.fact())) {
                choose(lever, lever.path(), given, to, firm.with(lever.fact(), to));
            } else if (given instanceof FactValue.Entries entries) {
                String field = declared.name();
                for (int i = 0; i < Math.min(MOST_TRIED, entries.list().size()); i++) {
                    FactValue.Fields entry = entries.list().get(i);
                    SortedMap<String, FactValue> fields = new TreeMap<>(entry.values());
                    fields.put(field, to);
                    List<FactValue.Fields> changed = new ArrayList<>(entries.list());
                    changed.set(i, new FactValue.Fields(fields));
                    choose(
                            lever,
                            lever.fact() + "[" + i + "]." + field,
                            entry.values().get(field),
                            to,
                            firm.with(lever.fact(), new FactValue.Entries(changed)));
                }
            }
        }
    }

    private void choose(Lever lever, String path, @Nullable FactValue from, FactValue to, Enterprise changed) {
        // What is not known is to be supplied, not changed.
        if (from != null && !from.equals(to)) {
            Step.Choose choose = new Step.Choose(lever.name(), path, from, to, by(lever), List.of());
            rises.brings(changed, choose, lever.effort().of(BigDecimal.ONE));
        }
    }

    private static FactValue value(FactDefinition declared, String written) {
        return declared.type() == FactType.FLAG
                ? new FactValue.Flag(Boolean.parseBoolean(written))
                : new FactValue.Text(written);
    }

    private LocalDate by(Lever lever) {
        return on.plusDays(lever.leadDays());
    }
}
