package io.tidu.internal.evaluate.money;

import io.tidu.internal.evaluate.decide.Claims;
import io.tidu.internal.policy.rule.AwardItems;
import io.tidu.model.Quantity;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.Award;
import io.tidu.model.assessment.Funding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** Each pack's ceiling over what it pays itself and shares; what others pay is none of its business. */
record Ceilings(Claims claims, AwardItems items, Payments payments, List<Draft> drafts) {

    /** Cuts what is over a ceiling; returns the ceilings that apply, one for each pack, ordered by pack. */
    List<Funding.Ceiling> cut() {
        openUnderDoubtful();
        List<Funding.Ceiling> ceilings = new ArrayList<>();
        lowest().forEach((pack, ceiling) -> {
            Quantity paid = payments.under(pack);
            List<Draft> paying = drafts.stream()
                    .filter(d -> items.covers(pack, d.item()) && d.amount().signum() > 0)
                    .toList();
            CapsTogether.cut(paying, ceiling.source(), ceiling.amount(), paid, Award.Kind.CEILING);
            ceilings.add(new Funding.Ceiling(
                    pack, Draft.yuan(Objects.requireNonNull(ceiling.amount().single()))));
        });
        return ceilings;
    }

    /** Of each pack the lowest of its ceilings that apply. */
    private SortedMap<String, Claims.Ceiling> lowest() {
        SortedMap<String, Claims.Ceiling> lowest = new TreeMap<>();
        claims.of(Claims.Ceiling.class).stream()
                .filter(c -> c.source().applies().verdict() == Verdict.MET
                        && c.amount().single() != null)
                .sorted(Comparator.comparing((Claims.Ceiling c) ->
                                Objects.requireNonNull(c.amount().single()))
                        .thenComparing(c -> c.source().clause()))
                .forEach(c -> lowest.putIfAbsent(c.source().pack(), c));
        return lowest;
    }

    /** A ceiling that may apply, or whose amount is not known, leaves every award it counts open. */
    private void openUnderDoubtful() {
        for (Claims.Ceiling ceiling : claims.of(Claims.Ceiling.class)) {
            drafts.stream()
                    .filter(d -> items.covers(ceiling.source().pack(), d.item()))
                    .forEach(d -> d.known(Award.About.CEILING, ceiling.source(), ceiling.amount()));
        }
    }
}
