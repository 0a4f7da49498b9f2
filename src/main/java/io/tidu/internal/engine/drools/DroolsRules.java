package io.tidu.internal.engine.drools;

import io.tidu.internal.evaluate.decide.Program;
import io.tidu.internal.evaluate.decide.Recorder;
import io.tidu.internal.evaluate.decide.RuleFailure;
import java.util.Map;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/** A program as Drools runs it. Safe to share between threads; each evaluation has its own session. */
public final class DroolsRules {
    private final KieBase base;

    private DroolsRules(KieBase base) {
        this.base = base;
    }

    /**
     * Builds the model.
     *
     * @param ranks the rank of each target
     */
    public static DroolsRules of(Program program, Map<String, Integer> ranks) {
        return OwnLoader.use(
                () -> new DroolsRules(KieBaseBuilder.createKieBaseFromModel(RuleModel.of(program, ranks))));
    }

    /**
     * Runs the rules for one enterprise.
     *
     * @param recorder the enterprise, of which nothing is stated yet
     * @return the same recorder, which has taken everything down
     * @throws RuleFailure if a rule fails or a bound is met; nothing is decided then
     */
    public Recorder run(Recorder recorder) {
        return OwnLoader.use(() -> runHere(recorder));
    }

    private Recorder runHere(Recorder recorder) {
        KieSession session = base.newKieSession();
        try {
            recorder.absent().forEach(session::insert);
            session.insert(recorder);
            session.fireAllRules();
            return recorder;
        } catch (RuntimeException e) {
            // Drools wraps what rules throw in several ways; what a rule itself says of its failure is within.
            throw RuleFailure.of(null, e);
        } finally {
            session.dispose();
        }
    }
}
