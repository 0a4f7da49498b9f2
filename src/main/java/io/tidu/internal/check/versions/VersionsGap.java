package io.tidu.internal.check.versions;

import io.tidu.diagnostic.Problem;
import io.tidu.internal.check.Check;
import io.tidu.internal.check.Other;
import io.tidu.internal.check.Remarks;
import io.tidu.internal.policy.PackManifest;
import io.tidu.internal.search.Counterexample;
import io.tidu.internal.search.Inspection;
import io.tidu.internal.search.PackView;
import io.tidu.internal.search.Sample;
import io.tidu.internal.search.Starts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Days between two versions of a pack on which neither is in force. */
public final class VersionsGap implements Check {
    private static final String ID = "check.versions-gap";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public void look(Inspection rules, Remarks remarks) {
        List<PackView> packs = new ArrayList<>(rules.packs());
        packs.sort(Comparator.comparing((PackView p) -> p.manifest().id())
                .thenComparing(p -> p.manifest().inForce().from()));
        for (int i = 1; i < packs.size(); i++) {
            PackManifest earlier = packs.get(i - 1).manifest();
            PackManifest later = packs.get(i).manifest();
            LocalDate end = earlier.inForce().to();
            boolean gap = earlier.id().equals(later.id())
                    && end != null
                    && end.plusDays(1).isBefore(later.inForce().from());
            if (gap && end != null && !remarks.accepts(packs.get(i), later.id(), ID)) {
                LocalDate first = end.plusDays(1);
                Problem problem = Problem.warning(
                        ID,
                        later.place(),
                        earlier.version(),
                        later.version(),
                        first.toString(),
                        later.inForce().from().minusDays(1).toString());
                problem = problem.with(List.of(Other.manifest(earlier, "check.also.version", earlier.version())));
                remarks.add(packs.get(i), later.id(), problem, sample(rules, packs.get(i), first));
            }
        }
    }

    private static String sample(Inspection rules, PackView pack, LocalDate on) {
        Starts.Base base = pack.bases(rules.vocabulary()).enterprises().get(0);
        String target = pack.manifest().targets().firstKey();
        Counterexample witness = new Counterexample(pack, base, base.enterprise(), on);
        boolean shows = rules.assess(witness)
                .map(a -> a.targets().get(target))
                .filter(t -> !t.inForce())
                .isPresent();
        return !shows
                ? ""
                : Sample.of(
                        witness, "no version is in force on " + on, "{targets: {" + target + ": {inForce: false}}}");
    }
}
