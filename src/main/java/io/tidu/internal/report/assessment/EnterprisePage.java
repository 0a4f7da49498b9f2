package io.tidu.internal.report.assessment;

import io.tidu.internal.document.Block;
import io.tidu.internal.document.Table;
import io.tidu.internal.document.Text;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.Assessment;
import io.tidu.model.assessment.Award;
import io.tidu.model.assessment.Finding;
import io.tidu.model.assessment.PackUse;
import io.tidu.model.assessment.TargetOutcome;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** An enterprise on a page: the answer on the first screen, everything else in folds. */
final class EnterprisePage {
    /** Characters of a digest that people compare. */
    private static final int PREFIX = 12;

    private final Words words;
    private final Titles titles;
    private final List<Block> plan;
    private final List<Block> blocks = new ArrayList<>();

    /**
     * Of an enterprise.
     *
     * @param plan the first plan towards the next stage; nothing if it was not asked for
     */
    EnterprisePage(Words words, List<Block> plan) {
        this.words = words;
        this.plan = List.copyOf(plan);
        this.titles = Titles.of(words);
    }

    /** All of it. */
    List<Block> blocks() {
        Assessment assessment = words.assessment();
        blocks.add(new Block.Heading(
                2,
                words.called(),
                Text.of(words.messages().text("report.on", assessment.on().toString())),
                ""));
        StageWords stage = new StageWords(words);
        if (!stage.isEmpty()) {
            blocks.add(new Block.Picture(stage.stepper()));
        }
        blocks.add(Block.Paragraph.of(stage.sentence()));
        blocks.add(new Block.Beside(List.of(toDo(), money())));
        blocks.addAll(plan);
        blocks.addAll(UnknownNames.all(words));
        blocks.addAll(AssessmentDocument.notes(words));
        titles();
        Papers papers = Papers.of(words, titles);
        if (!papers.isEmpty()) {
            blocks.add(Block.Heading.of(3, words.text("heading.papers", String.valueOf(papers.count()))));
            blocks.add(papers.brief(words));
        }
        folds(papers);
        blocks.add(new Block.ByHand(
                List.of(words.text("by-hand.handled"), words.text("by-hand.checked"), words.text("by-hand.date"))));
        return blocks;
    }

    private List<Block> toDo() {
        TargetOutcome next = words.outcome(words.assessment().stage().next());
        ToDo toDo = next == null || next.verdict() == Verdict.MET ? new ToDo(List.of()) : ToDo.of(words, next);
        if (next == null || toDo.isEmpty()) {
            return List.of(
                    Block.Heading.of(3, words.text("heading.nothing-to-do")),
                    Block.Paragraph.of(words.text("nothing-to-do")));
        }
        String name = words.name(next);
        List<Block> card = new ArrayList<>();
        card.add(new Block.Heading(
                3,
                Text.of(words.text(
                                "heading.to-do",
                                name,
                                String.valueOf(toDo.things().size())))
                        .and(words.mark(name, next.status())),
                Text.NONE,
                ""));
        card.add(toDo.items(words));
        return card;
    }

    private List<Block> money() {
        MoneyWords money = new MoneyWords(words);
        List<Block> card = new ArrayList<>();
        card.add(Block.Heading.of(3, words.text("heading.money")));
        card.add(new Block.Paragraph(Text.of(money.total()), Block.Tone.LARGE));
        if (!money.rest().isEmpty()) {
            card.add(Block.Paragraph.of(money.rest()));
        }
        List<Block.Item> awards = AssessmentDocument.awards(words, money);
        if (!awards.isEmpty()) {
            card.add(new Block.Items(awards, false));
        }
        Pictures.money(words).ifPresent(c -> card.add(new Block.Picture(c)));
        return card;
    }

    private void titles() {
        blocks.add(Block.Heading.of(3, words.text("heading.titles")));
        Block.Items held = Held.of(words).items(words);
        if (!held.items().isEmpty()) {
            blocks.add(held);
        }
        if (!titles.shown().isEmpty()) {
            blocks.add(new Block.TableBlock(new TitleLines(words, titles).table()));
        }
        if (!titles.far().isEmpty()) {
            blocks.add(new Block.Items(new TitleLines(words, titles).far(), false));
        }
    }

