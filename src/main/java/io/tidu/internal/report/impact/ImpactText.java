package io.tidu.internal.report.impact;

import io.tidu.explain.Explanation;
import io.tidu.explain.Sentences;
import io.tidu.internal.impact.AwardChange;
import io.tidu.internal.impact.ClawBackChange;
import io.tidu.internal.impact.EnterpriseChange;
import io.tidu.internal.impact.FindingChange;
import io.tidu.internal.impact.FundingChange;
import io.tidu.internal.impact.Impact;
import io.tidu.internal.impact.PackChange;
import io.tidu.internal.impact.RulesComparison;
import io.tidu.internal.impact.RulesDifference;
import io.tidu.internal.impact.RulesSide;
import io.tidu.internal.impact.TargetChange;
import io.tidu.internal.report.paper.Page;
import io.tidu.internal.report.paper.Paper;
import io.tidu.internal.report.paper.Sheet;
import io.tidu.model.Names;
import io.tidu.model.assessment.Award;
import io.tidu.model.assessment.Finding;
import io.tidu.model.assessment.PackUse;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What changed rules change, to read in a terminal or on paper: first in what the rules differ, then each enterprise
 * for which something changes, last all of them together. Lines have at most 100 columns, full-width characters counted
 * as two. Immutable; safe to share between threads if its names are.
 */
public final class ImpactText {
    private static final String INDENT = "      ";

    private final ImpactWords words;

    private ImpactText(ImpactWords words) {
        this.words = words;
    }

    /** Chinese for a Chinese locale, English for any other. */
    public static ImpactText in(Locale locale, Names before, Names after) {
        return new ImpactText(ImpactWords.in(locale, before, after));
    }

    /**
     * The head of the report.
     *
     * @param before how the first rules are called, such as their folder
     * @param after how the second rules are called
     */
    public String head(String before, String after, RulesComparison comparison) {
        Page page = new Page(words.messages());
        page.rule('=');
        page.ends(
                words.text("impact.title"),
                words.text("report.on", comparison.on().toString()));
        head(before, after, comparison, page);
        return page.text();
    }

    /** What is compared, below the title. */
    void head(String before, String after, RulesComparison comparison, Paper page) {
        RulesDifference rules = comparison.rules();
        page.paragraph("A  ", side(before, comparison.before(), comparison.on()));
        page.paragraph("B  ", side(after, comparison.after(), comparison.on()));
        page.rule('-');
        List<PackChange> changed =
                rules.packs().stream().filter(p -> p.versions().isChange()).toList();
        changed.forEach(p -> page.paragraph("  ", pack(p)));
        page.paragraph(
                "  ",
                words.text(
                        rules.isNone() ? "impact.rules-equal" : "impact.packs-equal",
                        String.valueOf(rules.packs().size() - changed.size())));
        rules.files().forEach(f -> page.paragraph("    ", words.text("impact.file." + file(f), f.path())));
    }

    private String side(String shown, RulesSide side, LocalDate on) {
        return side.inForceOn().equals(on)
                ? shown
                : words.text("impact.side", shown, side.inForceOn().toString());
    }

    private static String file(RulesDifference.FileChange file) {
        return file.sha256().before() == null ? "added" : file.sha256().after() == null ? "removed" : "changed";
    }

    private String pack(PackChange pack) {
        return words.text(
                "impact.pack",
                words.pack(pack.id()),
                version(pack.versions().before()),
                version(pack.versions().after()));
    }

    private String version(@Nullable PackUse use) {
        return use == null
                ? words.text("impact.no-version")
                : words.text("impact.version", use.version(), use.sha256().substring(0, 12));
    }

    /** An enterprise, or an empty text if it would notice nothing. */
    public String enterprise(EnterpriseChange change) {
        Page page = new Page(words.messages());
        if (change.isEffect()) {
            enterprise(change, page);
        }
        return page.text();
    }

    void enterprise(EnterpriseChange change, Paper page) {
        page.blank();
        String name = change.name().isEmpty() ? "" : change.name() + "  ";
        page.ends(name + change.enterprise(), words.signed(change.funding().difference()));
        awards(change.funding(), page);
        if (!change.funding().bounds().isExact()) {
            page.paragraph(
                    "  ",
                    words.text(
                            "impact.open-difference",
                            words.bounds(change.funding().bounds())));
        }
        ClawBackChange clawBacks = change.funding().clawBacks();
        if (clawBacks.isChange()) {
            page.paragraph("  ", words.clawBacks(clawBacks));
        }
        if (change.stage().isChange()) {
            page.paragraph(
                    "  ",
                    words.text(
                            "impact.stage",
                            words.stage(change.stage().before()),
                            words.stage(change.stage().after())));
        }
        Set<FindingChange> told = new HashSet<>();
        change.targets().stream().filter(TargetChange::isEffect).forEach(t -> target(t, told, page));
    }

    private void awards(FundingChange funding, Paper page) {
        List<AwardChange> awards =
                funding.awards().stream().filter(AwardChange::isEffect).toList();
        if (!awards.isEmpty()) {
            page.paragraph(
                    "  ",
                    words.text(
                            "impact.due",
                            words.money(funding.before().least()),
                            words.money(funding.after().least())));
            awards.forEach(a -> award(a, page));
        }
    }

    private void award(AwardChange change, Paper page) {
        page.paragraph(
                "  "
                        + (change.difference().signum() > 0
                                ? "+"
                                : change.difference().signum() < 0 ? "−" : "=") + " ",
                words.text(
                        "impact.award",
                        words.marked(words.award(change), change.awards().any().status()),
                        words.amount(change.awards().before()),
                        words.amount(change.awards().after()),
                        words.list(change.clauses().stream().map(words::clause).toList())));
        steps("impact.before", words.before(), change.awards().before(), page);
        steps("impact.after", words.after(), change.awards().after(), page);
    }

    private void steps(String lead, Sentences side, @Nullable Award award, Paper page) {
        String steps = words.steps(side, award);
        if (!steps.isEmpty()) {
            page.paragraph(INDENT, words.text(lead, steps));
        }
    }

    private void target(TargetChange change, Set<FindingChange> told, Paper page) {
        String move = ImpactWords.sign(change.before()) + "→" + ImpactWords.sign(change.after());
        page.paragraph(
                "  " + move + " ",
                words.text(
                        change.isMove() ? "impact.target" : "impact.target-same",
                        words.marked(words.target(change.pack(), change.target()), change.status()),
                        words.standing(change.before()),
                        words.standing(change.after())));
        List<FindingChange> findings =
                change.findings().stream().filter(f -> f.verdict().isChange()).toList();
        findings.stream().filter(told::add).forEach(f -> finding(f, page));
    }

    private void finding(FindingChange change, Paper page) {
        finding("impact.before", words.before(), change.findings().before(), page);
        finding("impact.after", words.after(), change.findings().after(), page);
    }

    private void finding(String lead, Sentences side, @Nullable Finding finding, Paper page) {
        if (finding == null) {
            page.paragraph(INDENT, words.text(lead, words.text("impact.not-asked")));
            return;
        }
        Explanation said = side.explain(finding);
        page.paragraph(
                INDENT,
                words.text(
                        lead,
                        Sheet.sign(finding.verdict()) + " "
                                + words.text("report.with-clause", said.statement(), said.clause())));
    }

    /** All enterprises together. */
    public String total(Impact impact) {
        Page page = new Page(words.messages());
        total(impact, page);
        return page.text();
    }

    void total(Impact impact, Paper page) {
        new ImpactTotals(words, impact, page).write();
    }
}
