package io.tidu.internal.source.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The lines that a version control program leaves where two people have changed the same place. */
public final class MergeMarkers {
    private static final Pattern SIDE = Pattern.compile("(?:<{7}|>{7}|\\|{7})(?: .*)?");
    private static final Pattern BETWEEN = Pattern.compile("={7}");
    /** More lines than these help nobody. */
    private static final int MOST_NAMED = 9;

    private MergeMarkers() {}

    /**
     * Whether a line is one; of seven equals signs that is so in files of data alone, as others underline with them.
     */
    public static boolean isOne(String line) {
        boolean possible = line.length() >= 7 && "<>|=".indexOf(line.charAt(0)) >= 0;
        return possible
                && (SIDE.matcher(line).matches() || BETWEEN.matcher(line).matches());
    }

    /**
     * The numbers of such lines, from 1.
     *
     * @param prose whether seven equals signs without the other markers are no marker
     */
    static List<Integer> in(List<String> lines, boolean prose) {
        List<Integer> found = new ArrayList<>();
        boolean sides = !prose;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (isOne(line)) {
                found.add(i + 1);
                sides |= SIDE.matcher(line).matches();
            }
        }
        return sides ? found : List.of();
    }

    static String named(List<Integer> lines) {
        return lines.stream().limit(MOST_NAMED).map(String::valueOf).collect(Collectors.joining(", "))
                + (lines.size() > MOST_NAMED ? ", …" : "");
    }
}
