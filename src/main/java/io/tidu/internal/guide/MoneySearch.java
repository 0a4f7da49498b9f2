package io.tidu.internal.guide;

import io.tidu.model.Enterprise;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.Assessment;
import io.tidu.model.assessment.TargetOutcome;
import io.tidu.model.guidance.GuideOptions;
import io.tidu.model.guidance.NotSearched;
import io.tidu.model.guidance.Plan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Searches plans that bring more money: by attaining what awards rest on. All targets share what was once decided, and
 * one bound. Not thread-safe.
 */
final class MoneySearch {
    private static final int MOST_PLANS = 5;
    /** When so many enterprises were decided no other day is begun. */
    private static final int MOST = 240;
    // Of 117 plans of least effort among 89 seeded enterprises all were found among the first 24, or by going where
    // least is in the way.
    private static final int MOST_FOR_CHEAPEST = 30;
    private static final int MOST_FOR_CHEAPER = 15;
    private static final int MOST_FOR_ANY = 80;

    private final MoneyRules money;
    private final Function<String, TargetRules> rules;
    private final Assessment today;
    private final Enterprise enterprise;
    private final GuideOptions options;
    private final Decisions decisions;

    /**
     * For an enterprise.
     *
     * @param rules what decides a target
     * @param today what is decided of the enterprise today
     */
    MoneySearch(
            MoneyRules money,
            Function<String, TargetRules> rules,
            Assessment today,
            Enterprise enterprise,
            GuideOptions options) {
        this.money = money;
        this.rules = rules;
        this.today = today;
        this.enterprise = enterprise;
        this.options = options;
        this.decisions = Decisions.ofSeveral(money.engine());
    }

    /** Goes through the targets, those that ask for least first. */
    Searched search() {
        List<Plan> plans = new ArrayList<>();
        // Of these plans were found: by a search that was cut short, and by one that was not, or by a second one.
        List<TargetOutcome> paid = new ArrayList<>();
        List<TargetOutcome> settled = new ArrayList<>();
        SortedSet<NotSearched> notSearched = new TreeSet<>(List.of(NotSearched.AMOUNT));
        for (TargetOutcome target : open()) {
            // The way to what asks for all that and more leads past it.
            if (settled.stream().anyMatch(less -> Beyond.is(target, less))) {
                continue;
            }
            boolean again = paid.stream().anyMatch(less -> Beyond.is(target, less));
            Searched found = search(rules.apply(target.target()));
            notSearched.addAll(found.notSearched());
            plans.addAll(found.plans());
            if (!found.plans().isEmpty()) {
                (found.endedByItself() || again ? settled : paid).add(target);
            }
        }
        return new Searched(Ranking.fewForMoney(plans, MOST_PLANS), List.of(), notSearched);
    }

    private List<TargetOutcome> open() {
        return money.paying(today.on()).stream()
                .map(name -> today.targets().get(name))
                .filter(t -> t != null && t.verdict() != Verdict.MET)
                .sorted(Comparator.comparingInt(
                                (TargetOutcome t) -> t.findings().size())
                        .thenComparing(TargetOutcome::target))
                .toList();
    }

    private Searched search(TargetRules target) {
        Probe probe = new Probe(
                decisions,
                target.name(),
                target.rules(),
                options.possible(),
                today.funding().total());
        return new TargetSearch(money.whole(), target, today, enterprise, today.on(), options, probe, bounds())
                .search();
    }

    /** Half of what is left, so that no target takes everything; of a day that was begun the rest is looked at. */
    private SearchBounds bounds() {
        int left = MOST - decisions.made();
        return left > 0
                ? new SearchBounds(MOST_FOR_CHEAPEST, MOST_FOR_CHEAPER, MOST_FOR_ANY, decisions.made() + left / 2)
                : new SearchBounds(0, 0, 0, decisions.made());
    }

    /** How many enterprises were decided, besides the proofs of plans by the whole of the rules. */
    int decided() {
        return decisions.all();
    }
}
