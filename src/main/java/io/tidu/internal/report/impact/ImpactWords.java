package io.tidu.internal.report.impact;

import io.tidu.explain.Sentences;
import io.tidu.internal.diagnostic.Messages;
import io.tidu.internal.document.Table;
import io.tidu.internal.document.Text;
import io.tidu.internal.impact.AwardChange;
import io.tidu.internal.impact.ClauseUse;
import io.tidu.internal.impact.ClawBackChange;
import io.tidu.internal.impact.FindingChange;
import io.tidu.internal.impact.FundingRange;
import io.tidu.internal.impact.Interval;
import io.tidu.internal.impact.Standing;
import io.tidu.model.Names;
import io.tidu.model.assessment.Award;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What every report of changed rules speaks with: the texts of one language, and each side's names.
 *
 * @param messages the catalogue
 * @param before sentences with the first rules' names
 * @param after sentences with the second rules' names
 */
record ImpactWords(Messages messages, Sentences before, Sentences after) {
    private static final String SAMPLE = "sample";
    private static final BigDecimal YI = BigDecimal.valueOf(100_000_000);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    /** Decimals with which a sum is told exactly. */
    private static final int OF_YI = 4;

    private static final int OF_MILLION = 2;
    /** From here on a sum is told in millions in English. */
    private static final BigDecimal LARGE = BigDecimal.valueOf(10_000_000);

    /** Chinese for a Chinese locale, English for any other. */
    static ImpactWords in(Locale locale, Names before, Names after) {
        return new ImpactWords(
                Messages.in(locale), Sentences.in(locale, before.or(after)), Sentences.in(locale, after.or(before)));
    }

    String text(String id, Object... arguments) {
        return messages.text(id, arguments);
    }

    String target(String name) {
        return after.label(after.names().target(name));
    }

    /** A target as the pack that decides it calls it. */
    String target(String pack, String name) {
        return after.label(after.names().target(pack, name));
    }

    /** A stage, or the word for none. */
    String stage(@Nullable String name) {
        return name == null ? text("report.no-stage") : target(name);
    }

    String standing(Standing standing) {
        return text("impact.standing." + standing.word());
    }

    /** One character that shows a standing. */
    static String sign(Standing standing) {
        return switch (standing) {
            case MET -> "✓";
            case NOT_MET -> "✗";
            case UNDETERMINED -> "?";
            case NEEDS_REVIEW -> "!";
            case NOT_IN_FORCE, NOT_FOR, ABSENT -> "–";
        };
    }

    String pack(String id) {
        return after.label(after.names().packTitle(id));
    }

    /** A clause with its title. */
    String clause(ClauseUse clause) {
        return after.clause(clause.pack(), clause.clause());
    }

    /** An item, of its tier if it has one. */
    String item(String pack, String item, @Nullable String tier) {
        String label = after.label(after.names().item(pack, item));
        return tier == null ? label : text("report.item-of-tier", label, target(tier));
    }

    String award(AwardChange change) {
        return item(change.awards().any().pack(), change.item(), change.tier());
    }

    String money(BigDecimal yuan) {
        return after.figures().money(yuan);
    }

    /** A sum of many, to read at a glance: large ones to two decimals of a large unit, and said to be so. */
    String about(BigDecimal yuan) {
        return isLong(yuan) ? text("explain.about-sum", money(rounded(yuan))) : money(yuan);
    }

    /** Whether an amount is large and has more decimals than are read at a glance. */
    private boolean isLong(BigDecimal yuan) {
        boolean isChinese = messages.isChinese();
        return yuan.abs().compareTo(isChinese ? YI : LARGE) >= 0
                && yuan.divide(unit()).stripTrailingZeros().scale() > (isChinese ? OF_YI : OF_MILLION);
    }

    private BigDecimal unit() {
        return messages.isChinese() ? YI : MILLION;
    }

    private BigDecimal rounded(BigDecimal yuan) {
        return yuan.divide(unit(), OF_MILLION, RoundingMode.HALF_UP).multiply(unit());
    }

    /** A difference with its sign. */
    String signed(BigDecimal yuan) {
        return switch (yuan.signum()) {
            case 1 -> "+" + money(yuan);
            case -1 -> "−" + money(yuan.negate());
            default -> text("impact.nothing");
        };
    }

    /** The same of a sum of many. */
    private String signedAbout(BigDecimal yuan) {
        return isLong(yuan) ? text("explain.about-sum", signed(rounded(yuan))) : signed(yuan);
    }

