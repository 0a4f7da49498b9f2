package io.tidu.internal.evaluate.money;

import io.tidu.internal.evaluate.decide.Claims;
import io.tidu.internal.policy.rule.AwardItems;
import io.tidu.model.Evidence;
import io.tidu.model.Exact;
import io.tidu.model.Judgement;
import io.tidu.model.PackItem;
import io.tidu.model.Quantity;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.ClawBack;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** What is to be asked back: of each item no more than was paid for it, however many rules ask. */
record ClawBacks(Claims claims, AwardItems items, Payments payments) {

    List<ClawBack> run() {
        Map<PackItem, Exact> left = new TreeMap<>();
        List<ClawBack> result = new ArrayList<>();
        for (Claims.ClawBack claim : claims.of(Claims.ClawBack.class)) {
            PackItem item = items.of(claim.source().pack(), claim.item());
            Quantity paid = payments.of(new TreeSet<>(List.of(item)), null);
            Exact asked = claim.amount().single();
            Exact most = left.getOrDefault(item, paid.single());
            Judgement due = claim.source().applies();
            Evidence unknown = claim.amount().evidence().and(paid.evidence());
            if (asked == null || most == null || unknown.hasConflict()) {
                due = due.and(Judgement.open(unknown));
            }
            Exact amount = asked == null || most == null
                    ? Exact.ZERO
                    : asked.max(Exact.ZERO).min(most);
            boolean certain = due.verdict() == Verdict.MET;
            if (certain && most != null) {
                left.put(item, most.minus(amount));
            }
            if (!certain || amount.signum() > 0) {
                result.add(new ClawBack(
                        claim.item(),
                        certain ? Draft.yuan(amount) : null,
                        due.verdict(),
                        claim.source().pack(),
                        claim.source().clause(),
                        claim.source().status(),
                        due.evidence()));
            }
        }
        return result;
    }
}
