package io.tidu.input;

import io.tidu.diagnostic.Problems;
import io.tidu.internal.diagnostic.Nearest;
import io.tidu.internal.model.HalfWidth;
import io.tidu.internal.source.cell.DateText;
import io.tidu.internal.source.cell.FlagText;
import io.tidu.internal.source.cell.NumberText;
import io.tidu.internal.source.cell.UnitWord;
import io.tidu.internal.source.tree.ShownText;
import io.tidu.internal.source.tree.SourceNode;
import io.tidu.model.Unit;
import io.tidu.vocabulary.FactDefinition;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns what people write into the cell of a register into what JSON would say: 3,300万元 into 33000000, 12% into 0.12,
 * 2017年4月12日 into 2017-04-12, 是 into true, 新材料 into its word. Whether the value may stand for its fact is then asked as
 * for any other record.
 */
final class CellValues {
    /** As a spreadsheet program shortens a number that is wider than its column: digits are lost. */
    private static final Pattern SHORTENED = Pattern.compile("-?\\d(?:\\.\\d+)?E[+-]\\d+");

    /** What has it is a code in a wrong column rather than a number. */
    private static final Pattern LEADING_ZERO = Pattern.compile("-?0\\d.*");

    private final Problems problems;

    CellValues(Problems problems) {
        this.problems = problems;
    }

    /** The cell as JSON would have it, or null with a problem added. */
    @Nullable
    SourceNode read(CsvColumns.Column column, SourceNode cell) {
        FactDefinition value = column.value();
        if (value == null) {
            return cell;
        }
        return switch (value.type()) {
            case TEXT, RECORD, LIST -> cell;
            case CHOICE -> choice(value, column, cell);
            case FLAG -> flag(column, cell);
            case DATE -> day(column, cell);
            case NUMBER, MONEY, RATIO -> number(value, column, cell);
        };
    }

    private static SourceNode as(SourceNode cell, String text) {
        return SourceNode.scalar(cell.kind(), text, cell.place(), cell.excerpt());
    }

    private @Nullable SourceNode refuse(SourceNode cell, String id, CsvColumns.Column column, String... more) {
        String[] arguments = new String[more.length + 2];
        arguments[0] = column.header();
        arguments[1] = ShownText.shown(cell.text());
        System.arraycopy(more, 0, arguments, 2, more.length);
        problems.add(cell.problem(id, arguments));
        return null;
    }

    private @Nullable SourceNode flag(CsvColumns.Column column, SourceNode cell) {
        Optional<Boolean> flag = FlagText.read(cell.text());
        return flag.isPresent() ? as(cell, flag.get().toString()) : refuse(cell, "cell.flag", column);
    }

    private @Nullable SourceNode day(CsvColumns.Column column, SourceNode cell) {
        DateText.Reading reading = DateText.read(cell.text());
        LocalDate day = reading.day();
        return switch (reading.form()) {
            case DAY -> day == null ? null : as(cell, day.toString());
            case NO_SUCH_DAY -> refuse(cell, "cell.no-such-day", column);
            case ANY_ORDER -> refuse(cell, "cell.day-or-month", column);
            case DAY_NUMBER -> refuse(cell, "cell.day-number", column);
            case MONTH, OTHER -> refuse(cell, "cell.date", column);
        };
    }

    /** The word itself, or the one that alone has this label. */
    private @Nullable SourceNode choice(FactDefinition fact, CsvColumns.Column column, SourceNode cell) {
        if (fact.values().containsKey(cell.text())) {
            return cell;
        }
        boolean chinese = FactNames.isChinese(cell.text());
        String key = HeaderText.key(cell.text());
        Set<String> meant = new TreeSet<>();
        Set<String> words = new TreeSet<>();
        fact.values().forEach((word, label) -> {
            words.add(chinese ? label.zh() : word);
            if (FactNames.spellings(label).map(HeaderText::key).anyMatch(key::equals)) {
                meant.add(word);
            }
        });
        return meant.size() == 1
                ? as(cell, meant.iterator().next())
                : refuse(cell, "cell.choice", column, Nearest.orAll(cell.text(), meant.isEmpty() ? words : meant));
    }

    private @Nullable SourceNode number(FactDefinition fact, CsvColumns.Column column, SourceNode cell) {
        String text = HalfWidth.of(cell.text());
        if (SHORTENED.matcher(text).matches()) {
            return refuse(cell, "cell.shortened", column);
        }
        if (NumberText.hasExponent(text)) {
            return cell;
        }
        if (NumberText.saysHowToCompare(text)) {
            return refuse(cell, "cell.one-number", column);
        }
        Optional<NumberText> number = isOfText(cell.text()) ? Optional.empty() : NumberText.of(text);
        if (number.isEmpty() || LEADING_ZERO.matcher(number.get().digits()).matches()) {
            return refuse(cell, "cell.number", column, example(fact));
        }
        if (number.get().commas() == NumberText.Commas.AMISS) {
            return refuse(cell, "cell.commas", column);
        }
        String written = number.get().unit();
        UnitWord unit = written.isEmpty() ? column.unit() : UnitWord.of(written).orElse(null);
        if (unit == null && !written.isEmpty()) {
            return refuse(cell, "cell.unknown-unit", column, written, example(fact));
        }
        if (unit != null && unit.unit() != fact.unit()) {
            return refuse(cell, "cell.other-unit", column, unit.word(), example(fact));
        }
        if (unit != null && column.unit() != null && column.unit() != unit) {
            return refuse(
                    cell,
                    "cell.unit-differs",
                    column,
                    unit.word(),
                    column.unit().word());
        }
        String digits = number.get().digits();
        return as(cell, unit == null ? digits : times(digits, unit.factor()));
    }

    /** A comma or stop of a Chinese text is no part of a number. */
    private static boolean isOfText(String text) {
        return text.indexOf('、') >= 0 || text.indexOf('。') >= 0;
    }

    private static String times(String digits, BigDecimal factor) {
        BigDecimal product = new BigDecimal(digits).multiply(factor);
        return product.signum() == 0 ? "0" : product.stripTrailingZeros().toPlainString();
    }

    /** A number as it may be written for a fact. */
    private static String example(FactDefinition fact) {
        if (fact.unit() == Unit.RATIO) {
            return "12%, 0.12";
        }
        return fact.unit() == Unit.YUAN ? "1500000, 1,500,000, 150万元" : "24";
    }
}
