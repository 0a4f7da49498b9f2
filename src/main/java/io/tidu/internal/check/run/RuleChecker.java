package io.tidu.internal.check.run;

import io.tidu.internal.check.Check;
import io.tidu.internal.check.Remark;
import io.tidu.internal.check.Remarks;
import io.tidu.internal.check.awards.CapAboveCeiling;
import io.tidu.internal.check.awards.Cliff;
import io.tidu.internal.check.awards.ItemOfSeveral;
import io.tidu.internal.check.awards.TierPaysLess;
import io.tidu.internal.check.awards.UnreachableTier;
import io.tidu.internal.check.rules.AlwaysFires;
import io.tidu.internal.check.rules.ClauseWithoutRule;
import io.tidu.internal.check.rules.DuplicateRule;
import io.tidu.internal.check.rules.NeedsRegister;
import io.tidu.internal.check.rules.NeverFires;
import io.tidu.internal.check.rules.NoCases;
import io.tidu.internal.check.rules.NoLabel;
import io.tidu.internal.check.rules.ReadDifferently;
import io.tidu.internal.check.rules.SameLabel;
import io.tidu.internal.check.rules.TwoPipelines;
import io.tidu.internal.check.rules.UnknownWord;
import io.tidu.internal.check.rules.UnreadFact;
import io.tidu.internal.check.rules.UnusedLabel;
import io.tidu.internal.check.tables.BandGap;
import io.tidu.internal.check.tables.BandOverlap;
import io.tidu.internal.check.tables.DuplicateRow;
import io.tidu.internal.check.tables.ShareAboveWhole;
import io.tidu.internal.check.tables.UnnamedRow;
import io.tidu.internal.check.tables.UnreadColumn;
import io.tidu.internal.check.tables.UnreadRow;
import io.tidu.internal.check.tables.UnreadTable;
import io.tidu.internal.check.text.TextEdge;
import io.tidu.internal.check.text.TextNumber;
import io.tidu.internal.check.text.TextRow;
import io.tidu.internal.check.text.TextUnit;
import io.tidu.internal.check.text.TextWithoutRow;
import io.tidu.internal.check.versions.Stale;
import io.tidu.internal.check.versions.VersionsGap;
import io.tidu.internal.policy.Policies;
import io.tidu.internal.search.Inspection;
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
            new NeedsRegister(),
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
            new UnnamedRow(),
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
