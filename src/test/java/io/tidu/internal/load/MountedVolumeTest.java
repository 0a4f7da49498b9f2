package io.tidu.internal.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.ProblemException;
import io.tidu.diagnostic.Problems;
import io.tidu.internal.policy.PackFolders;
import io.tidu.internal.policy.Policies;
import io.tidu.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Links within a rules folder, as Kubernetes mounts a ConfigMap, and all the links that lead elsewhere. */
@DisabledOnOs(OS.WINDOWS)
class MountedVolumeTest {
    private static final String VOCABULARY = "facts:\n  staff: {type: number, unit: persons, zh: 职工, en: Staff %s}\n";

    @TempDir
    private Path folder;

    private Path volume;

    @BeforeEach
    void mount() throws IOException {
        volume = folder.toRealPath().resolve("rules");
        Files.createDirectory(volume);
        state("..2026_01", "one");
        Files.createSymbolicLink(volume.resolve("..data"), Path.of("..2026_01"));
        Files.createSymbolicLink(volume.resolve("vocabulary.yaml"), Path.of("..data/vocabulary.yaml"));
        Files.createSymbolicLink(volume.resolve("a"), Path.of("..data/a"));
    }

    /** A whole state of the rules, which says in each of its files which one it is. */
    private void state(String name, String word) throws IOException {
        Packs packs = new Packs(folder.resolve("made-" + name)).pack("a/one/1").pack("a/two/1");
        packs.write("vocabulary.yaml", VOCABULARY.formatted(word));
        for (String pack : List.of("a/one/1", "a/two/1")) {
            packs.write(pack + "/policy.md", Packs.POLICY.replace("Registered", word));
        }
        Files.move(packs.rules(), volume.resolve(name));
    }

    private void exchange(String name) throws IOException {
        Path link = Files.createSymbolicLink(volume.resolve("..data_tmp"), Path.of(name));
        Files.move(link, volume.resolve("..data"), StandardCopyOption.ATOMIC_MOVE);
    }

    private static Set<String> words(Policies policies) {
        Set<String> words = new TreeSet<>();
        words.add(policies.vocabulary().facts().get("staff").label().en().replace("Staff ", ""));
        policies.packs()
                .forEach(p -> words.add(p.folder().clauses().get(0).title().en()));
        return words;
    }

    private List<String> told() {
        Problems problems = new Problems();
        RulesLoader.folders(volume, problems);
        return problems.list().stream()
                .map(p -> p.id() + " " + p.place().toString().replace(volume.toString(), "rules"))
                .toList();
    }

    @Test
    void a_mounted_volume_gives_the_same_rules_as_the_folder_it_shows() {
        Policies mounted = RulesLoader.load(volume);

        assertThat(mounted.packs()).hasSize(2);
        assertThat(mounted.files())
                .isEqualTo(RulesLoader.load(volume.resolve("..2026_01")).files());
    }

    @Test
    void the_state_of_today_is_what_counts_and_no_pack_by_itself() throws IOException {
        state("..2026_02", "two");
        exchange("..2026_02");

        assertThat(words(RulesLoader.load(volume))).containsExactly("two");
    }

    @Test
    void a_single_file_may_link_to_another_within_the_folder() throws IOException {
        Files.createSymbolicLink(volume.resolve("..2026_01/README.md"), Path.of("vocabulary.yaml"));
        Files.createSymbolicLink(volume.resolve("README.md"), Path.of("..2026_01/vocabulary.yaml"));

        assertThat(told()).isEmpty();
    }

    @Test
    void a_link_out_of_the_folder_is_refused_also_by_way_of_a_link_within() throws IOException {
        Path outside = Files.writeString(folder.resolve("outside.md"), Packs.POLICY);
        Files.createSymbolicLink(volume.resolve("..2026_01/out.md"), outside);
        Files.createSymbolicLink(volume.resolve("CHANGELOG.md"), Path.of("..data/out.md"));
        Files.createSymbolicLink(volume.resolve("README.md"), Path.of("../outside.md"));
        Files.createSymbolicLink(volume.resolve("b"), folder);

        assertThat(told())
                .containsExactly("pack.link rules/CHANGELOG.md", "pack.link rules/README.md", "pack.link rules/b");
    }

