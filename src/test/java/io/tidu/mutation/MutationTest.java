package io.tidu.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Changes a number, flips an edge, deletes a row, swaps a comparison or misspells a name in the shipped packs. A small
 * sample runs with every build; {@code mvn verify -Pmutation} tries 600, {@code -Dtidu.mutation.count=100000} all.
 */
class MutationTest {
    private static final int COUNT = Integer.getInteger("tidu.mutation.count", 20);
    private static final long SEED = Long.getLong("tidu.mutation.seed", 20_260_301L);
    private static final int PER_CENT = 95;
    private static final Path SURVIVORS = Path.of("target/mutation-survivors.txt");

    @Test
    void a_pack_without_a_mistake_is_not_noticed(@TempDir Path folder) throws IOException {
        String file = "national/technology-sme/2017/tables/limits.csv";
        Path rules = Path.of("rules");
        Mutant none = new Mutant(file, "none", Files.readString(rules.resolve(file)), "");
        assertThat(new Laboratory(rules, folder).tryOut(none)).isEqualTo(Laboratory.Notice.NOTHING);
    }

    @Test
    void check_or_a_case_notices_nearly_every_small_mistake(@TempDir Path folder) throws IOException {
        Path rules = Path.of("rules");
        List<Mutant> mutants = new ArrayList<>(Mutants.of(rules));
        int all = mutants.size();
        Collections.shuffle(mutants, new Random(SEED));
        List<Mutant> sample = new ArrayList<>(mutants.subList(0, Math.min(COUNT, all)));
        sample.sort(Comparator.comparing(Mutant::pack));
        Laboratory laboratory = new Laboratory(rules, folder);
        Map<Laboratory.Notice, Integer> counts = new EnumMap<>(Laboratory.Notice.class);
        List<String> survivors = new ArrayList<>();
        for (Mutant mutant : sample) {
            Laboratory.Notice notice = laboratory.tryOut(mutant);
            counts.merge(notice, 1, Integer::sum);
            if (notice == Laboratory.Notice.NOTHING) {
                survivors.add(mutant.toString());
            }
        }
        Files.createDirectories(SURVIVORS.getParent());
        Files.writeString(
                SURVIVORS, sample.size() + " of " + all + ": " + counts + "\n" + String.join("\n", survivors) + "\n");
        assertThat(survivors.size() * 100)
                .as("survivors of %s mutants: %s", sample.size(), survivors)
                .isLessThanOrEqualTo(sample.size() * (100 - PER_CENT));
    }
}
