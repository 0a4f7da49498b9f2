package io.tidu.internal.guide.missing;

import io.tidu.diagnostic.ProblemException;
import io.tidu.internal.engine.Engine;
import io.tidu.internal.evaluate.ReferenceData;
import io.tidu.internal.guide.line.Bearing;
import io.tidu.model.Enterprise;
import io.tidu.model.FactValue;
import io.tidu.model.Label;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tries what a fact can be, each enterprise once, and counts. Not thread-safe. */
final class Trial {
    private final Engine engine;
    private final String target;
    private final Bearing bearing;
    private final LocalDate on;
    private final ReferenceData knowledge;
    private final Map<Enterprise, Optional<Answer>> known = new HashMap<>();

    Trial(Engine engine, String target, Bearing bearing, LocalDate on) {
        this.engine = engine;
        this.target = target;
        this.bearing = bearing;
        this.on = on;
        this.knowledge = bearing.knowledge();
    }

    /** What is decided; null if a rule fails, if the target is not in force, or if enough has been tried. */
    @Nullable
    Answer at(Enterprise firm) {
        Optional<Answer> found = known.get(firm);
        if (found == null) {
            if (known.size() >= MissingFacts.MOST_ASSESSMENTS) {
                return null;
            }
            found = decide(firm);
            known.put(firm, found);
        }
        return found.orElse(null);
    }

    private Optional<Answer> decide(Enterprise firm) {
        try {
            return Optional.ofNullable(Answer.of(engine.assess(firm, on), target, bearing.targets(), firm));
        } catch (ProblemException failed) {
            return Optional.empty();
        }
    }

    /**
     * Tries a fact.
     *
     * @param earlier what became of it before others were granted; null if it was not tried
     * @return null if nobody can supply it as one value, or if not all of it could be tried
     */
    @Nullable
    Tried of(Enterprise firm, String path, Answer before, @Nullable Tried earlier) {
        FactPlace place = FactPlace.of(path, engine.vocabulary());
        if (place == null) {
            return null;
        }
        Values values = new Values(this, place, firm, before, earlier);
        List<Tried.Case> cases = values.cases();
        Label document = engine.labels(on).document(path);
        return cases.isEmpty() ? null : Tried.of(path, document == null ? "" : document.zh(), cases, before);
    }

    Engine engine() {
        return engine;
    }

    Bearing bearing() {
        return bearing;
    }

    LocalDate on() {
        return on;
    }

    /** The enterprise of which a fact is so. */
    Enterprise with(FactPlace place, Enterprise firm, FactValue value) {
        return place.with(firm, value, knowledge);
    }

    ReferenceData knowledge() {
        return knowledge;
    }
}
