package io.tidu.engine.runtime;

import io.tidu.model.assessment.Finding;
import java.util.ArrayList;
import java.util.List;

/** What rules have stated of one target so far. */
record TargetState(Script.Target target, List<Finding> findings, List<Pass> passes, Scores scores) {
    TargetState(Script.Target target) {
        this(target, new ArrayList<>(), new ArrayList<>(), new Scores());
    }
}
