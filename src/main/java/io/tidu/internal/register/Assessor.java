package io.tidu.internal.register;

import io.tidu.diagnostic.ProblemException;
import io.tidu.explain.Sentences;
import io.tidu.internal.engine.Engine;
import io.tidu.internal.evaluate.EvaluationContext;
import io.tidu.internal.evaluate.ReferenceData;
import io.tidu.internal.evaluate.money.FundingCalculator;
import io.tidu.internal.explain.Gaps;
import io.tidu.internal.policy.Policies;
import io.tidu.internal.policy.rule.AwardItems;
import io.tidu.internal.policy.rule.OpenMoney;
import io.tidu.model.Enterprise;
import io.tidu.model.Evidence;
import io.tidu.model.Exact;
import io.tidu.model.FactValue;
import io.tidu.model.Label;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.Assessment;
import io.tidu.model.assessment.Award;
import io.tidu.model.assessment.Finding;
import io.tidu.model.assessment.Funding;
import io.tidu.model.assessment.TargetOutcome;
import io.tidu.model.batch.AskedBack;
import io.tidu.model.batch.DueAward;
import io.tidu.model.batch.OpenAward;
import io.tidu.model.batch.OpenBounds;
import io.tidu.model.batch.Reason;
import io.tidu.model.batch.Route;
import io.tidu.model.batch.StagesBefore;
import io.tidu.model.batch.Standing;
import io.tidu.register.LedgerRun;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides for one enterprise alone what a batch needs of it. This half of a batch can be done on many machines: it
 * needs the rules and the enterprise, and knows nothing of others or of any pot. Safe to share between threads.
 */
public final class Assessor {
    private final Engine engine;
    private final BatchQuestion question;
    private final AwardRoutes routes;
    private final Papers papers;
    private final OpenMoney openMoney;
    private final AwardItems items;
    private final Moves moves;
    private final List<Sentences> languages;
    private final ReferenceData knowledge;
    private final List<String> goals;

    /** With an engine's rules. */
    public Assessor(Engine engine, BatchQuestion question) {
        this.engine = engine;
        this.question = question;
        this.routes = new AwardRoutes(engine, question.on());
        this.papers = new Papers(engine.labels(question.on()));
        this.openMoney = new OpenMoney(engine.awardGroups(question.on()));
        this.moves = new Moves(engine.stages(question.on()), this::reason);
        this.languages = List.of(
                Sentences.in(Locale.CHINESE, engine.names(question.on())),
                Sentences.in(Locale.ENGLISH, engine.names(question.on())));
        Policies policies = engine.policies();
        this.items = policies.awardItems(question.on());
        this.knowledge = new ReferenceData(
                policies.vocabulary().facts(),
                policies.formulas(),
                policies.vocabulary().derivedRanges());
        this.goals = YearGoals.on(policies, question.on()).stream()
                .map(g -> g.goal().target())
                .distinct()
                .toList();
    }

    /**
     * What is decided for an enterprise.
     *
     * @throws ProblemException as {@link Engine#assess(Enterprise, LocalDate)}
     */
    public Standing standing(Enterprise given) {
        BatchQuestion.WithPayments known = question.paidBefore() == null
                ? new BatchQuestion.WithPayments(given, given, new TreeSet<>())
                : question.paidBefore().apply(given);
        Enterprise enterprise = known.enterprise();
        Assessment today = engine.assess(enterprise, question.on());
        Funding funding = today.funding();
        Certificates certificates = Certificates.of(enterprise, question.on(), knowledge, engine.vocabulary());
        StagesBefore before = question.before();
        List<Finding> gaps = gaps(today);
        EvaluationContext firm = new EvaluationContext(enterprise, question.on(), knowledge);
        Function<String, @Nullable BigDecimal> paid = pack -> FundingCalculator.paidUnder(pack, items, firm);
        BigDecimal openMost = openMoney.most(funding, paid);
        SortedSet<String> held = new TreeSet<>(known.heldItems());
        List<DueAward> awards = routes.of(enterprise, funding);
        if (!known.promised().equals(enterprise) && !awards.isEmpty()) {
            Funding asIfPaid = engine.assess(known.promised(), question.on()).funding();
            awards = new PromisedAwards(asIfPaid).of(awards, held);
        }
        return new Standing(
                enterprise.id(),
                enterprise.name(),
                Locality.of(enterprise, engine.vocabulary()),
                moves.of(today, before == null ? today.stage().current() : before.of(enterprise.id())),
                gaps.stream()
                        .map(f -> reason(String.valueOf(today.stage().next()), f))
                        .toList(),
                awards,
                funding.open().stream().map(this::open).toList(),
                openMost == null ? null : Accounts.fen(openMost),
                bounds(funding, paid),
                askedBack(funding),
                certificates.lapsing(question.on(), question.lapsingDays()),
                attained(today),
                recognised(certificates),
                score(today, awards),
                day(enterprise, awards),
                held,
                contested(enterprise),
                papers.of(Papers.missing(gaps.stream().map(Finding::evidence).toList())),
                question.derived() ? new Standing.Derivation(enterprise.toJson(), LedgerRun.sha256(today)) : null);
    }

