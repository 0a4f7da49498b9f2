package io.tidu.internal.search;

import io.tidu.model.FactValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes a witness as a case, in the form in which cases stand beside a pack. */
public final class Sample {
    private Sample() {}

    /**
     * A case.
     *
     * @param name a sentence
     * @param expect what is expected, as YAML in one line
     */
    public static String of(Counterexample witness, String name, String expect) {
        StringBuilder text = new StringBuilder("- name: ").append(quoted(name)).append('\n');
        text.append("  on: ").append(witness.on()).append('\n');
        if (!witness.base().file().isEmpty()) {
            text.append("  like: ").append(witness.base().file()).append('\n');
        }
        return text.append("  enterprise: ")
                .append(changes(witness))
                .append("\n  expect: ")
                .append(expect)
                .append('\n')
                .toString();
    }

    private static String changes(Counterexample witness) {
        List<String> members = new ArrayList<>();
        witness.enterprise().facts().forEach((name, value) -> {
            FactValue before = witness.base().enterprise().fact(name);
            if (!value.equals(before)) {
                members.add(name + ": " + written(difference(value, before)));
            }
        });
        return "{" + String.join(", ", members) + "}";
    }

    /** Of years and fields only those that differ: a case is laid over what it starts from. */
    private static FactValue difference(FactValue value, @Nullable FactValue before) {
        if (value instanceof FactValue.Series series && before instanceof FactValue.Series old) {
            SortedMap<Integer, FactValue> years = new TreeMap<>(series.years());
            years.entrySet().removeIf(e -> e.getValue().equals(old.years().get(e.getKey())));
            return new FactValue.Series(years);
        }
        if (value instanceof FactValue.Fields fields && before instanceof FactValue.Fields old) {
            SortedMap<String, FactValue> members = new TreeMap<>(fields.values());
            members.entrySet().removeIf(e -> e.getValue().equals(old.values().get(e.getKey())));
            return new FactValue.Fields(members);
        }
        return value;
    }

    private static String written(FactValue value) {
        if (value instanceof FactValue.Number number) {
            return number.value().toPlainString();
        }
        if (value instanceof FactValue.Text text) {
            return quoted(text.value());
        }
        if (value instanceof FactValue.Flag flag) {
            return String.valueOf(flag.value());
        }
        if (value instanceof FactValue.Day day) {
            return day.value().toString();
        }
        if (value instanceof FactValue.Series series) {
            return members(series.years());
        }
        if (value instanceof FactValue.Fields fields) {
            return members(fields.values());
        }
        if (value instanceof FactValue.Conflict conflict) {
            return "{sources: "
                    + conflict.sources().stream()
                            .map(s -> "{value: " + written(s.value()) + ", from: " + quoted(s.from()) + "}")
                            .toList()
                    + "}";
        }
        return value instanceof FactValue.Entries entries
                ? entries.list().stream().map(Sample::written).toList().toString()
                : "null";
    }

    private static String members(Map<?, FactValue> members) {
        List<String> written = new ArrayList<>();
        members.forEach((name, value) -> {
            String key = name instanceof Integer ? "\"" + name + "\"" : String.valueOf(name);
            written.add(key + ": " + written(value));
        });
        return "{" + String.join(", ", written) + "}";
    }

    private static String quoted(String text) {
        return text.matches("[A-Za-z][A-Za-z-]*") && !text.matches("(?i)true|false|yes|no|on|off|null|none")
                ? text
                : "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
