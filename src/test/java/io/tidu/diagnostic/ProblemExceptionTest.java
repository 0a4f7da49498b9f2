package io.tidu.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemExceptionTest {
    private static final Problem SHEET = Problem.error("pack.link", new Place("t.xlsx", "表", 3, 2), "a", "b")
            .inRule("r")
            .withExcerpt("x | y");

    private static ProblemException copied(ProblemException thrown) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(thrown);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (ProblemException) in.readObject();
        }
    }

    @Test
    void it_keeps_every_problem_when_it_is_serialised() throws IOException, ClassNotFoundException {
        List<Problem> problems = List.of(SHEET, Problem.warning("pack.none", Place.of("rules")));
        ProblemException thrown = new ProblemException(problems);

        assertThat(copied(thrown).problems()).isEqualTo(problems);
        assertThat(copied(thrown)).hasMessage(thrown.getMessage());
        assertThat(copied(new ProblemException(SHEET)).problems()).containsExactly(SHEET);
    }
}
