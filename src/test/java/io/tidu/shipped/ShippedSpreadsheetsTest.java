package io.tidu.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.diagnostic.Problems;
import io.tidu.internal.load.RulesLoader;
import io.tidu.internal.load.table.TableConversion;
import io.tidu.internal.policy.PolicyPack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped rules say the same with every table kept in a spreadsheet. */
class ShippedSpreadsheetsTest {
    private static final Path RULES = Path.of("rules");

    @TempDir
    private Path folder;

    @Test
    void every_table_says_the_same() throws IOException {
        try (Stream<Path> files = Files.walk(RULES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                copy(file, folder.resolve(RULES.relativize(file)));
            }
        }
        List<PolicyPack> csv = RulesLoader.load(RULES).packs();
        List<PolicyPack> sheets = RulesLoader.load(folder).packs();

        assertThat(said(sheets)).hasSizeGreaterThan(300).isEqualTo(said(csv));
    }

    /** Everything that tables say, without where they say it. */
    private static List<String> said(List<PolicyPack> packs) {
        return packs.stream()
                .flatMap(p -> p.folder().tables().values().stream()
                        .flatMap(t -> t.rows().stream()
                                .map(r -> String.join(
                                        "|",
                                        p.folder().id(),
                                        t.name(),
                                        t.inputs().toString(),
                                        t.outputs().toString(),
                                        r.cells().toString(),
                                        r.clause(),
                                        String.valueOf(r.status()),
                                        String.valueOf(r.note()),
                                        String.valueOf(r.confirmed()),
                                        String.valueOf(r.source())))))
                .toList();
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        if (from.toString().endsWith(".csv")) {
            byte[] sheet = TableConversion.toSpreadsheet(from.toString(), Files.readAllBytes(from), new Problems())
                    .orElseThrow();
            Files.write(to.resolveSibling(to.getFileName().toString().replace(".csv", ".xlsx")), sheet);
        } else {
            Files.copy(from, to);
        }
    }
}
