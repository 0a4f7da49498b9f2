package io.tidu.internal.check.versions;

import io.tidu.internal.cases.GivenFacts;
import io.tidu.internal.search.Counterexample;
import io.tidu.internal.search.PackView;
import io.tidu.internal.search.Sample;
import io.tidu.internal.search.Starts;
import io.tidu.model.Enterprise;
import io.tidu.model.FactValue;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Finds the enterprise beside a pack's cases from which another is written with the fewest words. */
final class Shortest {
    private Shortest() {}

    static Counterexample witness(PackView pack, Starts bases, GivenFacts given) {
        return bases.enterprises().stream()
                .filter(b -> canBecome(b.enterprise(), given.enterprise()))
                .map(b -> new Counterexample(pack, b, given.enterprise(), given.on()))
                .min(Comparator.comparingInt(w -> Sample.of(w, "", "").length()))
                .orElseThrow();
    }

    /** A case adds to what it starts from and replaces it; it takes nothing away. */
    private static boolean canBecome(Enterprise base, Enterprise wanted) {
        return base.facts().entrySet().stream().allMatch(e -> holdsAll(e.getValue(), wanted.fact(e.getKey())));
    }

    private static boolean holdsAll(FactValue before, @Nullable FactValue wanted) {
        if (before instanceof FactValue.Series old && wanted instanceof FactValue.Series now) {
            return now.years().keySet().containsAll(old.years().keySet());
        }
        if (before instanceof FactValue.Fields old && wanted instanceof FactValue.Fields now) {
            return now.values().keySet().containsAll(old.values().keySet());
        }
        return wanted != null;
    }
}
