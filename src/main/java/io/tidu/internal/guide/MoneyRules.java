package io.tidu.internal.guide;

import io.tidu.internal.engine.Engine;
import io.tidu.internal.guide.line.Stated;
import io.tidu.internal.policy.Policies;
import io.tidu.internal.policy.PolicyPack;
import io.tidu.internal.policy.rule.Rule;
import java.time.LocalDate;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What decides about money. Safe to share between threads.
 *
 * @param whole decides everything
 * @param engine decides all awards and every target on which one rests, and nothing else
 */
record MoneyRules(Engine whole, Engine engine) {
    /** Of these rules. */
    static MoneyRules of(Engine whole) {
        Policies policies = whole.policies();
        Stated stated = new Stated(policies.packs());
        SortedSet<String> bearing = new TreeSet<>();
        paying(policies.packs()).forEach(target -> bearing.addAll(stated.closure(target)));
        var deciding = stated.rules(bearing);
        return new MoneyRules(whole, Engine.of(policies.only(r -> deciding.contains(r) || isAboutMoney(r))));
    }

    /** The targets that rules about money read on a day. */
    SortedSet<String> paying(LocalDate on) {
        return paying(whole.policies().inForce(on));
    }

    private static SortedSet<String> paying(Collection<PolicyPack> packs) {
        SortedSet<String> paying = new TreeSet<>();
        for (PolicyPack pack : packs) {
            pack.rules().stream().filter(MoneyRules::isAboutMoney).forEach(r -> paying.addAll(r.readsTargets()));
        }
        return paying;
    }

    private static boolean isAboutMoney(Rule rule) {
        return rule.statements().stream().anyMatch(s -> s.kind().isAboutMoney());
    }
}