    private OpenBounds bounds(Funding funding, Function<String, @Nullable BigDecimal> paid) {
        if (funding.open().isEmpty()) {
            return OpenBounds.NONE;
        }
        SortedMap<String, String> groups = new TreeMap<>();
        Stream.concat(funding.awards().stream(), funding.open().stream()).forEach(a -> {
            String group = openMoney.group(a.pack(), a.item());
            if (group != null) {
                groups.put(a.pack() + "/" + a.item(), group);
            }
        });
        List<OpenBounds.Room> rooms = openMoney.limits(funding, paid).stream()
                .map(l -> new OpenBounds.Room(Accounts.fen(l.left(funding)), l.awards()))
                .toList();
        return new OpenBounds(groups, rooms);
    }

    private static List<Finding> gaps(Assessment today) {
        TargetOutcome next = today.stage().next() == null
                ? null
                : today.targets().get(today.stage().next());
        return next == null ? List.of() : Gaps.of(next).findings();
    }

    private Reason reason(String target, Finding finding) {
        return new Reason(
                target,
                finding.criterion(),
                finding.pack(),
                finding.clause(),
                finding.verdict(),
                new Label(languages.get(0).gap(finding), languages.get(1).gap(finding)));
    }

    private OpenAward open(Award award) {
        List<Evidence> why = AwardRoutes.evidence(List.of(award));
        boolean byPerson = why.stream().anyMatch(e -> !e.doubts().isEmpty());
        BigDecimal most = award.bound().most();
        return new OpenAward(
                award.item(),
                award.tier(),
                award.pack(),
                award.clause(),
                award.status(),
                most == null ? null : Accounts.fen(most),
                byPerson ? Route.BY_PERSON : Route.BY_DOCUMENTS,
                papers.of(Papers.missing(why)),
                byPerson ? asks(award.pack(), why) : List.of());
    }

    private List<Label> asks(String pack, List<Evidence> why) {
        Evidence all = why.stream().reduce(Evidence.NONE, Evidence::and);
        List<String> zh = languages.get(0).doubts(pack, all);
        List<String> en = languages.get(1).doubts(pack, all);
        List<Label> asks = new ArrayList<>();
        for (int i = 0; i < Math.min(zh.size(), en.size()); i++) {
            asks.add(new Label(zh.get(i), en.get(i)));
        }
        return asks;
    }

    private static List<AskedBack> askedBack(Funding funding) {
        return funding.clawBacks().stream()
                .filter(c -> c.verdict() == Verdict.MET && c.amount() != null)
                .map(c -> new AskedBack(
                        c.item(),
                        c.pack(),
                        c.clause(),
                        c.status(),
                        Accounts.fen(c.amount() == null ? BigDecimal.ZERO : c.amount())))
                .toList();
    }

    private SortedSet<String> attained(Assessment today) {
        SortedSet<String> attained = new TreeSet<>();
        for (String goal : goals) {
            TargetOutcome outcome = today.targets().get(goal);
            if (outcome != null && outcome.verdict() == Verdict.MET) {
                attained.add(goal);
            }
        }
        return attained;
    }

    private SortedSet<String> recognised(Certificates certificates) {
        SortedSet<String> recognised = new TreeSet<>();
        for (String goal : goals) {
            if (certificates.isNew(goal, question.on())) {
                recognised.add(goal);
            }
        }
        return recognised;
    }

    /** The packs whose items these are. */
    private List<String> packs(List<DueAward> awards) {
        return awards.stream().map(a -> items.of(a.pack(), a.item()).pack()).toList();
    }

    private @Nullable Exact score(Assessment today, List<DueAward> awards) {
        String target = question.ranking().score(packs(awards));
        TargetOutcome outcome = target == null ? null : today.targets().get(target);
        return outcome == null || outcome.score() == null
                ? null
                : outcome.score().min();
    }

    private @Nullable LocalDate day(Enterprise enterprise, List<DueAward> awards) {
        String fact = question.ranking().day(packs(awards));
        return fact != null && enterprise.fact(fact) instanceof FactValue.Day day ? day.value() : null;
    }

    private static SortedSet<String> contested(Enterprise enterprise) {
        SortedSet<String> contested = new TreeSet<>();
        enterprise.facts().forEach((name, value) -> {
            boolean yearly = value instanceof FactValue.Series series
                    && series.years().values().stream().anyMatch(FactValue.Conflict.class::isInstance);
            if (value instanceof FactValue.Conflict || yearly) {
                contested.add(name);
            }
        });
        return contested;
    }
}
