package io.tidu.internal.evaluate;

import io.tidu.internal.policy.AppliesTo;
import io.tidu.internal.policy.vocabulary.Divisions;
import io.tidu.model.Doubt;
import io.tidu.model.Evidence;
import io.tidu.model.Judgement;
import io.tidu.model.Term;
import java.util.Collections;
import java.util.Optional;

/** Whether a pack is for an enterprise, by what its facts say of where it lies and of what kind it is. */
public final class Located {
    private Located() {}

    /** Whether a pack is for an enterprise; open if that is not known, or sources disagree. */
    public static Judgement holds(AppliesTo appliesTo, EvaluationContext firm) {
        Judgement all = Judgement.MET;
        for (String fact : appliesTo.facts().keySet()) {
            all = all.and(holds(appliesTo, firm, fact));
        }
        return all;
    }

    /** Whether one of the facts fits. */
    public static Judgement holds(AppliesTo appliesTo, EvaluationContext firm, String fact) {
        Term given = text(firm, fact);
        Judgement any = Judgement.NOT_MET;
        for (String value : appliesTo.facts().getOrDefault(fact, Collections.emptySortedSet())) {
            any = any.or(given.same(Term.of(value)));
        }
        return any;
    }

    /** A text fact of an enterprise; of county and province what one says of the other is taken into account. */
    public static Term text(EvaluationContext firm, String fact) {
        Term given = firm.text(fact);
        if (!fact.equals(Divisions.COUNTY) && !fact.equals(Divisions.PROVINCE)) {
            return given;
        }
        Term county = firm.text(Divisions.COUNTY);
        Term province = firm.text(Divisions.PROVINCE);
        Optional<String> lies = Optional.ofNullable(county.text()).flatMap(Divisions::provinceOf);
        if (lies.isEmpty() || county.evidence().hasConflict()) {
            return given;
        }
        if (province.text() != null && !province.evidence().hasConflict()) {
            return province.text().equals(lies.get()) || !Divisions.isCode(province.text())
                    ? given
                    : contradiction(county, province);
        }
        boolean missing =
                fact.equals(Divisions.PROVINCE) && !province.evidence().hasConflict();
        return missing ? Term.of(lies.get()) : given;
    }

    private static Term contradiction(Term county, Term province) {
        String both =
                county.text() + " (" + Divisions.COUNTY + "); " + province.text() + " (" + Divisions.PROVINCE + ")";
        return Term.unknown(Evidence.doubt(Doubt.Kind.CONFLICT, Divisions.COUNTY, both));
    }
}
