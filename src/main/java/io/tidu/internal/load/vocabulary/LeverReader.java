package io.tidu.internal.load.vocabulary;

import io.tidu.diagnostic.Problems;
import io.tidu.internal.diagnostic.Nearest;
import io.tidu.internal.policy.practice.Lever;
import io.tidu.internal.source.tree.ShownText;
import io.tidu.internal.source.tree.SourceNode;
import io.tidu.model.Label;
import io.tidu.model.Status;
import io.tidu.model.Unit;
import io.tidu.vocabulary.FactDefinition;
import io.tidu.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads {@code levers}: what can be changed, held against the facts that are declared. */
public final class LeverReader {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,63}");
    /** Each is held against all others, here and by whoever plans with them. */
    private static final int MOST_LEVERS = 500;

    private static final String CHANGE = "change";
    private static final String STEP = "step";
    private static final String MOST_A_YEAR = "mostAYear";
    private static final String[] KEYS = {
        "fact", CHANGE, "to", "entry", "size", STEP, "lead", MOST_A_YEAR, "effort", "status", "zh", "en"
    };

    private final Problems problems;
    private final LeverFigures figures;
    private final LeverSubjects subjects;
    private final SortedMap<String, Lever> levers = new TreeMap<>();

    private LeverReader(Vocabulary vocabulary, Problems problems) {
        this.problems = problems;
        this.figures = new LeverFigures(problems);
        this.subjects = new LeverSubjects(vocabulary, problems);
    }

    /** Reads levers; none if there is no node. Each that has a problem is left out. */
    public static SortedMap<String, Lever> read(@Nullable SourceNode node, Vocabulary vocabulary, Problems problems) {
        LeverReader reader = new LeverReader(vocabulary, problems);
        List<SourceNode.Entry> entries = node == null ? List.of() : node.entries(problems);
        if (node != null && entries.size() > MOST_LEVERS) {
            problems.add(node.problem("vocabulary.too-many-levers", String.valueOf(MOST_LEVERS)));
        } else {
            entries.forEach(reader::lever);
        }
        return reader.levers;
    }

    private void lever(SourceNode.Entry entry) {
        SourceNode node = entry.value();
        if (!NAME.matcher(entry.key()).matches()) {
            problems.add(entry.problem("vocabulary.lever-name", ShownText.shown(entry.key())));
        }
        node.onlyKeys(problems, KEYS);
        if (!node.isMapping()) {
            return;
        }
        Label label = DeclarationReader.label(node, problems);
        Status status = StatusReader.read(node.need("status", problems), problems);
        Lever.Effort effort = figures.effort(node.need("effort", problems));
        int lead = figures.lead(node.need("lead", problems));
        Lever.Change change = change(node.need(CHANGE, problems));
        FactDefinition subject = subjects.subject(node.need("fact", problems));
        if (change == null || subject == null || status == null || !subjects.fits(change, subject, node)) {
            return;
        }
        onlyOf(change, node);
        List<String> choices =
                change == Lever.Change.CHOOSE ? subjects.choices(node.need("to", problems), subject) : List.of();
        SortedMap<String, String> fields = subjects.entry(node.get("entry"), subject);
        FactDefinition size = change == Lever.Change.ADD ? subjects.size(node.get("size"), subject) : null;
        FactDefinition counted = change.isNumeric() ? subject : size;
        Unit unit = counted == null ? Unit.COUNT : counted.unit();
        BigDecimal step = step(node, change, unit, counted);
        BigDecimal most = figures.amount(node.get(MOST_A_YEAR), unit);
        SourceNode mostNode = node.get(MOST_A_YEAR);
        if (mostNode != null && step != null && most != null && most.compareTo(step) < 0) {
            problems.add(mostNode.problem("vocabulary.lever-most", mostNode.describe(), step.toPlainString()));
        }
        add(
                new Lever(
                        entry.key(),
                        node.text("fact", problems),
                        change,
                        choices,
                        fields,
                        size == null ? null : size.name(),
                        step,
                        most,
                        lead,
                        effort,
                        status,
                        label,
                        entry.keyPlace()),
                entry);
    }

    private void add(Lever lever, SourceNode.Entry entry) {
        levers.values().stream()
                .filter(lever::isForTheSameAs)
                .findFirst()
                .ifPresent(earlier -> problems.add(entry.problem(
                        "vocabulary.lever-twice",
                        lever.path(),
                        earlier.name(),
                        String.valueOf(earlier.place().line()))));
        levers.put(lever.name(), lever);
    }

    private Lever.@Nullable Change change(@Nullable SourceNode node) {
        if (node == null) {
            return null;
        }
        String word = node.text(problems);
        Lever.Change change = Lever.Change.of(word).orElse(null);
        if (change == null && node.isScalar()) {
            List<String> words =
                    Stream.of(Lever.Change.values()).map(Lever.Change::word).toList();
            problems.add(node.problem("vocabulary.lever-change", ShownText.shown(word), Nearest.orAll(word, words)));
        }
        return change;
    }

    /** A number needs its step; an entry without a size is one step. */
    private @Nullable BigDecimal step(
            SourceNode node, Lever.Change change, Unit unit, @Nullable FactDefinition counted) {
        if (counted == null) {
            BigDecimal entries = figures.amount(node.get(STEP), unit);
            return entries == null && change == Lever.Change.ADD ? BigDecimal.ONE : entries;
        }
        SourceNode written = node.need(STEP, problems);
        BigDecimal step = figures.amount(written, unit);
        if (written != null && step != null) {
            figures.fits(written, step, counted);
        }
        return step;
    }

    /** Keys that say nothing for this change are slips, not remarks. */
    private void onlyOf(Lever.Change change, SourceNode node) {
        List<String> foreign = switch (change) {
            case UP, DOWN, EITHER -> List.of("to", "entry", "size");
            case CHOOSE -> List.of("entry", "size", STEP, MOST_A_YEAR);
            case ADD -> List.of("to");
            case END -> List.of("to", "size", STEP, MOST_A_YEAR);
        };
        for (SourceNode.Entry entry : node.members()) {
            if (foreign.contains(entry.key())) {
                problems.add(entry.problem("vocabulary.lever-key", entry.key(), change.word()));
            }
        }
    }
}
