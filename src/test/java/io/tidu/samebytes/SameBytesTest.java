package io.tidu.samebytes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * The JSON of examples, cases and seeded enterprises is byte for byte what it was when its digests were written. Every
 * run checks the examples, the cases and one in ten of the seeded groups; {@code -Dtidu.samebytes=all} checks all.
 *
 * <p>A change of the shipped rules or cases changes digests: {@code -Dtidu.goldens=write} writes all of them anew. To
 * see what differs, the first groups that do are written to {@code target/same-bytes};
 * {@code -Dtidu.samebytes.dump=seeded/rules/017} writes a group at any other commit, for a diff.
 */
class SameBytesTest {
    private static final Path DIGESTS = Path.of("src/test/resources/io/tidu/samebytes/digests.txt");
    private static final Path DUMPS = Path.of("target", "same-bytes");
    private static final int MOST_DUMPS = 5;

    @Test
    void every_assessment_has_the_bytes_it_had() throws IOException {
        boolean write = "write".equals(System.getProperty("tidu.goldens"));
        boolean all = write || "all".equals(System.getProperty("tidu.samebytes"));
        String dump = System.getProperty("tidu.samebytes.dump", "");
        try (Groups groups = new Groups()) {
            List<Group> checked =
                    groups.all().stream().filter(g -> all || g.brief()).toList();
            groups.all().stream().filter(g -> g.name().equals(dump)).forEach(g -> g.dump(DUMPS));
            SortedMap<String, String> found = new TreeMap<>();
            checked.parallelStream()
                    .map(g -> g.name() + " " + g.digest())
                    .toList()
                    .forEach(l -> put(l, found));
            if (write) {
                Files.createDirectories(DIGESTS.getParent());
                Files.write(DIGESTS, (Iterable<String>) () -> found.entrySet().stream()
                        .map(e -> e.getKey() + " " + e.getValue())
                        .iterator());
                return;
            }
            SortedMap<String, String> expected = new TreeMap<>();
            Files.readAllLines(DIGESTS, StandardCharsets.UTF_8).forEach(l -> put(l, expected));
            List<String> different = found.keySet().stream()
                    .filter(name -> !found.get(name).equals(expected.get(name)))
                    .toList();
            checked.stream()
                    .filter(g -> different.contains(g.name()))
                    .limit(MOST_DUMPS)
                    .forEach(g -> g.dump(DUMPS));
            assertThat(different)
                    .as("groups whose bytes changed; the first are in %s", DUMPS)
                    .isEmpty();
            assertThat(expected.keySet()).containsAll(found.keySet());
            if (all) {
                assertThat(found).isEqualTo(expected);
            }
        }
    }

    private static void put(String line, SortedMap<String, String> digests) {
        int space = line.lastIndexOf(' ');
        digests.put(line.substring(0, space), line.substring(space + 1));
    }
}
