package io.tidu.internal.report.assessment;

import io.tidu.explain.Sentences;
import io.tidu.internal.diagnostic.Messages;
import io.tidu.internal.document.Block;
import io.tidu.internal.document.Sign;
import io.tidu.internal.document.Text;
import io.tidu.model.Names;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.Assessment;
import io.tidu.model.assessment.Award;
import io.tidu.model.assessment.TargetOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** What is said of one enterprise, as blocks. Immutable and safe to share between threads if its names are. */
public final class AssessmentDocument {
    private static final int MOST_AWARDS = 5;

    private final Messages messages;
    private final Sentences sentences;

    private AssessmentDocument(Messages messages, Sentences sentences) {
        this.messages = messages;
        this.sentences = sentences;
    }

    /** Chinese for a Chinese locale, English for any other. */
    public static AssessmentDocument in(Locale locale, Names names) {
        return new AssessmentDocument(Messages.in(locale), Sentences.in(locale, names));
    }

    Words words(Assessment assessment) {
        return new Words(assessment, messages, sentences);
    }

    /** Three lines: who and how much, where it stands, and the first thing in the way; then names that nobody knows. */
    public List<Block> brief(Assessment assessment) {
        Words words = words(assessment);
        StageWords stage = new StageWords(words);
        Text who = Text.of(words.enterprise(), Text.Style.STRONG)
                .and(Text.of(assessment.name().isEmpty() ? "" : "  " + assessment.enterprise(), Text.Style.QUIET));
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.Paragraph.of(Text.joined("  ", who, Text.of(new MoneyWords(words).brief()))));
        if (!stage.isEmpty()) {
            blocks.add(new Block.Picture(stage.stepper()));
        }
        Block.Item gap = stage.isBehind() || stage.hasNoRules()
                ? Block.Item.of(Sign.NEEDS_REVIEW, Text.of(stage.sentence()))
                : gap(words);
        List<Block.Item> items = new ArrayList<>();
        items.add(gap);
        items.addAll(UnknownNames.brief(words));
        blocks.add(new Block.Items(items, false));
        return blocks;
    }

    private static Block.Item gap(Words words) {
        TargetOutcome next = words.outcome(words.assessment().stage().next());
        ToDo toDo = next == null ? new ToDo(List.of()) : ToDo.of(words, next);
        return toDo.isEmpty() ? Block.Item.of(Sign.MET, Text.of(words.text("nothing-to-do"))) : toDo.first(words);
    }

    /** About 25 lines: what decides, what to do, what to ask for. */
    public List<Block> normal(Assessment assessment) {
        return normal(assessment, List.of());
    }

    /** The same with the first plan in a line, where it was asked for. */
    public List<Block> normal(Assessment assessment, List<Block.Item> plan) {
        Words words = words(assessment);
        Titles titles = Titles.of(words);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(
                2,
                words.called(),
                Text.of(words.messages().text("report.on", assessment.on().toString())),
                ""));
        stage(words, blocks);
        money(words, blocks);
        blocks.addAll(UnknownNames.normal(words));
        ToDo toDo = toDo(words, blocks);
        if (!plan.isEmpty()) {
            blocks.add(new Block.Items(plan, false));
        }
        titles(words, titles, blocks);
        blocks.addAll(Papers.of(words, titles).lines(words, toDo));
        notFor(words, blocks);
        if (words.hasSample()) {
            blocks.add(new Block.Paragraph(Text.of(words.text("sample-and-who-decides")), Block.Tone.NOTICE));
        } else {
            blocks.add(whoDecides(words));
        }
        return blocks;
    }

    /** The answer on the first screen, and everything else in folds. */
    public List<Block> page(Assessment assessment) {
        return page(assessment, List.of());
    }

    /** The same with the first plan, where it was asked for. */
    public List<Block> page(Assessment assessment, List<Block> plan) {
        return new EnterprisePage(words(assessment), plan).blocks();
    }

    private static void stage(Words words, List<Block> blocks) {
        StageWords stage = new StageWords(words);
        if (!stage.isEmpty()) {
            blocks.add(new Block.Picture(stage.stepper()));
        }
        blocks.add(Block.Paragraph.of(stage.sentence()));
    }

    private static void money(Words words, List<Block> blocks) {
        MoneyWords money = new MoneyWords(words);
        blocks.add(new Block.Paragraph(Text.of(money.line()), Block.Tone.LARGE));
        List<Block.Item> items = awards(words, money);
        if (!items.isEmpty()) {
            blocks.add(new Block.Items(items, false));
        }
    }

    /** What is paid, and in one line what is open. */
    static List<Block.Item> awards(Words words, MoneyWords money) {
        List<Award> paid = words.assessment().funding().awards().stream()
                .filter(a -> a.amount() != null && a.amount().signum() > 0)
                .toList();
        List<Block.Item> items = new ArrayList<>();
        paid.stream()
                .limit(MOST_AWARDS)
                .forEach(a -> items.add(Block.Item.of(
                        Sign.MET,
                        Text.of(words.messages()
                                        .text(
                                                "explain.value",
                                                money.name(a),
                                                words.money(Objects.requireNonNull(a.amount()))))
                                .and(words.mark(money.name(a), a.status()))
                                .and(ToDo.clause(words, a.pack(), a.clause())))));
        if (paid.size() > MOST_AWARDS) {
            items.add(Block.Item.of(
                    Sign.MET, Text.of(words.text("money.more", String.valueOf(paid.size() - MOST_AWARDS)))));
        }
        items.addAll(money.open());
        items.addAll(money.clawBacks());
        return items;
    }

    private static ToDo toDo(Words words, List<Block> blocks) {
        TargetOutcome next = words.outcome(words.assessment().stage().next());
        if (next == null || next.verdict() == Verdict.MET) {
            return new ToDo(List.of());
        }
        ToDo toDo = ToDo.of(words, next);
        if (!toDo.isEmpty()) {
            String name = words.name(next);
            blocks.add(new Block.Heading(
                    3,
                    Text.of(words.text(
                                    "heading.to-do",
                                    name,
                                    String.valueOf(toDo.things().size())))
                            .and(words.mark(name, next.status())),
                    Text.NONE,
                    ""));
            blocks.add(toDo.items(words));
        }
        return toDo;
    }

    private static void titles(Words words, Titles titles, List<Block> blocks) {
        blocks.add(Block.Heading.of(3, words.text("heading.titles")));
        Block.Items held = Held.of(words).items(words);
        if (!held.items().isEmpty()) {
            blocks.add(held);
        }
        TitleLines lines = new TitleLines(words, titles);
        List<Block.Item> today = new ArrayList<>(lines.items());
        today.addAll(lines.far());
        blocks.add(new Block.Items(today, false));
    }

    /** What is a sample, for whom a pack is not, and who decides. */
    static List<Block> notes(Words words) {
        List<Block> blocks = new ArrayList<>();
        notFor(words, blocks);
        if (words.hasSample()) {
            blocks.add(new Block.Paragraph(Text.of(words.messages().text("report.sample-note")), Block.Tone.NOTICE));
        }
        blocks.add(whoDecides(words));
        return blocks;
    }

    private static void notFor(Words words, List<Block> blocks) {
        words.assessment()
                .notFor()
                .forEach(n ->
                        blocks.add(new Block.Paragraph(Text.of(words.sentences().notFor(n)), Block.Tone.QUIET)));
    }

    private static Block whoDecides(Words words) {
        return new Block.Paragraph(Text.of(words.text("who-decides")), Block.Tone.QUIET);
    }
}
