package io.tidu.internal.handbook;

import io.tidu.explain.Figures;
import io.tidu.internal.document.Block;
import io.tidu.internal.document.Text;
import io.tidu.internal.policy.Labels;
import io.tidu.internal.policy.Policies;
import io.tidu.internal.policy.practice.Lever;
import io.tidu.model.Status;
import io.tidu.model.Unit;
import io.tidu.vocabulary.FactDefinition;
import io.tidu.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Says what an enterprise can change. */
final class LeverWords {
    private final HandbookTexts texts;
    private final Vocabulary vocabulary;
    private final Labels labels;
    private final Figures figures;

    /** In the language of the handbook, with the labels of any day, since facts are called the same on all. */
    LeverWords(HandbookTexts texts, Policies policies, Labels labels) {
        this.texts = texts;
        this.vocabulary = policies.vocabulary();
        this.labels = labels;
        this.figures = new Figures(texts.locale());
    }

    /** A list with one item for each lever. */
    Block.Items items(Collection<Lever> levers) {
        return new Block.Items(levers.stream().map(this::item).toList(), false);
    }

    private Block.Item item(Lever lever) {
        Text mark = lever.status() == Status.SAMPLE ? Text.of(texts.text("sample"), Text.Style.MARK) : Text.NONE;
        Text name = Text.of(texts.of(lever.label()));
        return Block.Item.of(null, Text.joined(" ", name, mark, Text.of(texts.list(parts(lever)))));
    }

    private List<String> parts(Lever lever) {
        List<String> parts = new ArrayList<>();
        String fact = texts.of(labels.fact(lever.path()));
        parts.add(texts.text("lever." + lever.change().word(), fact, what(lever)));
        Unit unit = unit(lever);
        BigDecimal step = lever.step();
        if (step != null && lever.change() != Lever.Change.CHOOSE) {
            parts.add(texts.text("lever.step", figures.of(step, unit)));
        }
        BigDecimal most = lever.mostAYear();
        if (most != null) {
            parts.add(texts.text("lever.most", figures.of(most, unit)));
        }
        parts.add(texts.text("lever.lead", String.valueOf(lever.leadDays())));
        String weight = lever.effort().weight().toPlainString();
        parts.add(texts.text(lever.effort().fixed() ? "lever.fixed" : "lever.weight", weight));
        return parts;
    }

    /** What is chosen, or which entries. */
    private String what(Lever lever) {
        List<String> words = new ArrayList<>();
        if (lever.change() == Lever.Change.CHOOSE) {
            lever.choices().forEach(c -> words.add(word(lever.path(), c)));
        } else {
            lever.entry().forEach((field, value) -> words.add(word(lever.path() + "." + field, value)));
        }
        return words.isEmpty() ? texts.text("lever.any") : texts.list(words);
    }

    private String word(String path, String word) {
        if (word.equals("true") || word.equals("false")) {
            String label = vocabulary.at(path).map(f -> texts.of(f.label())).orElse(path);
            return texts.text("lever.flag", label, texts.text("is." + word));
        }
        return texts.of(labels.choice(path, word));
    }

    private Unit unit(Lever lever) {
        String path = lever.size() == null ? lever.path() : lever.path() + "." + lever.size();
        return Optional.of(lever)
                .filter(l -> l.change().isNumeric() || l.size() != null)
                .flatMap(l -> vocabulary.at(path))
                .map(FactDefinition::unit)
                .orElse(Unit.COUNT);
    }
}