    @Test
    void a_link_behind_a_link_is_refused() throws IOException {
        Path policy = volume.resolve("..2026_01/a/one/1/policy.md");
        Files.move(policy, policy.resolveSibling("CHANGELOG.md"));
        Files.createSymbolicLink(policy, Path.of("CHANGELOG.md"));

        assertThat(told()).contains("pack.link rules/a/one/1/policy.md");
    }

    @Test
    void a_link_to_nowhere_or_to_a_folder_it_stands_in_is_refused() throws IOException {
        Files.createSymbolicLink(volume.resolve("b"), Path.of("..data/nothing"));
        Files.createSymbolicLink(volume.resolve("c"), Path.of("."));
        Files.createSymbolicLink(volume.resolve("d"), Path.of("d"));

        assertThat(told()).containsExactly("pack.link rules/b", "pack.link rules/c", "pack.link rules/d");
    }

    @Test
    void a_link_to_a_pipe_is_refused() throws Exception {
        new ProcessBuilder("mkfifo", volume.resolve("..2026_01/pipe").toString())
                .start()
                .waitFor();
        Files.createSymbolicLink(volume.resolve("README.md"), Path.of("..data/pipe"));

        assertThat(told()).containsExactly("pack.not-a-file rules/README.md");
    }

    @Test
    void a_state_exchanged_while_it_is_read_is_read_to_its_end() throws IOException {
        state("..2026_02", "two");
        Problems problems = new Problems();
        try (RulesTree tree = RulesTree.of(RulesPlace.at(volume), problems)) {
            assertThat(tree).isNotNull();
            exchange("..2026_02");
            PackFolders packs = new PackLoader(tree, Vocabulary.EMPTY, m -> true, problems).run();
            tree.confirm();

            assertThat(packs.packs())
                    .extracting(p -> p.clauses().get(0).title().en())
                    .containsOnly("one");
        }

        assertThat(problems.list()).isEmpty();
    }

    @Test
    void any_other_link_that_leads_elsewhere_in_the_end_is_told() throws IOException {
        Files.writeString(volume.resolve("CHANGELOG.md"), "");
        Path link = Files.createSymbolicLink(volume.resolve("README.md"), Path.of("CHANGELOG.md"));
        Problems problems = new Problems();
        try (RulesTree tree = RulesTree.of(RulesPlace.at(volume), problems)) {
            assertThat(tree).isNotNull();
            Files.delete(link);
            Files.createSymbolicLink(link, Path.of("a"));
            tree.confirm();
        }

        assertThat(problems.list()).extracting(Problem::id).containsExactly("pack.changed-meanwhile");
    }

    @Test
    void a_state_of_which_not_every_name_has_its_link_yet_is_refused() throws IOException {
        state("..2026_02", "two");
        Files.createDirectory(volume.resolve("..2026_02/new"));
        exchange("..2026_02");

        assertThat(catchIds()).containsExactly("pack.changed-meanwhile");
    }

    private List<String> catchIds() {
        try {
            RulesLoader.load(volume);
            return List.of();
        } catch (ProblemException e) {
            return e.problems().stream().map(Problem::id).toList();
        }
    }

    @Test
    void whoever_loads_while_states_are_exchanged_gets_one_of_them_whole_or_an_error() throws Exception {
        state("..2026_02", "two");
        Thread exchanging = new Thread(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                try {
                    exchange("..2026_02");
                    exchange("..2026_01");
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            }
        });
        exchanging.start();
        try {
            for (int i = 0; i < 200; i++) {
                try {
                    assertThat(words(RulesLoader.load(volume))).hasSize(1);
                } catch (ProblemException exchanged) {
                    assertThat(exchanged.problems())
                            .extracting(Problem::id)
                            .containsAnyOf("pack.changed-meanwhile", "pack.link");
                }
            }
        } finally {
            exchanging.interrupt();
            exchanging.join();
        }
    }
}
