package io.tidu.internal.report.impact;

import io.tidu.internal.explain.ShownDecimals;
import io.tidu.internal.impact.Change;
import io.tidu.internal.impact.ClauseUse;
import io.tidu.internal.impact.Impact;
import io.tidu.internal.impact.ItemKey;
import io.tidu.internal.impact.ItemTotal;
import io.tidu.internal.impact.Standing;
import io.tidu.internal.impact.Sums;
import io.tidu.model.Names;
import io.tidu.model.PackItem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What changed rules change for all enterprises together, as rows of a table: the total and what is asked back, then
 * each item, tier and clause, unchanged ones included, then how many enterprises stand how to each stage and target
 * under both rules. Column names and codes are the same in every language, labels are of the chosen one. The
 * differences of the rows {@code item}, of the rows {@code tier} and of the rows {@code clause} each add up to that of
 * the row {@code total}. Immutable; safe to share between threads if its names are.
 */
public final class ImpactSumRows {
    private static final List<String> COLUMNS = List.of(
            "kind",
            "subject",
            "label",
            "tier",
            "pack",
            "clause",
            "status",
            "before",
            "after",
            "difference",
            "gaining",
            "more",
            "losing",
            "less",
            "enterprises");

    private final ImpactWords words;

    private ImpactSumRows(ImpactWords words) {
        this.words = words;
    }

    /** Chinese for a Chinese locale, English for any other. */
    public static ImpactSumRows in(Locale locale, Names before, Names after) {
        return new ImpactSumRows(ImpactWords.in(locale, before, after));
    }

    /** The column names. */
    public static List<String> columns() {
        return COLUMNS;
    }

    /** The rows, each with a cell for every column. */
    public List<List<String>> rows(Impact impact) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(money(
                List.of("total", "", words.text("impact.total"), "", "", "", ""),
                impact.total(),
                String.valueOf(impact.compared())));
        rows.add(money(
                List.of("claw-back", "", words.text("impact.claw-backs-label"), "", "", "", ""), impact.clawBacks()));
        impact.items().forEach((key, total) -> rows.add(item(key, total)));
        impact.tiers()
                .forEach((tier, sums) -> rows.add(
                        money(List.of("tier", tier.name(), tier(tier), tier.name(), tier.pack(), "", ""), sums)));
        impact.clauses().forEach((clause, sums) -> rows.add(clause(clause, sums)));
        impact.stages().entrySet().stream()
                .sorted(Comparator.comparing(m -> m.getKey().toString()))
                .forEach(m -> rows.add(stage(m.getKey(), m.getValue())));
        impact.targets().forEach((target, moves) -> targets(target, moves, rows));
        return rows;
    }

    private List<String> item(ItemKey key, ItemTotal total) {
        String tier = key.tier() == null ? "" : key.tier();
        String label = words.item(key.pack(), key.item(), key.tier());
        return money(List.of("item", key.item(), label, tier, key.pack(), "", total.status()), total.sums());
    }

    private String tier(PackItem tier) {
        return tier.equals(Impact.NO_TIER) ? words.text("impact.no-tier") : words.target(tier.pack(), tier.name());
    }

    private List<String> clause(ClauseUse clause, Sums sums) {
        return money(List.of("clause", "", words.clause(clause), "", clause.pack(), clause.clause(), ""), sums);
    }

    private List<String> stage(Change<String> move, long enterprises) {
        String label = words.stage(move.before()) + " → " + words.stage(move.after());
        return move("stage", "", label, "", word(move.before()), word(move.after()), enterprises);
    }

    private static String word(@Nullable String stage) {
        return stage == null ? "none" : stage;
    }

    private void targets(PackItem target, Map<Change<Standing>, Long> moves, List<List<String>> rows) {
        moves.entrySet().stream()
                .sorted(Comparator.comparing(m -> m.getKey().toString()))
                .forEach(m -> rows.add(move(
                        "target",
                        target.name(),
                        words.target(target.pack(), target.name()),
                        target.pack(),
                        word(m.getKey().before()),
                        word(m.getKey().after()),
                        m.getValue())));
    }

    private static String word(@Nullable Standing standing) {
        return (standing == null ? Standing.ABSENT : standing).word();
    }

    private static List<String> move(
            String kind, String subject, String label, String pack, String before, String after, long enterprises) {
        return List.of(
                kind, subject, label, "", pack, "", "", before, after, "", "", "", "", "", String.valueOf(enterprises));
    }

    private static List<String> money(List<String> what, Sums sums) {
        return money(what, sums, "");
    }

    private static List<String> money(List<String> what, Sums sums, String enterprises) {
        List<String> cells = new ArrayList<>(what);
        cells.addAll(List.of(
                ShownDecimals.plain(sums.before()),
                ShownDecimals.plain(sums.after()),
                ShownDecimals.plain(sums.difference()),
                String.valueOf(sums.gaining()),
                ShownDecimals.plain(sums.more()),
                String.valueOf(sums.losing()),
                ShownDecimals.plain(sums.less()),
                enterprises));
        return cells;
    }
}
