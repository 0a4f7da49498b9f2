package io.tidu.engine;

import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.ProblemException;
import io.tidu.internal.engine.Engine;
import io.tidu.internal.engine.EngineDoor;
import io.tidu.model.Enterprise;
import io.tidu.model.Names;
import io.tidu.model.assessment.Assessment;
import io.tidu.model.assessment.PackUse;
import io.tidu.vocabulary.Vocabulary;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * Decides for enterprises with a folder of rules.
 *
 * <pre>{@code
 * try (PolicyEngine engine = PolicyEngine.load(Path.of("rules"))) {
 *     Assessment assessment = engine.assess(enterprise, LocalDate.of(2026, 3, 1));
 * }
 * }</pre>
 *
 * <p>Loading reads and checks every rule; what the packs in force on a date need is built at the first assessment for
 * it, or by {@link #warmUp}, and kept. Safe to share between threads, whatever their context class loader, and meant to
 * be: one engine for a set of rules. To use changed rules load another engine and close this one when nobody uses it
 * any more: every method of a closed engine throws {@link IllegalStateException}.
 */
public final class PolicyEngine implements AutoCloseable {
    static {
        EngineDoor.hang(facade -> ((PolicyEngine) facade).engine);
    }

    private final Engine engine;
    private final EngineOptions options;

    private PolicyEngine(Engine engine, EngineOptions options) {
        this.engine = engine;
        this.options = options;
    }

    /**
     * Reads and checks a folder of rules, or an archive of them.
     *
     * @param rules the folder that holds {@code vocabulary.yaml} and the packs, or a zip or jar with them
     * @throws ProblemException if it can't be read or holds a mistake; it carries every problem found
     */
    public static PolicyEngine load(Path rules) {
        return load(rules, EngineOptions.DEFAULT);
    }

    /**
     * Reads and checks a folder of rules, or an archive of them, with options.
     *
     * @param rules as {@link #load(Path)}
     * @throws ProblemException as {@link #load(RulesSource, EngineOptions)}
     */
    public static PolicyEngine load(Path rules, EngineOptions options) {
        return load(RulesSource.at(rules), options);
    }

    /**
     * Reads and checks rules, wherever they are.
     *
     * @throws ProblemException if they can't be read, hold a mistake, or lack a signature that the options require; it
     *     carries every problem found
     */
    public static PolicyEngine load(RulesSource rules, EngineOptions options) {
        return new PolicyEngine(Engine.load(rules.place(), options.signers(), options.bounds()), options);
    }

    /**
     * Decides everything for one enterprise on one date. The same facts, rules and date always give an equal result.
     *
     * @param on the evaluation date; nothing reads the clock
     * @throws ProblemException if the enterprise has a fact, field, word or type that the vocabulary does not have
     *     (with every such problem, as for a file), or if a rule fails while it runs; there is no partial decision
     * @throws IllegalStateException if this engine is closed
     */
    public Assessment assess(Enterprise enterprise, LocalDate on) {
        return engine.assess(enterprise, on);
    }

    /**
     * Decides everything for one enterprise on one date with the versions in force on another: what the rules of then
     * would say today.
     *
     * @param on the evaluation date
     * @param inForceOn the day whose versions are used
     * @throws ProblemException as {@link #assess(Enterprise, LocalDate)}
     */
    public Assessment assess(Enterprise enterprise, LocalDate on, LocalDate inForceOn) {
        return engine.assess(enterprise, on, inForceOn);
    }

    /** Which rules this engine takes, and how much work it may do. */
    public EngineOptions options() {
        engine.needOpen();
        return options;
    }

    /** What targets, criteria, facts and clauses are called on a date, in both languages: for explanations. */
    public Names names(LocalDate on) {
        return engine.names(on);
    }

    /** The version of each pack that is in force on a date, by id. */
    public List<PackUse> packs(LocalDate on) {
        return engine.packs(on);
    }

    /** The declared facts. */
    public Vocabulary vocabulary() {
        return engine.vocabulary();
    }

    /** Problems in the rules that do not prevent decisions. */
    public List<Problem> warnings() {
        return engine.warnings();
    }

    /**
     * Builds what a date needs, which else the first assessment for it waits for. An enterprise that some pack is not
     * for needs rules of its own, built at the first of its kind.
     *
     * @param inForceOn the day whose versions are used
     * @throws IllegalStateException if this engine is closed
     */
    public void warmUp(LocalDate inForceOn) {
        engine.warmUp(inForceOn);
    }

    /**
     * Ends this engine and releases what it built; closing again does nothing. Assessments already made stay valid, and
     * one that is under way on another thread ends as it would have. Whoever uses the engine after that gets an
     * {@link IllegalStateException}.
     */
    @Override
    public void close() {
        engine.close();
    }
}
