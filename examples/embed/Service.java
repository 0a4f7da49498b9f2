import io.tidu.batch.BatchOptions;
import io.tidu.batch.BatchResult;
import io.tidu.batch.PolicyBatch;
import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.ProblemException;
import io.tidu.engine.EngineOptions;
import io.tidu.engine.PolicyEngine;
import io.tidu.engine.RulesSource;
import io.tidu.guide.PolicyGuide;
import io.tidu.input.EnterpriseReader;
import io.tidu.input.Format;
import io.tidu.model.Enterprise;
import io.tidu.model.assessment.Assessment;
import io.tidu.model.batch.BudgetTotal;
import io.tidu.model.batch.Standing;
import io.tidu.model.guidance.Guidance;
import io.tidu.model.guidance.GuideOptions;
import io.tidu.register.Register;
import io.tidu.register.RegisterOptions;
import io.tidu.register.RegisterSource;
import io.tidu.register.RegisterSummary;
import io.tidu.report.AssessmentJson;
import io.tidu.report.GuidanceJson;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a service does with Tidu, piece by piece; docs/embedding.md shows the pieces. */
public class Service {
    private static final LocalDate ON = LocalDate.of(2026, 3, 1);

    public static void main(String[] args) throws IOException {
        Map<String, byte[]> files = files(Path.of("rules"));

        // Rules, wherever they are
        RulesSource memory = RulesSource.inMemory(files);
        RulesSource folderOrZip = RulesSource.at(Path.of("rules"));
        RulesSource classPath = RulesSource.onClassPath(Service.class, "/rules");
        PolicyEngine engine = PolicyEngine.load(memory, EngineOptions.DEFAULT);

        // Ready before the first request
        engine.warmUp(ON);

        // An enterprise from a map
        Map<String, Object> form = Map.of(
                "id",
                "91330421MA0000EMBX",
                "registeredOn",
                LocalDate.of(2018, 5, 1),
                "staff",
                80,
                "revenue",
                Map.of(2025, 42_000_000L));
        Enterprise firm = new EnterpriseReader(engine.vocabulary()).read(form, "form");

        // What is wrong, for the person who can mend it
        try {
            new EnterpriseReader(engine.vocabulary()).read(Map.of("id", "x", "stuff", 80), "form");
        } catch (ProblemException wrong) {
            for (Problem problem : wrong.problems()) {
                System.out.println(problem.place() + ": " + problem.sentence(Locale.ENGLISH));
            }
        }

        // Kept as JSON, and read back
        Assessment assessment = engine.assess(firm, ON);
        ByteArrayOutputStream ledger = new ByteArrayOutputStream();
        AssessmentJson.write(assessment, ledger);
        Assessment read = AssessmentJson.read(new ByteArrayInputStream(ledger.toByteArray()), "ledger");

        // What an enterprise can do
        PolicyGuide guide = PolicyGuide.of(engine);
        GuideOptions asked =
                GuideOptions.NEXT_STAGE.to("technology-sme").until(LocalDate.of(2027, 12, 31)).lock("staff");
        Guidance guidance = guide.guide(firm, ON, asked);
        String line = GuidanceJson.line(guidance);
        List<Problem> problems =
                guide.verify(GuidanceJson.read(line, Place.of("plans.jsonl", 1), engine.vocabulary()));

        byte[] lines = "{\"id\": \"a\"}\n{\"id\": \"b\", \"staff\": -1}\n".getBytes(StandardCharsets.UTF_8);
        Register register = Register.of(
                List.of(RegisterSource.of("upload", new ByteArrayInputStream(lines), Format.GUESSED)));
        RegisterSummary summary = register.run(
                engine.vocabulary(), RegisterOptions.DEFAULT, one -> engine.assess(one, ON).stage(), entry -> {
                    if (entry.isRejected()) {
                        entry.problems().forEach(problem -> System.out.println(problem.sentence(Locale.ENGLISH)));
                    }
                    return true;
                });

        // A batch
        PolicyBatch batch = PolicyBatch.of(engine, BatchOptions.on(ON).withBudget("8930万元"));
        Register again = Register.of(
                List.of(RegisterSource.of("upload", new ByteArrayInputStream(lines), Format.GUESSED)));
        try (BatchResult result = batch.run(again, entry -> true)) {
            BudgetTotal year = result.budget();
            System.out.println("due: " + year.dueFen() + " fen, of these paid: " + year.paysFen());
            result.forEach(one -> System.out.println(one.standing().enterprise() + ": " + one.payments()));
        }

        // A batch cut for many machines: the first line on each, the last on one
        Standing standing = batch.standing(firm);
        byte[] travels = PolicyBatch.write(standing);
        try (BatchResult result = batch.share(List.of(PolicyBatch.read(travels)).iterator())) {
            System.out.println("enterprises of all machines: " + result.register().enterprises());
        }

        System.out.println("assessed: " + summary.enterprises() + ", rejected: " + summary.rejected());
        System.out.println("proved again: " + problems.isEmpty());
        System.out.println("read back: " + read.equals(assessment));
        System.out.println("sources: "
                + Stream.of(memory, folderOrZip, classPath)
                        .map(RulesSource::shown)
                        .collect(Collectors.joining(", ")));
        engine.close();
    }

    private static Map<String, byte[]> files(Path rules) throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        try (Stream<Path> all = Files.walk(rules)) {
            List<Path> found = all.filter(Files::isRegularFile).toList();
            for (Path file : found) {
                files.put(rules.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
        return files;
    }
}
