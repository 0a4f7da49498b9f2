package io.tidu.mutation;

import io.tidu.diagnostic.ProblemException;
import io.tidu.diagnostic.Severity;
import io.tidu.internal.cases.CaseRunner;
import io.tidu.internal.check.run.RuleChecker;
import io.tidu.internal.engine.Engine;
import io.tidu.internal.load.RulesLoader;
import io.tidu.internal.policy.Policies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;

/** A copy of the rules in which one mutant at a time is tried. Not thread-safe. */
final class Laboratory {
    private static final LocalDate ON = LocalDate.of(2026, 3, 1);
    private static final String CASES = "/cases/";

    private final Path original;
    private final Path folder;
    private String pack = "";

    Laboratory(Path original, Path folder) {
        this.original = original;
        this.folder = folder;
    }

    /** What noticed a mutant. */
    enum Notice {
        LOADING,
        CHECK,
        CASE,
        NOTHING
    }

    Notice tryOut(Mutant mutant) throws IOException {
        prepare(mutant.pack());
        Path file = folder.resolve(mutant.file());
        String before = Files.readString(file);
        try {
            Files.writeString(file, mutant.text());
            return notice();
        } finally {
            Files.writeString(file, before);
        }
    }

    private Notice notice() {
        Policies policies;
        try {
            policies = RulesLoader.load(folder);
        } catch (ProblemException refused) {
            return Notice.LOADING;
        }
        // The cases of other packs were left out here, which is no mistake of theirs.
        boolean told = RuleChecker.check(policies, ON).stream()
                .filter(r -> !r.problem().id().equals("check.no-cases"))
                .anyMatch(r -> r.problem().severity() != Severity.INFO);
        if (told) {
            return Notice.CHECK;
        }
        try (Engine engine = Engine.of(policies)) {
            return CaseRunner.run(engine).failed().isEmpty() ? Notice.NOTHING : Notice.CASE;
        } catch (ProblemException failed) {
            return Notice.CASE;
        }
    }

    /** All packs, but only the cases of the pack in question: those of others cost time and seldom notice more. */
    private void prepare(String wanted) throws IOException {
        if (wanted.equals(pack)) {
            return;
        }
        pack = wanted;
        try (Stream<Path> old = Files.walk(folder)) {
            for (Path path : old.sorted(java.util.Comparator.reverseOrder()).toList()) {
                if (!path.equals(folder)) {
                    Files.delete(path);
                }
            }
        }
        try (Stream<Path> files = Files.walk(original)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = original.relativize(file).toString().replace('\\', '/');
                boolean otherCase = name.contains(CASES) && !name.startsWith(wanted + CASES);
                if (!otherCase) {
                    Files.createDirectories(folder.resolve(name).getParent());
                    Files.copy(file, folder.resolve(name));
                }
            }
        }
    }
}
