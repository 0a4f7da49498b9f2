package io.tidu.engine.drools;

import io.tidu.diagnostic.ProblemException;
import io.tidu.evaluate.Firm;
import io.tidu.evaluate.decide.Applicability;
import io.tidu.evaluate.decide.BoundExceeded;
import io.tidu.evaluate.decide.Budget;
import io.tidu.evaluate.decide.Decisions;
import io.tidu.evaluate.decide.Script;
import io.tidu.pack.rule.ResolvedRule;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.core.common.InternalAgenda;
import org.drools.core.phreak.RuleAgendaItem;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.ConsequenceException;

/** Rules compiled into Drools' executable model. Safe to share between threads; each evaluation has its own session. */
public final class CompiledRules {
    private static final Pattern RULE_NUMBER = Pattern.compile("\\bR(\\d+)\\b");

    private final Script script;
    private final KieBase base;
    private final Bounds bounds;

    private CompiledRules(Script script, KieBase base, Bounds bounds) {
        this.script = script;
        this.base = base;
        this.bounds = bounds;
    }

    /**
     * Emits, cross-checks, compiles, looks at the classes and loads them.
     *
     * @param ranks the rank of each target
     * @param tables the position of each table, by {@link #tableKey}
     * @throws ProblemException if the compiler fails
     * @throws IllegalStateException if what was emitted does not compile, which no rule file can bring about
     */
    public static CompiledRules compile(
            RuleCompiler compiler,
            Script script,
            Map<String, Integer> ranks,
            Map<String, Integer> tables,
            Bounds bounds) {
        return OwnLoader.use(() -> {
            EmittedText text = EmittedText.of(script, ranks, tables);
            CrossCheck.verify(text);
            return new CompiledRules(script, ModelLoader.load(compiler.compile(text.drl())), bounds);
        });
    }

    /** What tells a table of a pack from others. */
    public static String tableKey(String pack, String table) {
        return EmittedText.key(pack, table);
    }

    /**
     * Runs the rules for one enterprise that every pack is for.
     *
     * @throws RuleFailure as {@link #run(Firm, Applicability)}
     */
    public Decisions run(Firm firm) {
        return run(firm, Applicability.OF_ALL);
    }

    /**
     * Runs the rules for one enterprise.
     *
     * @throws RuleFailure if a rule fails or a bound is met; nothing is decided then
     */
    public Decisions run(Firm firm, Applicability applicability) {
        return OwnLoader.use(() -> runHere(firm, applicability));
    }

    private Decisions runHere(Firm firm, Applicability applicability) {
        Decisions decisions = new Decisions(script, firm.watch(), applicability);
        KieSession session = base.newKieSession();
        Budget budget = Budget.start(bounds.steps(), bounds.statements(), bounds.results());
        try {
            session.setGlobal(EmittedText.GLOBAL, decisions);
            decisions.absent().forEach(session::insert);
            session.insert(firm);
            if (session.fireAllRules(bounds.firings()) >= bounds.firings()) {
                throw new RuleFailure("firings", decisions.lastFired(), null);
            }
            return decisions;
        } catch (ConsequenceException e) {
            throw new RuleFailure(
                    bound(e),
                    rule(e.getMatch() == null ? "" : e.getMatch().getRule().getName()),
                    e);
        } catch (RuleFailure e) {
            throw e;
        } catch (RuntimeException e) {
            ResolvedRule named = rule(String.valueOf(e.getMessage()));
            throw new RuleFailure(bound(e), named == null ? rule(evaluated(session)) : named, e);
        } finally {
            budget.close();
            session.dispose();
        }
    }

    /** What comes out of a {@code from} is not wrapped; the rule whose patterns are being matched heads the agenda. */
    private static String evaluated(KieSession session) {
        RuleAgendaItem head = ((InternalAgenda) session.getAgenda()).peekNextRule();
        return head == null ? "" : head.getRule().getName();
    }

    private static String bound(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof BoundExceeded exceeded) {
                return exceeded.bound();
            }
        }
        return "";
    }

    private @Nullable ResolvedRule rule(String emitted) {
        Matcher number = RULE_NUMBER.matcher(emitted);
        return Optional.of(number)
                .filter(Matcher::find)
                .map(m -> Integer.parseInt(m.group(1)))
                .filter(n -> n < script.rules().size())
                .map(n -> script.rules().get(n))
                .orElse(null);
    }
}
