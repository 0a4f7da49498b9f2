package io.tidu.internal.evaluate.decide;

import io.tidu.model.Counted;
import io.tidu.model.CountedEntry;
import io.tidu.model.Doubt;
import io.tidu.model.Evidence;
import io.tidu.model.Judgement;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.Finding;
import io.tidu.model.assessment.Observed;
import io.tidu.model.assessment.Required;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * Makes the findings of one statement: what is the same in all of them is known when rules are loaded. Immutable and
 * safe to share between threads.
 */
final class Findings {
    /** What stands around a number and its line when they are told. */
    private static final int OF_NUMBERS = 80;

    private final String pack;
    private final String clause;
    private final String rule;
    private final Finding.Role role;
    private final Distinction distinction;
    private final Map<String, Integer> orders = new HashMap<>();
    /** The criterion if there is one only, else an empty text. */
    private final String only;

    private final int onlyOrder;

    /**
     * For a statement.
     *
     * @param distinction what tells them from each other
     * @param criteria the names of the criteria it can be about
     */
    Findings(RulePlan plan, FindingOrder order, Finding.Role role, Distinction distinction, Iterable<String> criteria) {
        this.pack = plan.rule().pack();
        this.clause = plan.clause();
        this.rule = plan.rule().name();
        this.role = role;
        this.distinction = distinction;
        criteria.forEach(c -> orders.put(c, order.of(plan.place(c, role))));
        this.only = orders.size() == 1 ? orders.keySet().iterator().next() : "";
        this.onlyOrder = orders.getOrDefault(only, -1);
    }

    Found of(
            Firing firing,
            String criterion,
            Judgement found,
            @Nullable Observed actual,
            @Nullable Required required,
            Finding.@Nullable Shortfall shortfall,
            Counted counted) {
        Finding finding = new Finding(
                criterion,
                pack,
                clause,
                rule,
                role,
                found.verdict(),
                actual,
                required,
                shortfall,
                found.evidence().about(criterion),
                null,
                found.verdict() == Verdict.MET ? counted.counting() : counted.orNear(),
                distinction.of(firing));
        return new Found(order(criterion), finding);
    }

    /** A finding without value and line. */
    Found plain(Firing firing, String criterion, Judgement found, Counted counted) {
        return of(firing, criterion, found, null, null, null, counted);
    }

    /** Where a finding for a criterion stands. */
    int order(String criterion) {
        if (only.equals(criterion)) {
            return onlyOrder;
        }
        Integer order = orders.get(criterion);
        if (order == null) {
            throw new IllegalStateException("a criterion that no row names: " + criterion);
        }
        return order;
    }

    static Judgement leftToAPerson(String criterion) {
        return Judgement.open(Evidence.doubt(Doubt.Kind.JUDGEMENT, criterion, ""));
    }

    /** About how many characters a finding says besides its evidence, which a list of words or entries makes many. */
    static long characters(Finding finding) {
        long characters = OF_NUMBERS;
        characters += finding.criterion().length();
        characters += finding.rule().length();
        if (finding.actual() instanceof Observed.Word word) {
            characters += word.text().length();
        } else if (finding.actual() instanceof Observed.Either either) {
            characters += characters(either.texts());
        }
        if (finding.required() instanceof Required.OneOf oneOf) {
            characters += characters(oneOf.texts()) + characters(oneOf.excluded());
        }
        if (!finding.about().isEmpty()) {
            for (SortedSet<String> words : finding.about().row().values()) {
                characters += characters(words);
            }
        }
        List<CountedEntry> entries = finding.counted().entries();
        for (int i = 0; i < entries.size(); i++) {
            characters += OF_NUMBERS + characters(entries.get(i).words().values());
        }
        return characters;
    }

    private static long characters(Collection<String> texts) {
        long characters = 0;
        if (!texts.isEmpty()) {
            for (String text : texts) {
                characters += text.length();
            }
        }
        return characters;
    }
}
