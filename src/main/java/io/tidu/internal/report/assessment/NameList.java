package io.tidu.internal.report.assessment;

import io.tidu.internal.document.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names in one line; brackets that several have which follow each other, such as "(sample)", stand once behind them.
 */
final class NameList {
    private static final Pattern BRACKETS = Pattern.compile("(.+?) ?[(（]([^()（）]+)[)）]");

    private final Words words;
    private final List<Name> names = new ArrayList<>();

    NameList(Words words) {
        this.words = words;
    }

    /**
     * A name.
     *
     * @param all of it
     * @param begin without the brackets at its end
     * @param brackets what stands in them; empty without any, and where something follows
     * @param behind what follows
     */
    private record Name(String all, String begin, String brackets, Text behind) {
        private Text text() {
            return Text.of(all, Text.Style.STRONG).and(behind);
        }
    }

    /** One more name, with what follows it. */
    void add(String name, Text behind) {
        Matcher found = BRACKETS.matcher(name);
        names.add(
                behind.isEmpty() && found.matches()
                        ? new Name(name, found.group(1), found.group(2), behind)
                        : new Name(name, name, "", behind));
    }

    /** All of them. */
    Text text() {
        String separator = words.messages().text("explain.list-separator");
        List<Text> parts = new ArrayList<>();
        boolean shared = false;
        for (int from = 0; from < names.size(); ) {
            int to = end(from);
            List<Text> run = names.subList(from, to).stream()
                    .map(n -> Text.of(n.begin(), Text.Style.STRONG))
                    .toList();
            if (run.size() > 1) {
                shared = true;
                parts.add(Text.joined(separator, run)
                        .and(words.text("titles.all", names.get(from).brackets())));
            } else {
                parts.add(names.get(from).text());
            }
            from = to;
        }
        // Behind a comma the brackets would be read as those of all names before.
        return Text.joined(shared ? words.text("titles.then") : separator, parts);
    }

    /** The end of those that have the brackets of the first. */
    private int end(int from) {
        String brackets = names.get(from).brackets();
        int to = from + 1;
        while (!brackets.isEmpty()
                && to < names.size()
                && names.get(to).brackets().equals(brackets)) {
            to++;
        }
        return to;
    }
}
