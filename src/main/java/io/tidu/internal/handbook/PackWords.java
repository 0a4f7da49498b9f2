package io.tidu.internal.handbook;

import io.tidu.explain.Figures;
import io.tidu.internal.policy.Labels;
import io.tidu.internal.policy.PackManifest;
import io.tidu.internal.policy.PackNames;
import io.tidu.internal.policy.Policies;
import io.tidu.internal.policy.PolicyPack;
import io.tidu.internal.policy.table.ColumnMatch;
import io.tidu.internal.policy.table.Table;
import io.tidu.model.Label;
import io.tidu.model.Names;
import io.tidu.model.Unit;
import io.tidu.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** What one version of a pack calls things, in the language of the handbook. Not thread-safe. */
final class PackWords {
    private final HandbookTexts texts;
    private final PolicyPack pack;
    private final Vocabulary vocabulary;
    private final Labels labels;
    private final Names names;
    private final Figures figures;

    /** With the labels of the packs that are in force when this one begins to be. */
    PackWords(HandbookTexts texts, Policies policies, PolicyPack pack) {
        this.texts = texts;
        this.pack = pack;
        this.vocabulary = policies.vocabulary();
        this.labels = policies.labels(pack.manifest().inForce().from());
        this.names = PackNames.of(labels, vocabulary);
        this.figures = new Figures(texts.locale());
    }

    HandbookTexts texts() {
        return texts;
    }

    PolicyPack pack() {
        return pack;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** The pack with its version. */
    static String name(HandbookTexts texts, PolicyPack pack) {
        return texts.messages()
                .text(
                        "report.pack",
                        texts.of(pack.manifest().title()),
                        pack.manifest().version());
    }

    /** The title of a pack. */
    String pack(String id) {
        return texts.of(labels.packTitle(id));
    }

    String target(String name) {
        Label own = pack.manifest().targets().get(name);
        return texts.of(own == null ? labels.target(pack.manifest().id(), name) : own);
    }

    String criterion(String name) {
        Label own = pack.manifest().criteria().get(name);
        return texts.of(own == null ? labels.criterion(pack.manifest().id(), name) : own);
    }

    String item(String name) {
        Label own = pack.manifest().items().get(name);
        return texts.of(own == null ? labels.item(pack.manifest().id(), name) : own);
    }

    /** A table as the pack calls it; its own name if it calls it nothing. */
    String table(String name) {
        PackManifest.TableNames named = pack.manifest().tables().get(name);
        return named == null ? name : texts.of(named.title());
    }

    /** A column of a table as the pack calls it, both edges of a band alike; empty if it calls it nothing. */
    String column(String table, String column) {
        PackManifest.TableNames named = pack.manifest().tables().get(table);
        Label label = named == null ? null : named.columns().get(ColumnMatch.base(column));
        return label == null ? "" : texts.of(label);
    }

    /** A row of a table as the pack calls it, by a word that stands in it; empty if it calls it nothing. */
    String row(String table, String word) {
        PackManifest.TableNames named = pack.manifest().tables().get(table);
        Label label = named == null ? null : named.rows().get(word);
        return label == null ? "" : texts.of(label);
    }

    /** A fact, or a part of one by its path: {@code staff}, {@code revenue.2025}, {@code events.kind}. */
    String fact(String path) {
        return texts.of(labels.fact(path));
    }

    /** A word of the choice at a path, else of any choice, else what else has this name; else the word itself. */
    String word(String path, String word) {
        String own = texts.of(labels.choice(path, word));
        return own.equals(word) ? word(word) : own;
    }

    /** A word of any choice, else a target, an item or a criterion; else the word itself. */
    String word(String word) {
        String choice = texts.of(names.word(word));
        String item = choice.equals(word) ? item(word) : choice;
        return item.equals(word) ? criterion(word) : item;
    }

    /** A number with its unit. */
    String number(BigDecimal number, Unit unit) {
        return figures.of(number, unit);
    }

    /** A number or an interval with its unit; null for an end that is open. */
    String interval(@Nullable BigDecimal low, @Nullable BigDecimal high, Unit unit) {
        return figures.of(low, high, unit);
    }

    /** A cell of a table; the path tells of which choice its words are. */
    String cell(String path, Table.Cell cell) {
        if (cell instanceof Table.Cell.Number number) {
            return number(number.value().toBigDecimal(10, RoundingMode.FLOOR).stripTrailingZeros(), number.unit());
        }
        if (cell instanceof Table.Cell.Flag flag) {
            return texts.text("is." + flag.value());
        }
        return cell instanceof Table.Cell.Text text ? word(path, text.value()) : cell.toString();
    }
}
