package io.tidu.internal.report.impact;

import io.tidu.explain.Sentences;
import io.tidu.internal.explain.ShownDecimals;
import io.tidu.internal.impact.AwardChange;
import io.tidu.internal.impact.ClauseUse;
import io.tidu.internal.impact.ClawBackChange;
import io.tidu.internal.impact.EnterpriseChange;
import io.tidu.internal.impact.FindingChange;
import io.tidu.internal.impact.FundingChange;
import io.tidu.internal.impact.Interval;
import io.tidu.internal.impact.TargetChange;
import io.tidu.model.Names;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.Award;
import io.tidu.model.assessment.Finding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What changed rules change, as rows of a table: of each enterprise that is concerned one for its total, one for each
 * award, what is asked back, its stage, each target and each criterion that differs. Column names and codes are the
 * same in every language, labels and explanations are of the chosen one. The differences of the rows {@code award} add
 * up to that of the row {@code total}. Immutable; safe to share between threads if its names are.
 */
public final class ImpactRows {
    private static final List<String> COLUMNS = List.of(
            "enterprise",
            "name",
            "on",
            "kind",
            "subject",
            "label",
            "tier",
            "criterion",
            "pack",
            "clause",
            "clause_title",
            "status",
            "before",
            "after",
            "difference",
            "before_at_most",
            "after_at_most",
            "explanation_before",
            "explanation_after",
            "difference_at_least",
            "difference_at_most");

    private final ImpactWords words;

    private ImpactRows(ImpactWords words) {
        this.words = words;
    }

    /** Chinese for a Chinese locale, English for any other. */
    public static ImpactRows in(Locale locale, Names before, Names after) {
        return new ImpactRows(ImpactWords.in(locale, before, after));
    }

    /** The column names. */
    public static List<String> columns() {
        return COLUMNS;
    }

    /** The rows of an enterprise, each with a cell for every column; none if nothing changes for it. */
    public List<List<String>> rows(EnterpriseChange change) {
        List<List<String>> rows = new ArrayList<>();
        if (change.isChange()) {
            rows.add(total(change));
            change.funding().awards().forEach(a -> rows.add(award(change, a)));
            if (change.funding().clawBacks().isChange()) {
                rows.add(clawBacks(change));
            }
            if (change.stage().isChange()) {
                rows.add(stage(change));
            }
            for (TargetChange target : change.targets()) {
                rows.add(target(change, target));
                target.findings().forEach(f -> rows.add(criterion(change, target, f)));
            }
        }
        return rows;
    }

    private List<String> total(EnterpriseChange change) {
        FundingChange funding = change.funding();
        return new Row(change, "total", "", "")
                .change(
                        ShownDecimals.plain(funding.before().least()),
                        ShownDecimals.plain(funding.after().least()),
                        funding.difference())
                .most(funding.before().most(), funding.after().most())
                .bounds(funding.bounds())
                .cells();
    }

    private List<String> award(EnterpriseChange change, AwardChange award) {
        Award any = award.awards().any();
        return new Row(change, "award", award.item(), words.item(any.pack(), award.item(), null))
                .at(award.tier(), "", award.clause(), any.status())
                .change(amount(award.awards().before()), amount(award.awards().after()), award.difference())
                .explained(
                        words.steps(words.before(), award.awards().before()),
                        words.steps(words.after(), award.awards().after()))
                .cells();
    }

    private List<String> clawBacks(EnterpriseChange change) {
        ClawBackChange clawBacks = change.funding().clawBacks();
        return new Row(change, "claw-back", "", "")
                .change(
                        ShownDecimals.plain(clawBacks.before()),
                        ShownDecimals.plain(clawBacks.after()),
                        clawBacks.difference())
                .explained("", words.clawBacks(clawBacks))
                .cells();
    }

    private static String amount(@Nullable Award award) {
        if (award == null) {
            return "absent";
        }
        return award.amount() == null ? award.verdict().word() : ShownDecimals.plain(award.amount());
    }

    private List<String> stage(EnterpriseChange change) {
        return new Row(change, "stage", "", "")
                .change(word(change.stage().before()), word(change.stage().after()), null)
                .explained(
                        words.stage(change.stage().before()),
                        words.stage(change.stage().after()))
                .cells();
    }

    private static String word(@Nullable String stage) {
        return stage == null ? "none" : stage;
    }

    private List<String> target(EnterpriseChange change, TargetChange target) {
        return new Row(change, "target", target.target(), words.target(target.pack(), target.target()))
                .at(null, "", new ClauseUse(target.pack(), ""), target.status())
                .change(target.before().word(), target.after().word(), null)
                .cells();
    }

    private List<String> criterion(EnterpriseChange change, TargetChange target, FindingChange finding) {
        return new Row(change, "criterion", target.target(), words.target(target.pack(), target.target()))
                .at(null, finding.criterion(), finding.clause(), target.status())
                .change(word(finding.verdict().before()), word(finding.verdict().after()), null)
                .explained(
                        said(words.before(), finding.findings().before()),
                        said(words.after(), finding.findings().after()))
                .cells();
    }

    private static String word(@Nullable Verdict verdict) {
        return verdict == null ? "absent" : verdict.word();
    }

    private static String said(Sentences side, @Nullable Finding finding) {
        return finding == null ? "" : side.explain(finding).text();
    }

    /** A row while it is filled. */
    private final class Row {
        private final List<String> start;
        private List<String> where = List.of("", "", "", "", "", "");
        private List<String> figures = List.of("", "", "");
        private List<String> most = List.of("", "");
        private List<String> explanations = List.of("", "");
        private List<String> bounds = List.of("", "");

        Row(EnterpriseChange change, String kind, String subject, String label) {
            start = List.of(
                    change.enterprise(), change.name(), change.after().on().toString(), kind, subject, label);
        }

        Row at(@Nullable String tier, String criterion, ClauseUse clause, String status) {
            String title = clause.clause().isEmpty() ? "" : words.clause(clause);
            where = List.of(tier == null ? "" : tier, criterion, clause.pack(), clause.clause(), title, status);
            return this;
        }

        Row change(String before, String after, @Nullable BigDecimal difference) {
            figures = List.of(before, after, difference == null ? "" : ShownDecimals.plain(difference));
            return this;
        }

        Row most(@Nullable BigDecimal before, @Nullable BigDecimal after) {
            most = List.of(figure(before), figure(after));
            return this;
        }

        Row bounds(Interval difference) {
            bounds = List.of(figure(difference.least()), figure(difference.most()));
            return this;
        }

        private static String figure(@Nullable BigDecimal yuan) {
            return yuan == null ? "" : ShownDecimals.plain(yuan);
        }

        Row explained(String before, String after) {
            explanations = List.of(before, after);
            return this;
        }

        List<String> cells() {
            List<String> cells = new ArrayList<>(start);
            cells.addAll(where);
            cells.addAll(figures);
            cells.addAll(most);
            cells.addAll(explanations);
            cells.addAll(bounds);
            return cells;
        }
    }
}
