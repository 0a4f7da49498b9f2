import io.tidu.engine.PolicyEngine;
import io.tidu.model.Enterprise;
import io.tidu.model.assessment.Assessment;
import java.nio.file.Path;
import java.time.LocalDate;

/** Ten lines that embed Tidu: load the rules once, describe an enterprise, decide. */
public class Embed {
    public static void main(String[] args) {
        try (PolicyEngine engine = PolicyEngine.load(Path.of("rules"))) {
            Enterprise firm = Enterprise.builder("91330421MA0000EMBX")
                    .name("Fictional Embedding Ltd")
                    .registeredOn(LocalDate.of(2018, 5, 1))
                    .staff(80)
                    .technologyStaff(24)
                    .build();
            Assessment assessment = engine.assess(firm, LocalDate.of(2026, 3, 1));
            assessment.target("high-tech-enterprise").findings().forEach(f ->
                    System.out.println(f.criterion() + " " + f.verdict().word() + " " + f.evidence().missing()));
        }
    }
}
