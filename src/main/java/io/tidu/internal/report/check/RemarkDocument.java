package io.tidu.internal.report.check;

import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.Severity;
import io.tidu.internal.check.Remark;
import io.tidu.internal.diagnostic.Messages;
import io.tidu.internal.diagnostic.Piece;
import io.tidu.internal.document.Block;
import io.tidu.internal.document.Document;
import io.tidu.internal.document.Sign;
import io.tidu.internal.document.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Remarks for people: how much each matters, what is wrong, the line with what is meant in it, the other places it is
 * about, what helps, a case that shows it; and how many there are, of each file and of all.
 */
final class RemarkDocument {
    private final Locale locale;
    private final Messages messages;
    private final Set<String> explained = new TreeSet<>();

    private RemarkDocument(Locale locale) {
        this.locale = locale;
        this.messages = Messages.in(locale);
    }

    /** Everything about remarks. */
    static Document of(List<Remark> remarks, Locale locale) {
        RemarkDocument document = new RemarkDocument(locale);
        List<Block> blocks = new ArrayList<>();
        remarks.forEach(r -> blocks.addAll(document.remark(r)));
        blocks.addAll(document.files(remarks));
        blocks.add(Block.Paragraph.of(document.last(remarks)));
        return new Document(document.messages.text("check.title"), blocks, document.last(remarks));
    }

    /** Problems alone, where something else says how many there are. */
    static Document ofProblems(Collection<Problem> problems, Locale locale) {
        RemarkDocument document = new RemarkDocument(locale);
        List<Block> blocks = new ArrayList<>();
        problems.forEach(p -> blocks.addAll(document.remark(Remark.of(p))));
        return new Document(document.messages.text("check.title"), blocks, "");
    }

    private List<Block> remark(Remark remark) {
        List<Block> blocks = new ArrayList<>(problem(remark.problem()));
        if (!remark.sample().isEmpty()) {
            blocks.add(
                    new Block.Items(List.of(Block.Item.of(Sign.TO_DO, Text.of(messages.text("check.sample")))), false));
            blocks.add(new Block.Verbatim(remark.sample().lines().toList()));
        }
        blocks.add(Block.Paragraph.of(""));
        return blocks;
    }

    /** A problem, without a line after it. */
    List<Block> problem(Problem problem) {
        List<Block> blocks = new ArrayList<>();
        Text severity = Text.of(
                messages.text("check.severity." + Levels.word(problem.severity())) + "[" + problem.id() + "]",
                style(problem.severity()));
        String rule = problem.rule() == null
                ? ""
                : messages.text("problem.in-rule", problem.rule()) + messages.text("problem.between");
        blocks.add(Block.Paragraph.of(
                Text.joined(" ", severity, Text.of(rule + problem.finding(locale), Text.Style.STRONG))));
        int start = problem.place().column() - 1;
        blocks.add(quote(problem.place(), problem.excerpt(), start, -1, Text.NONE, false));
        for (Problem.Also other : problem.also()) {
            Text note = Text.of(other.sentence(locale));
            blocks.add(quote(other.place(), other.excerpt(), other.start(), other.end(), note, true));
        }
        List<Block.Item> help = new ArrayList<>();
        if (!problem.help(locale).isEmpty()) {
            help.add(Block.Item.of(Sign.TO_DO, Text.of(problem.help(locale))));
        }
        if (CheckPages.hasPage(problem.id()) && explained.add(problem.id())) {
            help.add(
                    Block.Item.of(Sign.TO_DO, Text.of(messages.text("check.explain", problem.id()), Text.Style.QUIET)));
        }
        if (!help.isEmpty()) {
            blocks.add(new Block.Items(help, false));
        }
        return blocks;
    }

    private static Text.Style style(Severity severity) {
        return switch (severity) {
            case ERROR -> Text.Style.WRONG;
            case WARNING -> Text.Style.DOUBTFUL;
            case INFO -> Text.Style.STRONG;
        };
    }

    /** A blank line says nothing, and of a whole row of a sheet no line is at hand. */
    private static Block quote(Place place, @Nullable String excerpt, int start, int end, Text note, boolean beside) {
        String cell = place.cell();
        String number = cell != null ? cell : place.line() == 0 ? "" : String.valueOf(place.line());
        boolean whole = place.sheet() != null || start < 0;
        if (excerpt == null || excerpt.isBlank()) {
            return new Block.Quote(place.toString(), number, null, 0, 0, note, beside);
        }
        int from = whole ? excerpt.length() - excerpt.stripLeading().length() : Math.min(start, excerpt.length());
        int until = whole ? excerpt.stripTrailing().length() : end < 0 ? Piece.end(excerpt, from, place.file()) : end;
        return new Block.Quote(place.toString(), number, excerpt, from, until, note, beside);
    }

    /** How many of each file, worst first; nothing if there is one file only. */
    private List<Block> files(List<Remark> remarks) {
        Map<String, List<Remark>> files = new TreeMap<>();
        remarks.forEach(r -> files.computeIfAbsent(r.problem().place().file(), f -> new ArrayList<>())
                .add(r));
        if (files.size() < 2) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.Paragraph.of(messages.text("check.files", String.valueOf(files.size()))));
        List<Block.Item> items = new ArrayList<>();
        for (Severity worst : Severity.values()) {
            files.forEach((file, own) -> {
                if (worst(own) == worst) {
                    items.add(Block.Item.of(null, Text.of(file + messages.text("check.file-colon") + counts(own))));
                }
            });
        }
        blocks.add(new Block.Items(items, false));
        return blocks;
    }

    private static Severity worst(List<Remark> remarks) {
        RemarkCounts counts = RemarkCounts.of(remarks);
        return counts.errors() > 0 ? Severity.ERROR : counts.warnings() > 0 ? Severity.WARNING : Severity.INFO;
    }

    private String counts(List<Remark> remarks) {
        RemarkCounts counts = RemarkCounts.of(remarks);
        List<String> parts = new ArrayList<>();
        add(parts, "error", counts.errors());
        add(parts, "warning", counts.warnings());
        add(parts, "note", counts.notes());
        return String.join(messages.text("explain.part-separator"), parts);
    }

    private void add(List<String> parts, String level, long count) {
        if (count > 0) {
            parts.add(messages.text("check.count." + level, String.valueOf(count)));
        }
    }

    /** The last line, which other programs read. */
    private String last(List<Remark> remarks) {
        RemarkCounts counts = RemarkCounts.of(remarks);
        String last = messages.text("cli.checked", String.valueOf(counts.errors()), String.valueOf(counts.warnings()));
        return counts.notes() == 0 ? last : last + messages.text("cli.checked-notes", String.valueOf(counts.notes()));
    }
}
