package io.tidu.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.ProblemException;
import io.tidu.diagnostic.Severity;
import io.tidu.engine.EngineOptions;
import io.tidu.internal.cases.CaseRunner;
import io.tidu.internal.engine.Engine;
import io.tidu.internal.load.RulesPlace;
import io.tidu.model.Bounds;
import io.tidu.model.Decimals;
import io.tidu.model.Enterprise;
import io.tidu.model.EnterpriseBuilder;
import io.tidu.model.FactValue;
import io.tidu.model.assessment.Assessment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A small pack with an honest rule file, into which a test puts one hostile file, and what came of it. */
final class HostilePack {
    /** Where the hostile files and their lists are. */
    static final Path RESOURCES = Path.of("src/test/resources/io/tidu/security");

    static final LocalDate ON = LocalDate.of(2026, 3, 1);
    /** Steps as few as a test has time for, and time for a busy machine: which bound is met must not depend on it. */
    static final EngineOptions OPTIONS = EngineOptions.DEFAULT.boundedBy(Bounds.DEFAULT.withSteps(100_000));

    static final String PACK = "corpus/sample/2026/";

    private static final int MOST_TOLD = 8;

    private final Path folder;

    private HostilePack(Path folder) {
        this.folder = folder;
    }

    /** Writes the pack into an empty folder. */
    static HostilePack in(Path folder) {
        Path source = RESOURCES.resolve("corpus");
        HostilePack pack = new HostilePack(folder);
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = source.relativize(file).toString().replace('\\', '/');
                if (!name.endsWith(".drl")) {
                    pack.write(name, Files.readAllBytes(file));
                }
            }
            pack.write(PACK + "honest.drl", Files.readAllBytes(RESOURCES.resolve("honest.drl")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pack;
    }

    /** Writes or overwrites a file. */
    HostilePack write(String name, byte[] content) {
        Path file = folder.resolve(name);
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** The folder. */
    Path folder() {
        return folder;
    }

    /**
     * Loads the pack, runs its cases and decides: {@code refused} with the ids and lines of what is told, and the file
     * where it is another than the hostile one; {@code bounded} with the same; or {@code inert} if the honest rules
     * decide exactly as they do alone.
     */
    String outcome(String hostile, Assessment honest) {
        try (Engine engine = Engine.load(RulesPlace.at(folder), OPTIONS.signers(), OPTIONS.bounds())) {
            CaseRunner.run(engine);
            try {
                Assessment decided = engine.assess(firm(), ON);
                assertThat(honestPart(decided)).isEqualTo(honestPart(honest));
                return "inert";
            } catch (ProblemException e) {
                assertThat(e.problems()).allSatisfy(p -> assertThat(p.rule()).isNotBlank());
                return "bounded " + told(e, hostile);
            }
        } catch (ProblemException e) {
            return "refused " + told(e, hostile);
        }
    }

    private static List<Object> honestPart(Assessment assessment) {
        return List.of(
                assessment.targets().get("title"),
                assessment.targets().get("reserve"),
                assessment.targets().get("cultivate"),
                assessment.stage(),
                assessment.funding().awards().stream()
                        .filter(a -> a.item().equals("honest-grant"))
                        .toList());
    }

    private String told(ProblemException e, String hostile) {
        e.problems().forEach(this::assertReadable);
        List<String> told = e.problems().stream()
                .filter(p -> p.severity() == Severity.ERROR)
                .map(p -> p.id() + ":" + file(p, hostile) + p.place().line())
                .distinct()
                .toList();
        return String.join(" ", told.subList(0, Math.min(MOST_TOLD, told.size())))
                + (told.size() > MOST_TOLD ? " …" : "");
    }

    private String file(Problem problem, String hostile) {
        String shown = folder.toString().replace('\\', '/') + "/";
        String file = problem.place().file().replace(shown, "").replace(PACK, "");
        return file.equals(hostile.replace(PACK, "")) ? "" : file + ":";
    }

    /** Whatever a file holds, what is said of it does not reach the terminal as a command, nor as a book. */
    private void assertReadable(Problem problem) {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.CHINESE)) {
            String text = problem.render(locale);
            assertThat(text.replace(folder.toString(), "").length()).isLessThan(1_500);
            assertThat(text.codePoints().filter(c -> c != '\n' && c != '\r').mapToObj(Character::getType))
                    .doesNotContain((int) Character.CONTROL, (int) Character.FORMAT, (int) Character.SURROGATE);
        }
    }

    /** Known well enough for the honest rules, with more events than a join over them can bear. */
    static Enterprise firm() {
        EnterpriseBuilder firm = Enterprise.builder("firm").fact("staff", Decimals.value(80));
        firm.fact("county", new FactValue.Text("330421"));
        firm.fact("technologyStaff", Decimals.value(20));
        firm.fact("netProfit", Decimals.value(1_000_000));
        firm.fact("technologyField", new FactValue.Text("energy"));
        firm.fact("stage", new FactValue.Text("reserve"));
        for (int i = 0; i < 40; i++) {
            int day = 1 + i % 28;
            firm.entry("events", e -> e.set("kind", "listing").set("on", LocalDate.of(2025, 1, day)));
        }
        return firm.build();
    }
}
