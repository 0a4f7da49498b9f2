package io.tidu.internal.report.cases;

import io.tidu.diagnostic.Place;
import io.tidu.internal.cases.CaseResult;
import io.tidu.internal.cases.CaseRun;
import io.tidu.internal.cases.Coverage;
import io.tidu.internal.diagnostic.Messages;
import io.tidu.internal.document.Block;
import io.tidu.internal.document.Document;
import io.tidu.internal.document.Sign;
import io.tidu.internal.document.Table;
import io.tidu.internal.document.Text;
import io.tidu.internal.policy.Policies;
import io.tidu.model.assessment.Assessment;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How cases went and what they exercise, for people: what failed first, together where it failed by the same, each with
 * what was expected and found in words and with what brought it about; then what no case exercises.
 */
public final class CaseDocument {
    /** More causes of one case do not help to find the one. */
    private static final int MOST_CAUSES = 3;

    private final CaseRun run;
    private final Policies policies;
    private final Locale locale;
    private final Messages messages;
    private final CaseNames names;

    /** Chinese for a Chinese locale, English for any other. */
    public CaseDocument(CaseRun run, Policies policies, Locale locale) {
        this.run = run;
        this.policies = policies;
        this.locale = locale;
        this.messages = Messages.in(locale);
        this.names = new CaseNames(locale, policies);
    }

    /** What failed, and why; nothing if all passed. */
    public Document failures() {
        return new Document("", failed(), "");
    }

    /** How much of each pack is exercised; with everything that is not, if asked for. */
    public Document coverage(boolean all) {
        List<Block> blocks = new ArrayList<>();
        for (Coverage pack : run.coverage()) {
            CoverageWords words = new CoverageWords(locale, policies, pack);
            blocks.add(Block.Paragraph.of(
                    messages.text("cases.coverage", pack.pack(), pack.version(), words.counts(pack))));
            if (all && !pack.open().isEmpty()) {
                blocks.add(open(pack, words));
            }
        }
        return new Document("", blocks, "");
    }

    /** That no case exercises a version of a pack, so that nothing is known of what it decides. */
    public String idle(Coverage idle) {
        return messages.text("cases.idle", idle.pack(), idle.version());
    }

