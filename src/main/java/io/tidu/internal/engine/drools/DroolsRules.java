package io.tidu.internal.engine.drools;

import io.tidu.internal.evaluate.decide.Program;
import io.tidu.internal.evaluate.decide.Recorder;
import io.tidu.internal.evaluate.decide.RuleFailure;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import org.drools.kiesession.session.StatefulKnowledgeSessionImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/**
 * A program as Drools runs it. Safe to share between threads; each evaluation has a session to itself.
 *
 * <p>A session that was reset, as Drools' own pools of sessions do it, is as empty as a new one but has its network
 * ready: it serves another evaluation. One in which anything failed never does.
 */
public final class DroolsRules {
    /** So many are kept for evaluations to come; more at once have sessions that end with them. */
    private static final int MOST_IDLE = 8;

    private final KieBase base;
    private final Queue<KieSession> idle = new ArrayBlockingQueue<>(MOST_IDLE);

    private DroolsRules(KieBase base) {
        this.base = base;
    }

    /**
     * Builds the model.
     *
     * @param ranks the rank of each target
     */
    public static DroolsRules of(Program program, Map<String, Integer> ranks) {
        DroolsStart.await();
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
        KieSession ready = idle.poll();
        KieSession session = ready == null ? base.newKieSession() : ready;
        boolean isEmpty = false;
        try {
            recorder.absent().forEach(session::insert);
            session.insert(recorder);
            session.fireAllRules();
            isEmpty = emptied(session);
            return recorder;
        } catch (RuntimeException e) {
            // Drools wraps what rules throw in several ways; what a rule itself says of its failure is within.
            throw RuleFailure.of(null, e);
        } finally {
            if (!isEmpty || !idle.offer(session)) {
                session.dispose();
            }
        }
    }

    /** Forgets every fact and match; returns whether nothing is left. */
    private static boolean emptied(KieSession session) {
        if (session instanceof StatefulKnowledgeSessionImpl resettable) {
            resettable.reset();
            return session.getFactCount() == 0;
        }
        return false;
    }
}
