package io.tidu.internal.guide;

import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.ProblemException;
import io.tidu.diagnostic.Problems;
import io.tidu.internal.diagnostic.Nearest;
import io.tidu.internal.engine.Engine;
import io.tidu.internal.guide.deadline.Deadlines;
import io.tidu.internal.guide.missing.MissingFacts;
import io.tidu.internal.guide.profile.Profiles;
import io.tidu.model.Enterprise;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.Assessment;
import io.tidu.model.assessment.TargetOutcome;
import io.tidu.model.guidance.Guidance;
import io.tidu.model.guidance.GuideOptions;
import io.tidu.model.guidance.RulesEnd;
import io.tidu.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Guidance by an engine's rules. Safe to share between threads. */
public final class Guide {
    private static final int YEARS = 3;

    private final Engine engine;
    private final Map<String, TargetRules> targets = new ConcurrentHashMap<>();
    private final Map<String, MissingFacts> missing = new ConcurrentHashMap<>();
    private final Map<String, Profiles> profiles = new ConcurrentHashMap<>();
    private @Nullable MoneyRules money;

    /** By the rules of an engine. */
    public Guide(Engine engine) {
        this.engine = engine;
    }

    /**
     * Plans for one enterprise.
     *
     * @throws ProblemException as {@code PolicyGuide.guide} says
     */
    public Guidance guide(Enterprise enterprise, LocalDate on, GuideOptions options) {
        Assessment today = engine.assess(enterprise, on);
        check(today, on, options);
        GuideOptions asked = options.horizon() == null ? options.until(on.plusYears(YEARS)) : options;
        LocalDate horizon = Objects.requireNonNull(asked.horizon());
        String to = to(today, options);
        boolean money = to.equals(Guidance.FUNDING);
        boolean isTarget = today.targets().containsKey(to);
        boolean isOpen = isTarget && ofTarget(today, to).isOpen();
        Searched found = money
                ? new MoneySearch(money(), this::rules, today, enterprise, asked).search()
                : isTarget
                        ? target(enterprise, today, on, asked, rules(to))
                        : new Searched(List.of(), List.of(), List.of());
        return new Guidance(
                enterprise.id(),
                enterprise.name(),
                on,
                to,
                money ? ofMoney(today) : ofTarget(today, to),
                today.packs(),
                today.vocabulary(),
                today.library(),
                found.plans(),
                found.notSearched().isEmpty(),
                found.notSearched(),
                found.unreachable(),
                isOpen
                        ? missing.computeIfAbsent(to, t -> new MissingFacts(engine, t))
                                .of(enterprise, on)
                        : List.of(),
                Deadlines.of(engine, enterprise, today, on, horizon),
                isTarget
                        ? profiles.computeIfAbsent(to, t -> new Profiles(engine, t))
                                .of(enterprise, today, on)
                        : List.of(),
                ending(to, money, isTarget, on, horizon));
    }

    private List<RulesEnd> ending(String to, boolean money, boolean isTarget, LocalDate on, LocalDate horizon) {
        if (money) {
            return Versions.ofMoney(engine).ending(on, horizon);
        }
        return isTarget
                ? Versions.ofTargets(engine, rules(to).rules().on(on).targets()).ending(on, horizon)
                : List.of();
    }

    private static Verdict ofTarget(Assessment today, String to) {
        TargetOutcome outcome = today.targets().get(to);
        return outcome == null ? Verdict.UNDETERMINED : outcome.verdict();
    }

    private static Verdict ofMoney(Assessment today) {
        if (today.funding().total().signum() > 0) {
            return Verdict.MET;
        }
        return today.funding().open().isEmpty() ? Verdict.NOT_MET : Verdict.UNDETERMINED;
    }

    private void check(Assessment today, LocalDate on, GuideOptions options) {
        Problems problems = new Problems();
        String to = options.to();
        if (to != null && !to.equals(Guidance.FUNDING) && !today.targets().containsKey(to)) {
            problems.add(Problem.error(
                    "guide.unknown-target",
                    Place.of("to"),
                    to,
                    on.toString(),
                    Nearest.orAll(to, today.targets().keySet())));
        }
        Vocabulary vocabulary = engine.vocabulary();
        options.locked().forEach(fact -> Asked.lock(fact, vocabulary).ifPresent(problems::add));
        options.forecast().forEach((fact, figures) -> {
            Problem wrong = Asked.forecast(fact, figures, on, vocabulary);
            if (wrong != null) {
                problems.add(wrong);
            }
        });
        if (!problems.list().isEmpty()) {
            throw new ProblemException(problems.list());
        }
    }

    private TargetRules rules(String target) {
        return targets.computeIfAbsent(target, t -> TargetRules.of(t, engine));
    }

    /** What is asked for: the next stage if nothing is, the last one where there is no next. */
    private static String to(Assessment today, GuideOptions options) {
        if (options.to() != null) {
            return options.to();
        }
        String next = today.stage().next() != null
                ? today.stage().next()
                : today.stage().eligible();
        return Objects.requireNonNullElse(next, "");
    }

    private Searched target(
            Enterprise enterprise, Assessment today, LocalDate on, GuideOptions options, TargetRules rules) {
        Probe probe = new Probe(Decisions.ofOne(rules.engine()), rules.name(), rules.rules(), options.possible(), null);
        return new TargetSearch(engine, rules, today, enterprise, on, options, probe, SearchBounds.OF_TARGET).search();
    }

    private synchronized MoneyRules money() {
        MoneyRules known = money;
        if (known == null) {
            known = MoneyRules.of(engine);
            money = known;
        }
        return known;
    }

    /** What of guidance does not hold. */
    public List<Problem> verify(Guidance guidance) {
        engine.needOpen();
        return new Proof(engine, guidance).problems();
    }
}
