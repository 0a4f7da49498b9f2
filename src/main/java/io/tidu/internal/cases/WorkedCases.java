package io.tidu.internal.cases;

import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.ProblemException;
import io.tidu.diagnostic.Problems;
import io.tidu.internal.engine.Engine;
import io.tidu.internal.policy.PolicyPack;
import io.tidu.model.assessment.Assessment;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Decides single cases when somebody asks for them, for examples. Not thread-safe. */
public final class WorkedCases {
    private final Engine engine;
    private final Map<Place, PolicyCase> cases = new HashMap<>();
    private final Map<Place, Optional<Assessment>> decided = new HashMap<>();

    private WorkedCases(Engine engine) {
        this.engine = engine;
    }

    /** The cases beside the packs of an engine; one that can't be read is left out, {@code test} tells of it. */
    public static WorkedCases of(Engine engine) {
        WorkedCases worked = new WorkedCases(engine);
        for (PolicyPack pack : engine.policies().packs()) {
            CaseReader.read(pack, engine.vocabulary(), new Problems()).forEach(c -> worked.cases.put(c.place(), c));
        }
        return worked;
    }

    /** What is decided for the case at a place; empty if there is none or a rule fails on it. */
    public Optional<Assessment> at(Place place) {
        return decided.computeIfAbsent(place, this::decide);
    }

    private Optional<Assessment> decide(Place place) {
        PolicyCase one = cases.get(place);
        if (one == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(engine.assess(one.enterprise(), one.on()));
        } catch (ProblemException failed) {
            return Optional.empty();
        }
    }
}
