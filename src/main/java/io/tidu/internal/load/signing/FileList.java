package io.tidu.internal.load.signing;

import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problems;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The list of files and their SHA-256, one a line: hash, two spaces, path. */
final class FileList {
    private static final String GAP = "  ";

    private FileList() {}

    /** The one way to write a list. */
    static String write(SortedMap<String, String> files) {
        StringBuilder text = new StringBuilder();
        files.forEach((path, hash) -> text.append(hash).append(GAP).append(path).append('\n'));
        return text.toString();
    }

    /** Adds a problem for each file that differs between a list and what is there. */
    static void compare(String list, SortedMap<String, String> files, String shown, Problems problems) {
        Map<String, String> listed = new TreeMap<>();
        list.lines().filter(l -> l.contains(GAP)).forEach(l -> {
            String[] parts = l.split(GAP, 2);
            listed.put(parts[1], parts[0]);
        });
        files.forEach((path, hash) -> {
            String signed = listed.remove(path);
            if (signed == null) {
                problems.error("pack.signature-added", Place.of(shown + path));
            } else if (!signed.equals(hash)) {
                problems.error("pack.signature-changed", Place.of(shown + path));
            }
        });
        listed.keySet().forEach(path -> problems.error("pack.signature-missing", Place.of(shown + path)));
    }
}
