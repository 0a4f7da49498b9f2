package io.tidu.internal.load;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** Finds rules among files in memory. */
final class MemoryFinder {
    private MemoryFinder() {}

    static boolean find(Map<String, byte[]> files, RulesTree tree) {
        if (files.size() > EntryNames.MOST_ENTRIES) {
            tree.tellTooMany();
        }
        EntryNames names = new EntryNames(tree);
        new TreeMap<>(files).forEach((name, content) -> {
            String path = tree.isFull() ? null : names.path(name);
            if (path != null) {
                tree.add(path, most -> Arrays.copyOf(content, Math.min(most, content.length)));
            }
        });
        return true;
    }
}