    /** Everything, as a page. */
    public Document page() {
        String title = messages.text("cases.title");
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.Heading.of(1, title));
        if (run.failed().isEmpty()) {
            blocks.add(new Block.Items(List.of(Block.Item.of(Sign.MET, Text.of(counted()))), false));
        }
        run.idle(policies).forEach(c -> blocks.add(new Block.Paragraph(Text.of(idle(c)), Block.Tone.NOTICE)));
        blocks.addAll(failed());
        blocks.add(Block.Heading.of(2, messages.text("cases.exercised")));
        blocks.add(new Block.TableBlock(table()));
        for (Coverage pack : run.coverage()) {
            if (!pack.open().isEmpty()) {
                CoverageWords words = new CoverageWords(locale, policies, pack);
                String heading = messages.text("cases.open", words.title(pack), pack.version());
                blocks.add(new Block.Fold(Text.of(heading), List.of(open(pack, words)), false));
            }
        }
        blocks.add(Block.Heading.of(2, messages.text("cases.all")));
        blocks.addAll(all());
        return new Document(title, blocks, counted());
    }

    private String counted() {
        int failed = run.failed().size();
        return messages.text("cli.tested", String.valueOf(run.results().size() - failed), String.valueOf(failed));
    }

    private List<Block> failed() {
        List<CaseResult> failed = run.failed();
        if (failed.isEmpty()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        List<CauseGroups.Group> groups = CauseGroups.of(failed, new Causes(locale, policies, names));
        CauseGroups.Group first = groups.get(0);
        String number = String.valueOf(failed.size());
        Cause most = first.shared();
        boolean one = groups.size() == 1 && most != null;
        String summary = most == null
                ? messages.text("cases.failed-count", number)
                : one
                        ? messages.text("cases.failed-by-one", number, most.title())
                        : messages.text(
                                "cases.failed-share",
                                number,
                                String.valueOf(first.cases().size()),
                                most.title());
        blocks.add(new Block.Items(List.of(Block.Item.of(Sign.NOT_MET, Text.of(summary, Text.Style.STRONG))), false));
        for (CauseGroups.Group group : groups) {
            blocks.add(Block.Paragraph.of(""));
            Cause shared = group.shared();
            if (shared != null) {
                if (!one) {
                    String count = String.valueOf(group.cases().size());
                    blocks.add(Block.Paragraph.of(
                            Text.of(messages.text("cases.share", count, shared.title()), Text.Style.STRONG)));
                }
                rule(shared, blocks);
            }
            List<Block.Item> items = new ArrayList<>();
            group.cases().forEach((failure, causes) -> items.add(item(failure, causes, shared)));
            blocks.add(new Block.Items(items, false));
        }
        blocks.add(Block.Paragraph.of(""));
        return blocks;
    }

    private void rule(Cause cause, List<Block> blocks) {
        Place place = cause.place();
        if (place != null) {
            Text note = Text.of(messages.text("cases.rule", cause.rule()));
            blocks.add(new Block.Quote(place.toString(), "", null, 0, 0, note, false));
        }
    }

    private Block.Item item(CaseResult failed, Collection<Cause> causes, @Nullable Cause shared) {
        List<Block.Item> below = new ArrayList<>();
        below.add(Block.Item.of(null, Text.of(failed.place().toString(), Text.Style.QUIET)));
        // Where the name is written, which may be far below the case; and the id, by which it can be explained.
        failed.unknown().forEach(p -> {
            below.add(Block.Item.of(null, Text.of(p.sentence(locale) + " [" + p.id() + "]")));
            below.add(Block.Item.of(null, Text.of(p.place().toString(), Text.Style.QUIET)));
        });
        Assessment found = failed.found();
        if (found != null) {
            DifferenceWords words = new DifferenceWords(messages, names.on(found.on()), failed);
            failed.differences().stream()
                    .map(words::of)
                    .distinct()
                    .forEach(d -> below.add(Block.Item.of(null, Text.of(d))));
        }
        List<Cause> told = new ArrayList<>(causes);
        if (shared != null) {
            told.removeIf(c -> !c.key().equals(shared.key()));
        }
        told.stream().limit(MOST_CAUSES).forEach(c -> {
            below.add(Block.Item.of(Sign.TO_DO, Text.of(c.sentence())));
            if (shared == null && c.place() != null) {
                below.add(Block.Item.of(
                        null,
                        Text.of(
                                messages.text(
                                        "cases.rule-at", c.rule(), c.place().toString()),
                                Text.Style.QUIET)));
            }
        });
        if (told.size() > MOST_CAUSES) {
            below.add(Block.Item.of(
                    null, Text.of(messages.text("cases.more-causes", String.valueOf(told.size() - MOST_CAUSES)))));
        }
        return new Block.Item(Sign.NOT_MET, Text.of(failed.name().in(locale)), below, false);
    }

    private static Block open(Coverage pack, CoverageWords words) {
        List<Block.Item> items = new ArrayList<>();
        for (Coverage.Item item : pack.open()) {
            Text place = Text.of(item.place().toString(), Text.Style.QUIET);
            items.add(new Block.Item(null, Text.of(words.open(item)), List.of(Block.Item.of(null, place)), false));
        }
        return new Block.Items(items, false);
    }

    private Table table() {
        List<Table.Column> columns = new ArrayList<>();
        columns.add(new Table.Column(messages.text("cases.pack"), Table.Kind.TEXT, true));
        columns.add(new Table.Column(messages.text("cases.version"), Table.Kind.CODE, false));
        for (Coverage.Kind kind : Coverage.Kind.values()) {
            columns.add(new Table.Column(messages.text("cases.kind." + kind.word()), Table.Kind.NUMBER, false));
        }
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (Coverage pack : run.coverage()) {
            List<Table.Cell> row = new ArrayList<>();
            row.add(Table.Cell.of(new CoverageWords(locale, policies, pack).title(pack)));
            row.add(Table.Cell.of(pack.version()));
            for (Coverage.Kind kind : Coverage.Kind.values()) {
                List<Coverage.Item> items = pack.items(kind);
                long covered = items.stream().filter(Coverage.Item::covered).count();
                Text text = Text.of(
                        messages.text("cases.of-all", String.valueOf(covered), String.valueOf(items.size())),
                        covered < items.size() ? Text.Style.DOUBTFUL : Text.Style.PLAIN);
                row.add(
                        items.isEmpty()
                                ? Table.Cell.of("–")
                                : new Table.Cell(text, BigDecimal.valueOf(covered), null, null));
            }
            rows.add(row);
        }
        return new Table(messages.text("cases.exercised"), columns, rows, List.of());
    }

    private List<Block> all() {
        Map<String, List<CaseResult>> packs = new LinkedHashMap<>();
        run.results()
                .forEach(r ->
                        packs.computeIfAbsent(r.pack(), p -> new ArrayList<>()).add(r));
        List<Block> blocks = new ArrayList<>();
        packs.forEach((pack, results) -> {
            List<Block.Item> items = new ArrayList<>();
            for (CaseResult result : results) {
                Text text = Text.of(result.name().in(locale) + " ")
                        .and(Text.of(result.place().toString(), Text.Style.QUIET));
                items.add(Block.Item.of(result.passed() ? Sign.MET : Sign.NOT_MET, text));
            }
            String title = policies.packs().stream()
                    .filter(p -> p.manifest().id().equals(pack))
                    .reduce((a, b) -> b)
                    .map(p -> p.manifest().title().in(locale))
                    .orElse(pack);
            String summary = messages.text("cases.of-pack", title, String.valueOf(results.size()));
            blocks.add(new Block.Fold(Text.of(summary), List.of(new Block.Items(items, false)), false));
        });
        return blocks;
    }
}