    private void folds(Papers papers) {
        Set<Finding> told = new HashSet<>();
        TargetOutcome next = words.outcome(words.assessment().stage().next());
        if (next != null) {
            blocks.add(reasons(next, told));
        }
        titles.shown().forEach(t -> {
            blocks.add(reasons(t, told));
            titles.following(t).forEach(f -> blocks.add(reasons(f, told)));
        });
        List<Block> far = titles.far().stream()
                .filter(t -> !told.containsAll(t.findings()))
                .map(t -> reasons(t, told))
                .toList();
        if (!far.isEmpty()) {
            blocks.add(new Block.Fold(Text.of(words.text("fold.far", String.valueOf(far.size()))), far, false));
        }
        awards();
        if (!papers.isEmpty()) {
            blocks.add(new Block.Fold(
                    Text.of(words.text("fold.papers", String.valueOf(papers.count()))),
                    List.of(papers.full(words)),
                    false));
        }
        blocks.add(new Block.Fold(Text.of(words.text("fold.basis")), basis(), true));
    }

    private Block reasons(TargetOutcome target, Set<Finding> told) {
        List<Block> within = new ArrayList<>();
        Pictures.score(words, target).ifPresent(c -> within.add(new Block.Picture(c)));
        if (target.verdict() != Verdict.MET) {
            Pictures.gaps(words, target).ifPresent(c -> within.add(new Block.Picture(c)));
        }
        within.add(new FindingItems(words, target, told).items());
        String name = words.name(target);
        return new Block.Fold(
                Text.of(words.text(
                                "fold.reasons",
                                Words.sign(target.verdict()).character(),
                                name,
                                words.sentences().verdict(target.verdict()),
                                String.valueOf(target.criteria().size())))
                        .and(words.mark(name, target.status())),
                within,
                false);
    }

    /** How each amount came about where more than one step made it, and what is open of the others. */
    private void awards() {
        List<Block> within = new ArrayList<>();
        for (Award award : words.assessment().funding().awards()) {
            Pictures.award(words, award).ifPresent(c -> within.add(new Block.Picture(c)));
        }
        Block.Items open = new MoneyWords(words).questions();
        if (!open.items().isEmpty()) {
            within.add(open);
        }
        if (!within.isEmpty()) {
            blocks.add(new Block.Fold(Text.of(words.text("fold.awards")), within, false));
        }
    }

    /** By which texts and programs this was worked out, so that it can be done again. */
    private List<Block> basis() {
        List<Table.Column> columns = List.of(
                new Table.Column(words.text("column.policy"), Table.Kind.TEXT, true),
                new Table.Column(words.text("column.version"), Table.Kind.CODE, false),
                new Table.Column(words.text("column.status"), Table.Kind.TEXT, false),
                new Table.Column("SHA-256", Table.Kind.CODE, false));
        List<List<Table.Cell>> rows =
                words.assessment().packs().stream().map(this::row).toList();
        return List.of(
                new Block.TableBlock(new Table("", columns, rows, List.of())),
                Block.Paragraph.of(words.text(
                        "basis.library",
                        words.assessment().library(),
                        words.assessment().vocabulary().substring(0, PREFIX))));
    }

    private List<Table.Cell> row(PackUse pack) {
        return List.of(
                Table.Cell.of(words.sentences().label(words.sentences().names().packTitle(pack.id()))),
                Table.Cell.of(pack.version()),
                Table.Cell.of(status(pack.status())),
                Table.Cell.of(Text.of(pack.sha256().substring(0, PREFIX), Text.Style.CODE)));
    }

    /** A sample is called by its mark. */
    private String status(String status) {
        return words.messages()
                .text(Words.isSample(status) ? "report.sample-mark" : "report.status." + status)
                .strip();
    }
}