    /** A difference as a cell: the number with its sign, a loss as one. */
    Table.Cell difference(BigDecimal yuan) {
        Text.Style style = switch (yuan.signum()) {
            case 1 -> Text.Style.MORE;
            case -1 -> Text.Style.LESS;
            default -> Text.Style.PLAIN;
        };
        return new Table.Cell(Text.of(signed(yuan), style), yuan, null, null);
    }

    /** Yuan as a cell. */
    Table.Cell cell(BigDecimal yuan) {
        return Table.Cell.of(yuan, money(yuan));
    }

    /** How many enterprises, as a cell. */
    Table.Cell cell(long enterprises) {
        return Table.Cell.of(BigDecimal.valueOf(enterprises), text("impact.count", String.valueOf(enterprises)));
    }

    /** A criterion as its pack calls it. */
    String criterion(FindingChange finding) {
        return after.criterion(finding.clause().pack(), finding.criterion());
    }

    /** The name of an enterprise, or its id if it has none. */
    static String name(String name, String id) {
        return name.isEmpty() ? id : name;
    }

    /** A tier without the mark of a sample that its name may end with. */
    String tier(String pack, String name) {
        String label = target(pack, name);
        String mark = text("impact.sample-suffix");
        return label.endsWith(mark) ? label.substring(0, label.length() - mark.length()) : label;
    }

    /** What an award comes to on one side. */
    String amount(@Nullable Award award) {
        if (award == null) {
            return text("impact.no-award");
        }
        return award.amount() == null ? text("report.award-open") : money(award.amount());
    }

    /** What an enterprise is asked to pay back. */
    String clawBacks(ClawBackChange change) {
        return text(
                "impact.claw-backs",
                money(change.before()),
                money(change.after()),
                String.valueOf(change.openBefore()),
                String.valueOf(change.openAfter()));
    }

    /** How the amount of an award came about, and what could not be said of it; or an empty text. */
    String steps(Sentences side, @Nullable Award award) {
        if (award == null) {
            return "";
        }
        List<String> said = new ArrayList<>(side.steps(award));
        said.addAll(side.questions(award));
        return String.join(text("report.step-separator"), said);
    }

    /** What is due, and what may come to be due. */
    String range(FundingRange range) {
        BigDecimal most = range.most();
        if (most == null) {
            return text("impact.from", about(range.least()));
        }
        return most.compareTo(range.least()) == 0
                ? about(most)
                : text("impact.range", about(range.least()), about(most));
    }

    /** Between what the difference of one or all lies; where only each side can be told, both sides. */
    String bounds(FundingRange before, FundingRange after, Interval bounds) {
        return bounds.joint() || bounds.isExact()
                ? text("impact.difference-is", bounds(bounds))
                : text("impact.apart", range(before), range(after));
    }

    private String bounds(Interval bounds) {
        BigDecimal least = bounds.least();
        BigDecimal most = bounds.most();
        if (least == null || most == null) {
            return least != null ? atLeast(least) : most != null ? atMost(most) : text("impact.unbounded");
        }
        if (bounds.isExact()) {
            return text("impact.exactly", signedAbout(least));
        }
        if (most.signum() == 0) {
            return text("impact.less-only", about(least.negate()));
        }
        return least.signum() == 0
                ? text("impact.more-only", about(most))
                : text("impact.between", signedAbout(least), signedAbout(most));
    }

    private String atLeast(BigDecimal least) {
        return switch (least.signum()) {
            case 1 -> text("impact.at-least-more", about(least));
            case -1 -> text("impact.at-most-less", about(least.negate()));
            default -> text("impact.never-less");
        };
    }

    private String atMost(BigDecimal most) {
        return switch (most.signum()) {
            case 1 -> text("impact.at-most-more", about(most));
            case -1 -> text("impact.at-least-less", about(most.negate()));
            default -> text("impact.never-more");
        };
    }

    /** The same as a cell beside those of both sides. */
    Table.Cell open(Interval bounds) {
        BigDecimal least = bounds.least();
        BigDecimal most = bounds.most();
        if (!bounds.joint()) {
            return Table.Cell.of(text("impact.apart-cell"));
        }
        if (bounds.isExact() && least != null) {
            return difference(least);
        }
        return Table.Cell.of(
                least == null || most == null
                        ? bounds(bounds)
                        : text("impact.range", signedAbout(least), signedAbout(most)));
    }

    /** A name with the mark of a sample value, unless the name says so itself. */
    String marked(String name, String status) {
        boolean said = name.toLowerCase(Locale.ROOT).contains(text("report.sample-word"));
        return status.equals(SAMPLE) && !said ? name + text("report.sample-mark") : name;
    }

    String list(List<String> items) {
        return after.list(items);
    }
}
