package io.tidu.internal.report.impact;

import io.tidu.internal.document.Block;
import io.tidu.internal.document.Text;
import io.tidu.internal.handbook.DifferenceWords;
import io.tidu.internal.handbook.ToldDifference;
import io.tidu.internal.impact.EnterpriseChange;
import io.tidu.internal.impact.Impact;
import io.tidu.internal.impact.PackChange;
import io.tidu.internal.impact.RulesComparison;
import io.tidu.internal.impact.RulesDifference;
import io.tidu.internal.impact.RulesSide;
import io.tidu.internal.impact.TouchTotal;
import io.tidu.internal.policy.rule.Stages;
import io.tidu.internal.report.assessment.Detail;
import io.tidu.model.Names;
import io.tidu.model.assessment.PackUse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What changed rules change, as a document: what was changed and whom it touches, who loses and who gains, pictures,
 * tables, and each enterprise for which something changes. It is given in parts, since a register may have any length:
 * of each enterprise {@link #ready}, on any thread, and {@link #add} in turn; in the end {@link #head}, which stands
 * before the parts of the enterprises, and {@link #foot}, which stands behind them. Otherwise not thread-safe.
 */
public final class ImpactDocument {
    private static final int MOST_ROWS = 100;
    private static final int FEW_CHANGES = 5;
    private static final int MOST_CHANGES = 12;

    private final ImpactWords words;
    private final Locale locale;
    private final RulesComparison comparison;
    private final Detail detail;
    private final ChangedEnterprises enterprises;

    private ImpactDocument(Locale locale, RulesComparison comparison, Names before, Names after, Detail detail) {
        this.words = ImpactWords.in(locale, before, after);
        this.locale = locale;
        this.comparison = comparison;
        this.detail = detail;
        this.enterprises = new ChangedEnterprises(words, MOST_ROWS);
    }

    /** Chinese for a Chinese locale, English for any other. */
    public static ImpactDocument in(
            Locale locale, RulesComparison comparison, Names before, Names after, Detail detail) {
        return new ImpactDocument(locale, comparison, before, after, detail);
    }

    /** What is told of an enterprise: its row, and what is told of it by itself. */
    public static final class Entry {
        private final boolean isCertain;
        private final ChangedEnterprises.Row row;
        private final List<Block> blocks;

        private Entry(boolean isCertain, ChangedEnterprises.Row row, List<Block> blocks) {
            this.isCertain = isCertain;
            this.row = row;
            this.blocks = blocks;
        }

        /** What is told of it by itself; empty if nothing is. */
        public List<Block> blocks() {
            return blocks;
        }
    }

    /** The title of the document. */
    public String title() {
        return words.text("impact.title");
    }

    /**
     * Works out what is told of an enterprise; safe on several threads.
     *
     * @param folded whether its part is folded, where the form of the document can fold
     * @return null if it would notice nothing
     */
    public @Nullable Entry ready(EnterpriseChange change, boolean folded) {
        if (!change.isEffect()) {
            return null;
        }
        List<Block> blocks = new ArrayList<>();
        if (detail == Detail.ALL || (folded && detail == Detail.NORMAL)) {
            EnterpriseBlocks own = new EnterpriseBlocks(words, change);
            if (detail == Detail.ALL) {
                blocks.add(own.heading());
                blocks.add(own.items());
            } else {
                blocks.add(new Block.Fold(own.summary(), List.of(own.items()), false));
            }
        }
        return new Entry(change.isCertain(), enterprises.row(change), blocks);
    }

    /** Takes an enterprise in, in its turn. */
    public void add(Entry entry) {
        enterprises.add(entry.isCertain, entry.row);
    }

    /**
     * Everything that stands before the parts of the enterprises; briefly that is the answer alone.
     *
     * @param before how the first rules are called, such as their folder
     * @param after how the second rules are called
     */
    public List<Block> head(String before, String after, Impact impact) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(
                1,
                Text.of(title()),
                Text.of(words.text("report.on", comparison.on().toString())),
                ""));
        List<ToldDifference.Group> told = told();
        blocks.add(new Block.Paragraph(Text.of(headline(impact, told)), Block.Tone.LARGE));
        blocks.add(quiet("impact.side-a", side(before, comparison.before())));
        blocks.add(quiet("impact.side-b", side(after, comparison.after())));
        blocks.add(Block.Heading.of(2, words.text("impact.changed")));
        if (told.isEmpty()) {
            blocks.add(Block.Paragraph.of(words.text("impact.rules-equal")));
        }
        blocks.addAll(WrittenBlocks.touching(words, p -> touch(impact, comparison.trace(p)), mostChanges())
                .of(told));
        if (impact.balance().untraced() > 0) {
            blocks.add(quiet("impact.untraced", String.valueOf(impact.balance().untraced())));
        }
        blocks.add(Block.Heading.of(2, words.text("impact.balance")));
        blocks.add(new BalanceBlocks(words, impact).lines());
        if (detail == Detail.BRIEF) {
            if (impact.concerned() > 0) {
                blocks.add(new Block.Paragraph(Text.of(words.text("impact.brief")), Block.Tone.QUIET));
            }
            return blocks;
        }
        blocks.addAll(new ImpactCharts(words, impact, stages()).blocks());
        blocks.addAll(enterprises.blocks());
        tables(impact, blocks);
        return blocks;
    }

    private void tables(Impact impact, List<Block> blocks) {
        List<Block> tables = new ImpactTables(words, impact, comparison::isInternal).blocks();
        if (!tables.isEmpty()) {
            blocks.add(Block.Heading.of(2, words.text("impact.sums")));
            blocks.addAll(tables);
        }
    }

    private int mostChanges() {
        return switch (detail) {
            case BRIEF -> FEW_CHANGES;
            case NORMAL -> MOST_CHANGES;
            case ALL -> Integer.MAX_VALUE;
        };
    }

    private static @Nullable TouchTotal touch(Impact impact, int trace) {
        return trace < 0 ? null : impact.touch(trace);
    }

    private List<ToldDifference.Group> told() {
        return DifferenceWords.of(
                locale, comparison.before().policies(), comparison.after().policies(), comparison.written());
    }

    private String headline(Impact impact, List<ToldDifference.Group> told) {
        int changes = told.stream().mapToInt(g -> g.told().size()).sum();
        int sign = impact.total().difference().signum();
        String money = sign == 0
                ? words.text("impact.pot-same")
                : words.text(
                        sign < 0 ? "impact.pot-less" : "impact.pot-more",
                        words.about(impact.total().difference().abs()));
        return words.text(
                "impact.headline",
                String.valueOf(changes),
                words.text("impact.count", String.valueOf(impact.compared())),
                words.text("impact.count", String.valueOf(impact.balance().affected())),
                money);
    }

    private Block quiet(String id, String argument) {
        return new Block.Paragraph(Text.of(words.text(id, argument)), Block.Tone.QUIET);
    }

    private String side(String shown, RulesSide side) {
        return side.inForceOn().equals(comparison.on())
                ? shown
                : words.text("impact.side", shown, side.inForceOn().toString());
    }

    private List<String> stages() {
        Set<String> known = new HashSet<>();
        List<String> stages = new ArrayList<>();
        for (RulesSide side : List.of(comparison.after(), comparison.before())) {
            var packs = side.inForce();
            Stages.of(
                            packs.stream().flatMap(p -> p.rules().stream()).toList(),
                            (pack, table) -> packs.stream()
                                    .filter(p -> p.manifest().id().equals(pack))
                                    .findFirst()
                                    .map(p -> p.folder().tables().get(table))
                                    .orElse(null))
                    .stream()
                    .filter(known::add)
                    .forEach(stages::add);
        }
        return stages;
    }

    /** The heading over the parts of the enterprises; null if there are none. */
    public @Nullable Block between(Impact impact, boolean folded) {
        boolean told = detail == Detail.ALL || (folded && detail == Detail.NORMAL);
        return told && impact.concerned() > 0 ? Block.Heading.of(2, words.text("impact.enterprises")) : null;
    }

    /** On what it rests: versions and files. */
    public List<Block> foot() {
        RulesDifference rules = comparison.rules();
        List<Block.Item> items = new ArrayList<>();
        rules.packs().forEach(p -> items.add(Block.Item.of(null, Text.of(pack(p)))));
        rules.files()
                .forEach(f -> items.add(Block.Item.of(null, Text.of(words.text("impact.file." + file(f), f.path())))));
        Block basis = new Block.Items(items, false);
        if (detail == Detail.ALL) {
            return List.of(Block.Heading.of(2, words.text("impact.basis")), basis);
        }
        return List.of(new Block.Fold(Text.of(words.text("impact.basis")), List.of(basis), true));
    }

    private static String file(RulesDifference.FileChange file) {
        return file.sha256().before() == null ? "added" : file.sha256().after() == null ? "removed" : "changed";
    }

    private String pack(PackChange pack) {
        String before = version(pack.versions().before());
        String after = version(pack.versions().after());
        return before.equals(after)
                ? words.text("impact.pack-same", words.pack(pack.id()), after)
                : words.text("impact.pack", words.pack(pack.id()), before, after);
    }

    private String version(@Nullable PackUse use) {
        return use == null
                ? words.text("impact.no-version")
                : words.text("impact.version", use.version(), use.sha256().substring(0, 12));
    }

    /** The last line. */
    public String end(Impact impact) {
        return words.text("impact.end", words.text("impact.count", String.valueOf(impact.compared())));
    }
}
