package io.tidu.internal.report.impact;

import io.tidu.internal.impact.Change;
import io.tidu.internal.impact.Impact;
import io.tidu.internal.impact.ItemKey;
import io.tidu.internal.impact.ItemTotal;
import io.tidu.internal.impact.Standing;
import io.tidu.internal.impact.Sums;
import io.tidu.internal.report.paper.Paper;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All enterprises together. */
final class ImpactTotals {
    private final ImpactWords words;
    private final Impact impact;
    private final Paper page;

    ImpactTotals(ImpactWords words, Impact impact, Paper page) {
        this.words = words;
        this.impact = impact;
        this.page = page;
    }

    void write() {
        page.blank();
        page.rule('=');
        page.paragraph(
                "",
                words.text(
                        "impact.compared",
                        String.valueOf(impact.compared()),
                        String.valueOf(impact.concerned()),
                        String.valueOf(impact.total().gaining()),
                        String.valueOf(impact.total().losing()),
                        String.valueOf(impact.changed() - impact.concerned())));
        page.rule('-');
        heading("impact.money");
        page.paragraph("  ", sums(words.text("impact.total"), impact.total()));
        if (impact.openBefore() + impact.openAfter() > 0) {
            page.paragraph(
                    "  ",
                    words.text(
                            "impact.open",
                            String.valueOf(impact.openBefore()),
                            String.valueOf(impact.openAfter()),
                            words.range(impact.before()),
                            words.range(impact.after()),
                            words.bounds(impact.difference())));
        }
        if (isChange(impact.clawBacks())) {
            Sums back = impact.clawBacks();
            page.paragraph(
                    "  ",
                    words.text(
                            "impact.all-claw-backs",
                            words.money(back.before()),
                            words.money(back.after()),
                            words.signed(back.difference())));
        }
        parts();
        stages();
        targets();
    }

    private void heading(String id) {
        page.heading(words.text(id), "", "");
    }

    private void parts() {
        List<String> items = impact.items().entrySet().stream()
                .filter(i -> ImpactTotals.isChange(i.getValue().sums())
                        || i.getValue().openBefore() != i.getValue().openAfter())
                .map(i -> item(i.getKey(), i.getValue()))
                .toList();
        part("impact.by-item", items);
        part(
                "impact.by-tier",
                impact.tiers().entrySet().stream()
                        .filter(t -> isChange(t.getValue()))
                        .map(t -> sums(
                                t.getKey().equals(Impact.NO_TIER)
                                        ? words.text("impact.no-tier")
                                        : words.target(
                                                t.getKey().pack(), t.getKey().name()),
                                t.getValue()))
                        .toList());
        part(
                "impact.by-clause",
                impact.clauses().entrySet().stream()
                        .filter(c -> isChange(c.getValue()))
                        .map(c -> sums(
                                words.text(
                                        "impact.clause-of",
                                        words.clause(c.getKey()),
                                        words.pack(c.getKey().pack())),
                                c.getValue()))
                        .toList());
    }

    private String item(ItemKey key, ItemTotal total) {
        String label = words.marked(words.item(key.pack(), key.item(), key.tier()), total.status());
        return sums(label, total.sums()) + open(total.openBefore(), total.openAfter());
    }

    private void part(String heading, List<String> lines) {
        if (!lines.isEmpty()) {
            heading(heading);
            lines.forEach(l -> page.paragraph("  ", l));
        }
    }

    private static boolean isChange(Sums sums) {
        return sums.gaining() + sums.losing() > 0;
    }

    private String sums(String label, Sums sums) {
        String all = words.text(
                "impact.sums",
                label,
                words.money(sums.before()),
                words.money(sums.after()),
                words.signed(sums.difference()));
        String more = sums.gaining() == 0 ? "" : part("impact.more", sums.more(), sums.gaining());
        String less = sums.losing() == 0 ? "" : part("impact.less", sums.less().negate(), sums.losing());
        return all + more + less;
    }

    private String part(String id, BigDecimal yuan, long enterprises) {
        return words.text(id, words.signed(yuan), String.valueOf(enterprises));
    }

    private String open(long before, long after) {
        return before + after == 0 ? "" : words.text("impact.item-open", String.valueOf(before), String.valueOf(after));
    }

    private void stages() {
        part(
                "impact.stages",
                impact.stages().entrySet().stream()
                        .filter(m -> m.getKey().isChange())
                        .sorted(Comparator.comparing(m -> m.getKey().toString()))
                        .map(m -> words.text(
                                "impact.move",
                                words.stage(m.getKey().before()),
                                words.stage(m.getKey().after()),
                                String.valueOf(m.getValue())))
                        .toList());
    }

    private void targets() {
        part(
                "impact.targets",
                impact.targets().entrySet().stream()
                        .filter(t -> t.getValue().keySet().stream().anyMatch(Change::isChange))
                        .map(t -> words.text(
                                "explain.value",
                                words.target(t.getKey().pack(), t.getKey().name()),
                                moves(t.getValue())))
                        .toList());
    }

    private String moves(Map<Change<Standing>, Long> moves) {
        return words.list(moves.entrySet().stream()
                .filter(m -> m.getKey().isChange())
                .sorted(Comparator.comparing(m -> m.getKey().toString()))
                .map(m -> words.text(
                        "impact.move",
                        standing(m.getKey().before()),
                        standing(m.getKey().after()),
                        String.valueOf(m.getValue())))
                .toList());
    }

    private String standing(@Nullable Standing standing) {
        return words.standing(standing == null ? Standing.ABSENT : standing);
    }
}
