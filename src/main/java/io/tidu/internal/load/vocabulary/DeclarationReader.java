package io.tidu.internal.load.vocabulary;

import io.tidu.diagnostic.Problems;
import io.tidu.internal.diagnostic.Nearest;
import io.tidu.internal.source.tree.ShownText;
import io.tidu.internal.source.tree.SourceNode;
import io.tidu.model.Label;
import io.tidu.model.Unit;
import io.tidu.vocabulary.FactType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The parts that facts, fields and derived facts have in common: names, types, units, labels. */
final class DeclarationReader {
    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]{0,63}");
    private static final List<Unit> NUMBER_UNITS =
            List.of(Unit.PERSONS, Unit.POINTS, Unit.COUNT, Unit.DAYS, Unit.MONTHS, Unit.YEARS, Unit.SQUARE_METRES);

    private DeclarationReader() {}

    /** Whether a name is well formed and free; else adds a problem. */
    static boolean named(SourceNode.Entry entry, boolean reserved, Problems problems) {
        if (!NAME.matcher(entry.key()).matches()) {
            problems.add(entry.problem("vocabulary.bad-name", ShownText.shown(entry.key())));
            return false;
        }
        if (reserved) {
            problems.add(entry.problem("vocabulary.reserved-name", entry.key()));
            return false;
        }
        return true;
    }

    /** The name of a derived fact's parameter, or null with a problem added. */
    static @Nullable String parameter(SourceNode node, Problems problems) {
        String name = node.text(problems);
        if (node.isScalar() && (!NAME.matcher(name).matches() || ReservedWords.forFact(name))) {
            problems.add(node.problem("vocabulary.bad-parameter", ShownText.shown(name)));
            return null;
        }
        return name;
    }

    /** The type among those that may stand here, or null with a problem added. */
    static @Nullable FactType type(SourceNode declaration, List<FactType> allowed, Problems problems) {
        SourceNode written = declaration.need("type", problems);
        if (written == null) {
            return null;
        }
        String word = written.text(problems);
        Optional<FactType> type =
                allowed.stream().filter(t -> word(t).equals(word)).findFirst();
        if (type.isEmpty() && written.isScalar()) {
            problems.add(written.problem(
                    "vocabulary.unknown-type",
                    ShownText.shown(word),
                    join(allowed.stream().map(DeclarationReader::word).toList())));
        }
        return type.orElse(null);
    }

    /** The unit of a type; numbers name theirs. */
    static Unit unit(SourceNode declaration, FactType type, Problems problems) {
        return switch (type) {
            case MONEY -> Unit.YUAN;
            case RATIO -> Unit.RATIO;
            case NUMBER -> numberUnit(declaration, problems);
            case TEXT, CHOICE, FLAG, DATE, RECORD, LIST -> Unit.NONE;
        };
    }

    private static Unit numberUnit(SourceNode declaration, Problems problems) {
        SourceNode written = declaration.need("unit", problems);
        if (written == null) {
            return Unit.NONE;
        }
        String word = written.text(problems);
        Optional<Unit> unit =
                NUMBER_UNITS.stream().filter(u -> u.word().equals(word)).findFirst();
        if (unit.isEmpty() && written.isScalar()) {
            List<String> words = NUMBER_UNITS.stream().map(Unit::word).toList();
            problems.add(written.problem("vocabulary.unknown-unit", ShownText.shown(word), Nearest.orAll(word, words)));
        }
        return unit.orElse(Unit.NONE);
    }

    /** The label in both languages; a problem for each that is missing. */
    static Label label(SourceNode node, Problems problems) {
        return new Label(node.text("zh", problems), node.text("en", problems));
    }

    /** A flag that is false when it is left out. */
    static boolean flag(SourceNode declaration, String key, Problems problems) {
        SourceNode written = declaration.get(key);
        return written != null && written.flag(problems);
    }

    static String[] allKeys(String[] common, String... more) {
        String[] all = Arrays.copyOf(common, common.length + more.length);
        System.arraycopy(more, 0, all, common.length, more.length);
        return all;
    }

    private static String word(FactType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }

    private static String join(List<String> words) {
        return String.join(", ", words);
    }
}
