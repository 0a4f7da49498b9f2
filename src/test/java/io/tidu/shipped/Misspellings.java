package io.tidu.shipped;

import io.tidu.model.Enterprise;
import io.tidu.model.FactValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/** Every way to misspell one name or word of an enterprise by one letter, a random one for each. */
final class Misspellings {
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

    /**
     * An enterprise with one slip.
     *
     * @param path where, such as {@code events[1].kind}
     * @param right what was written before
     * @param wrong what is written now
     * @param enterprise the enterprise that says so
     */
    record Misspelt(String path, String right, String wrong, Enterprise enterprise) {}

    private final Random random;

    Misspellings(long seed) {
        this.random = new Random(seed);
    }

    /** One slip for each name and word of the enterprise. */
    List<Misspelt> of(Enterprise firm) {
        List<Misspelt> slips = new ArrayList<>();
        members(
                firm.facts(),
                "",
                (path, right, wrong, facts) ->
                        slips.add(new Misspelt(path, right, wrong, new Enterprise(firm.id(), firm.name(), facts))));
        return slips;
    }

    private interface Found<T> {
        void slip(String path, String right, String wrong, T changed);
    }

    private void members(SortedMap<String, FactValue> members, String path, Found<SortedMap<String, FactValue>> found) {
        members.forEach((name, value) -> {
            String at = path.isEmpty() ? name : path + "." + name;
            String wrong = misspelt(name);
            found.slip(at, name, wrong, with(members, name, wrong, value));
            value(
                    value,
                    at,
                    (where, right, slip, changed) ->
                            found.slip(where, right, slip, with(members, name, name, changed)));
        });
    }

    private void value(FactValue value, String path, Found<FactValue> found) {
        if (value instanceof FactValue.Text text) {
            String wrong = misspelt(text.value());
            found.slip(path, text.value(), wrong, new FactValue.Text(wrong));
        } else if (value instanceof FactValue.Fields fields) {
            members(
                    fields.values(),
                    path,
                    (where, right, wrong, changed) -> found.slip(where, right, wrong, new FactValue.Fields(changed)));
        } else if (value instanceof FactValue.Entries entries) {
            for (int i = 0; i < entries.list().size(); i++) {
                int at = i;
                members(entries.list().get(i).values(), path + "[" + (i + 1) + "]", (where, right, wrong, changed) -> {
                    List<FactValue.Fields> list = new ArrayList<>(entries.list());
                    list.set(at, new FactValue.Fields(changed));
                    found.slip(where, right, wrong, new FactValue.Entries(list));
                });
            }
        }
    }

    private static SortedMap<String, FactValue> with(
            Map<String, FactValue> members, String name, String otherName, FactValue value) {
        SortedMap<String, FactValue> changed = new TreeMap<>(members);
        changed.remove(name);
        changed.put(otherName, value);
        return changed;
    }

    /** One letter left out, doubled, swapped with the next or replaced; never the same text again. */
    String misspelt(String right) {
        for (int tries = 0; tries < 100; tries++) {
            int at = random.nextInt(right.length());
            char other = LETTERS.charAt(random.nextInt(LETTERS.length()));
            String wrong = switch (random.nextInt(4)) {
                case 0 -> right.substring(0, at) + right.substring(at + 1);
                case 1 -> right.substring(0, at) + right.charAt(at) + right.substring(at);
                case 2 ->
                    at + 1 < right.length()
                            ? right.substring(0, at) + right.charAt(at + 1) + right.charAt(at) + right.substring(at + 2)
                            : right;
                default -> right.substring(0, at) + other + right.substring(at + 1);
            };
            if (!wrong.equals(right) && !wrong.isBlank()) {
                return wrong;
            }
        }
        return right + "x";
    }
}
