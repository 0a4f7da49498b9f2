package io.tidu.internal.input;

import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.Problems;
import io.tidu.input.EnterpriseReader;
import io.tidu.internal.source.tree.ShownText;
import io.tidu.model.Enterprise;
import io.tidu.model.FactValue;
import io.tidu.vocabulary.FactDefinition;
import io.tidu.vocabulary.FactType;
import io.tidu.vocabulary.Vocabulary;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Holds an enterprise that a program has built against the vocabulary: names, types, words and signs, with the same
 * messages as for one from a file. One that {@link EnterpriseReader} has read passes. Not thread-safe.
 */
public final class EnterpriseCheck {
    private final Vocabulary vocabulary;
    private final Place place;
    private final RecordProblems findings;

    private EnterpriseCheck(Vocabulary vocabulary, Place place, RecordProblems findings) {
        this.vocabulary = vocabulary;
        this.place = place;
        this.findings = findings;
    }

    /**
     * What can't be used, placed at the enterprise's id; none if all is well. Safe to call from any thread.
     *
     * @param enterprise the enterprise
     * @param vocabulary the declared facts
     */
    public static List<Problem> problems(Enterprise enterprise, Vocabulary vocabulary) {
        Problems problems = new Problems();
        Place place = Place.of(ShownText.shown(enterprise.id()));
        new EnterpriseCheck(vocabulary, place, new RecordProblems(problems)).check(enterprise);
        return problems.list();
    }

    private void check(Enterprise enterprise) {
        tell(ValueRules.text(enterprise.id(), ValueRules.ID));
        tell(ValueRules.id(enterprise.id()));
        if (!enterprise.name().isEmpty()) {
            tell(ValueRules.text(enterprise.name(), ValueRules.NAME));
        }
        for (Map.Entry<String, FactValue> given : enterprise.facts().entrySet()) {
            if (findings.isFull()) {
                return;
            }
            FactDefinition fact = vocabulary.facts().get(given.getKey());
            if (fact == null) {
                tell(ValueRules.unknownFact(vocabulary, given.getKey()));
            } else {
                value(fact, given.getValue(), new Path(null, fact.name()));
            }
        }
    }

    /**
     * Where a value is: most are as they should be, and where they are is never told.
     *
     * @param within what it is within, or null
     * @param last what follows that
     */
    private record Path(@Nullable Path within, Object last) {
        Path then(String field) {
            return new Path(this, field);
        }

        Path entry(int number) {
            return new Path(this, number);
        }

        @Override
        public String toString() {
            if (within == null) {
                return String.valueOf(last);
            }
            return within + (last instanceof Integer ? "[" + last + "]" : "." + last);
        }
    }

    private void value(FactDefinition fact, FactValue value, Path path) {
        if (findings.isFull()) {
            return;
        }
        switch (fact.type()) {
            case RECORD -> fields(fact, value, path);
            case LIST -> entries(fact, value, path);
            case TEXT, CHOICE, FLAG, DATE, NUMBER, MONEY, RATIO -> {
                if (fact.yearly()) {
                    series(fact, value, path);
                } else {
                    single(fact, value, path);
                }
            }
        }
    }

    private void fields(FactDefinition fact, FactValue value, Path path) {
        if (!(value instanceof FactValue.Fields fields)) {
            String names = String.join(", ", fact.fields().keySet());
            tell(new ValueRules.Slip("input.expected-fields", path.toString(), describe(value), names));
            return;
        }
        for (Map.Entry<String, FactValue> given : fields.values().entrySet()) {
            FactDefinition field = fact.fields().get(given.getKey());
            if (field == null) {
                tell(ValueRules.unknownField(fact, given.getKey(), path.toString()));
            } else {
                value(field, given.getValue(), path.then(given.getKey()));
            }
        }
    }

    private void entries(FactDefinition fact, FactValue value, Path path) {
        if (!(value instanceof FactValue.Entries entries)) {
            tell(new ValueRules.Slip("input.expected-entries", path.toString(), describe(value)));
            return;
        }
        int number = 0;
        for (FactValue.Fields entry : entries.list()) {
            number++;
            fields(fact, entry, path.entry(number));
        }
    }

    private void series(FactDefinition fact, FactValue value, Path path) {
        if (!(value instanceof FactValue.Series series)) {
            tell(new ValueRules.Slip("input.expected-years", path.toString(), describe(value)));
            return;
        }
        series.years().forEach((year, amount) -> {
            if (ValueRules.year(year, "input.bad-year", "", "") != null) {
                tell(ValueRules.year(year, "input.bad-year", path.toString(), String.valueOf(year)));
            }
            single(fact, amount, path.then(String.valueOf(year)));
        });
    }

    private void single(FactDefinition fact, FactValue value, Path path) {
        if (value instanceof FactValue.Conflict conflict) {
            for (FactValue.Sourced source : conflict.sources()) {
                tell(ValueRules.text(
                        source.from(), path.then("sources").then("from").toString()));
                scalar(fact, source.value(), path);
            }
        } else {
            scalar(fact, value, path);
        }
    }

    private void scalar(FactDefinition fact, FactValue value, Path path) {
        if (slip(fact, value, "", "") != null) {
            tell(slip(fact, value, path.toString(), describe(value)));
        }
    }

    /** What is wrong with a value; null if nothing is, whatever is to be told of it. */
    private static ValueRules.@Nullable Slip slip(FactDefinition fact, FactValue value, String path, String written) {
        FactType type = fact.type();
        if (value instanceof FactValue.Text text && (type == FactType.TEXT || type == FactType.CHOICE)) {
            ValueRules.Slip slip = ValueRules.text(text.value(), path);
            return slip == null && type == FactType.CHOICE ? ValueRules.choice(fact, text.value(), path) : slip;
        }
        if (value instanceof FactValue.Number number && type.isNumeric()) {
            return ValueRules.number(fact, number.value(), written, path);
        }
        if (value instanceof FactValue.Day day && type == FactType.DATE) {
            return ValueRules.year(day.value().getYear(), "input.expected-date", path, written);
        }
        return value instanceof FactValue.Flag && type == FactType.FLAG
                ? null
                : new ValueRules.Slip(expected(type), path, written);
    }

    private static String expected(FactType type) {
        return switch (type) {
            case TEXT, CHOICE -> "input.expected-text";
            case FLAG -> "input.expected-flag";
            case DATE -> "input.expected-date";
            case NUMBER, MONEY, RATIO -> "input.expected-number";
            case RECORD, LIST -> throw new IllegalStateException(type + " is not a scalar");
        };
    }

    private void tell(ValueRules.@Nullable Slip slip) {
        if (slip != null) {
            findings.add(Problem.error(slip.id(), place, slip.quoted()));
        }
    }

    /** A value as a file would have it, fit to be quoted in a sentence. */
    private static String describe(FactValue value) {
        if (value instanceof FactValue.Text text) {
            return '"' + ShownText.shown(text.value()) + '"';
        }
        if (value instanceof FactValue.Number number) {
            return number.value().toPlainString();
        }
        if (value instanceof FactValue.Flag flag) {
            return String.valueOf(flag.value());
        }
        if (value instanceof FactValue.Day day) {
            return '"' + day.value().toString() + '"';
        }
        if (value instanceof FactValue.Entries entries) {
            return entries.list().isEmpty() ? "[]" : "[…]";
        }
        return "{…}";
    }
}
