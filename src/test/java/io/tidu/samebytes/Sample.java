package io.tidu.samebytes;

import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.ProblemException;
import io.tidu.input.EnterpriseWriter;
import io.tidu.internal.engine.Engine;
import io.tidu.model.Enterprise;
import io.tidu.model.assessment.Assessment;
import io.tidu.report.AssessmentJson;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * An enterprise to be assessed.
 *
 * @param firm the enterprise
 * @param on the evaluation date
 * @param inForceOn the day whose versions are used
 */
record Sample(Enterprise firm, LocalDate on, LocalDate inForceOn) {

    /** What is assessed, and on the next line what came of it. */
    String lines(Engine engine) {
        return on + " " + inForceOn + " " + EnterpriseWriter.toJson(firm) + "\n" + outcome(engine) + "\n";
    }

    private String outcome(Engine engine) {
        try {
            Assessment assessment = engine.assess(firm, on, inForceOn);
            // The version of the library is the only thing that a release changes.
            return AssessmentJson.line(assessment)
                    .replace("\"library\":\"" + assessment.library() + "\"", "\"library\":\"\"");
        } catch (ProblemException refused) {
            return told(refused.problems());
        }
    }

    static String told(List<Problem> problems) {
        return problems.stream()
                .map(p -> p.render(Locale.ENGLISH).replace(System.lineSeparator(), "\n"))
                .collect(Collectors.joining("\n"));
    }
}
