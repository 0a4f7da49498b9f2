package io.tidu.internal.handbook;

import io.tidu.internal.source.tree.SourceNode;
import io.tidu.model.Unit;
import io.tidu.vocabulary.FactDefinition;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says what is known of an enterprise of a case in words. */
final class FactWords {
    /** What a short amount begins with in English. */
    private static final String SHORT = "¥";

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    private final PackWords words;
    private final HandbookTexts texts;

    FactWords(PackWords words) {
        this.words = words;
        this.texts = words.texts();
    }

    /**
     * One sentence for each fact, each year of a series and each field of a record.
     *
     * @param own the facts as written
     * @param base the enterprise they differ from, or null
     */
    List<String> of(SourceNode own, @Nullable SourceNode base) {
        return of(own, base, fact -> true);
    }

    /** Of some of the facts. */
    List<String> of(SourceNode own, @Nullable SourceNode base, Predicate<String> which) {
        List<String> sentences = new ArrayList<>();
        for (SourceNode.Entry entry : own.members()) {
            if (!which.test(entry.key())) {
                continue;
            }
            FactDefinition fact = words.vocabulary().facts().get(entry.key());
            SourceNode before = base == null ? null : base.get(entry.key());
            if (fact == null) {
                plain(sentences, entry);
            } else if (entry.value().isMapping() && entry.value().get("sources") == null && parts(fact)) {
                for (SourceNode.Entry part : entry.value().members()) {
                    String path = fact.name() + "." + part.key();
                    FactDefinition field = fact.yearly() ? fact : fact.fields().get(part.key());
                    SourceNode partBefore = before == null ? null : before.get(part.key());
                    sentences.add(sentence(path, field, part.value(), partBefore));
                }
            } else {
                sentences.add(sentence(fact.name(), fact, entry.value(), before));
            }
        }
        return sentences;
    }

    private static boolean parts(FactDefinition fact) {
        return fact.yearly() || !fact.fields().isEmpty();
    }

    /** Id and name, which are no facts; the base's own are of no interest. */
    private void plain(List<String> sentences, SourceNode.Entry entry) {
        if (entry.value().isScalar() && !entry.key().equals("id")) {
            sentences.add(
                    texts.has("own." + entry.key())
                            ? texts.text("own." + entry.key(), entry.value().text())
                            : entry.value().text());
        }
    }

    private String sentence(String path, @Nullable FactDefinition fact, SourceNode value, @Nullable SourceNode before) {
        String label = words.fact(path);
        String now = value(path, fact, value);
        if (before == null || !before.isScalar() || before.text().equals(value.text())) {
            return texts.text("fact-is", label, now);
        }
        String was = value(path, fact, before);
        return now.startsWith(SHORT) == was.startsWith(SHORT)
                ? texts.text("fact-instead", label, now, was)
                : texts.text("fact-instead", label, inFull(value, now), inFull(before, was));
    }

    /** Two amounts that are compared are written alike: millions beside yuan are not. */
    private String inFull(SourceNode value, String said) {
        return value.isScalar() && NUMBER.matcher(value.text()).matches()
                ? texts.messages().text("explain.unit.yuan", words.number(new BigDecimal(value.text()), Unit.NONE))
                : said;
    }

    private String value(String path, @Nullable FactDefinition fact, SourceNode value) {
        SourceNode sources = value.get("sources");
        if (value.isNull()) {
            return texts.text("not-known");
        }
        if (sources != null) {
            return texts.text(
                    "sources",
                    texts.list(sources.items().stream()
                            .map(s -> source(path, fact, s))
                            .toList()));
        }
        if (value.isList()) {
            return value.items().isEmpty() ? texts.text("no-entry") : entries(path, fact, value);
        }
        return value.isMapping() ? entry(path, fact, value) : scalar(path, fact, value.text());
    }

    private String source(String path, @Nullable FactDefinition fact, SourceNode source) {
        SourceNode value = source.get("value");
        SourceNode from = source.get("from");
        String said = value == null ? texts.text("not-known") : value(path, fact, value);
        return texts.text("source", said, from == null ? "" : from.text());
    }

    private String entries(String path, @Nullable FactDefinition fact, SourceNode list) {
        return String.join(
                texts.text("entry-list"),
                list.items().stream().map(e -> value(path, fact, e)).toList());
    }

    private String entry(String path, @Nullable FactDefinition fact, SourceNode entry) {
        List<String> parts = new ArrayList<>();
        Map<String, FactDefinition> fields = fact == null ? Map.of() : fact.fields();
        for (SourceNode.Entry part : entry.members()) {
            FactDefinition field = fields.get(part.key());
            String label = field == null ? part.key() : texts.of(field.label());
            parts.add(texts.text("part", label, value(path + "." + part.key(), field, part.value())));
        }
        return texts.list(parts);
    }

    private String scalar(String path, @Nullable FactDefinition fact, String written) {
        if (fact == null) {
            return written;
        }
        return switch (fact.type()) {
            case MONEY, RATIO, NUMBER -> number(fact, written);
            case FLAG -> texts.has("is." + written) ? texts.text("is." + written) : written;
            case CHOICE -> words.word(path, written);
            default -> words.word(written);
        };
    }

    private String number(FactDefinition fact, String written) {
        try {
            return words.number(new BigDecimal(written), fact.unit());
        } catch (NumberFormatException notANumber) {
            return written;
        }
    }
}
