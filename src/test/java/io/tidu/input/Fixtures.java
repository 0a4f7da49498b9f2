package io.tidu.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.Problems;
import io.tidu.internal.load.vocabulary.VocabularyReader;
import io.tidu.internal.source.tree.SourceText;
import io.tidu.model.Enterprise;
import io.tidu.vocabulary.Vocabulary;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The small vocabulary of these tests, and short ways to read with it. */
public final class Fixtures {
    public static final Vocabulary VOCABULARY = vocabulary();

    private Fixtures() {}

    public static String resource(String name) {
        try (InputStream in = Fixtures.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Enterprise read(String json) {
        Problems problems = new Problems();
        Enterprise enterprise = new EnterpriseReader(VOCABULARY).read(json, "firm.json", problems);
        assertThat(problems.list()).isEmpty();
        return enterprise;
    }

    static List<Problem> problemsOf(String json) {
        Problems problems = new Problems();
        assertThat(new EnterpriseReader(VOCABULARY).read(json, "firm.json", problems))
                .isNull();
        return problems.list();
    }

    static List<EnterpriseRecord> records(String text, Format format) {
        return records(text.getBytes(StandardCharsets.UTF_8), format);
    }

    static List<EnterpriseRecord> records(byte[] bytes, Format format) {
        List<EnterpriseRecord> records = new ArrayList<>();
        try (EnterpriseSource source =
                EnterpriseSource.open("firms", new ByteArrayInputStream(bytes), format, VOCABULARY)) {
            source.forEachRemaining(records::add);
        }
        return records;
    }

    private static Vocabulary vocabulary() {
        Problems problems = new Problems();
        Vocabulary vocabulary =
                VocabularyReader.read(SourceText.ofFile("vocabulary.yaml", resource("vocabulary.yaml")), problems);
        assertThat(problems.list()).isEmpty();
        return vocabulary;
    }
}
