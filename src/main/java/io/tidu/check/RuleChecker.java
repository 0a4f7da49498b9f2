package io.tidu.check;

import io.tidu.internal.policy.Policies;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Looks at loaded rules with every check. Safe to call from any thread. */
public final class RuleChecker {
    private static final List<Check> CHECKS = List.of(
            new AlwaysFires(),
            new BandGap(),
            new BandOverlap(),
            new CapAboveCeiling(),
            new ClauseWithoutRule(),
            new Cliff(),
            new DuplicateRow(),
            new DuplicateRule(),
            new ItemOfSeveral(),
            new NeverFires(),
            new NoCases(),
            new NoLabel(),
            new SameLabel(),
            new ShareAboveWhole(),
            new Stale(),
            new TextEdge(),
            new TextNumber(),
            new TextRow(),
            new TextUnit(),
            new TextWithoutRow(),
            new TierPaysLess(),
            new TwoPipelines(),
            new UnknownWord(),
            new UnreachableTier(),
            new UnreadColumn(),
            new UnreadFact(),
            new UnreadRow(),
            new UnreadTable(),
            new UnusedLabel(),
            new VersionsGap());

    private RuleChecker() {}

    /**
     * Everything the checks find, ordered by file, line and column. Looking is bounded by count; what a check did not
     * look at is told as a note.
     *
     * @param on the day that says whether a number was confirmed long ago; null to tell nothing of age
     */
    public static List<Remark> check(Policies policies, @Nullable LocalDate on) {
        Remarks remarks = new Remarks();
        try (Inspection rules = new Inspection(policies, on)) {
            for (Check check : CHECKS) {
                check.look(rules, remarks);
                rules.effort().end(check.id()).ifPresent(p -> remarks.add(Remark.of(p)));
            }
            new ReadDifferently().look(rules, remarks);
            new AcceptedUnused().look(rules, remarks);
        }
        return remarks.list();
    }

    /** The ids of all checks in alphabetical order. */
    public static SortedSet<String> ids() {
        SortedSet<String> ids = new TreeSet<>();
        CHECKS.forEach(c -> ids.add(c.id()));
        ids.add(AcceptedUnused.ID);
        return ids;
    }
}
