package io.tidu.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.internal.check.run.RuleChecker;
import io.tidu.internal.diagnostic.Messages;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The index of all ids names every mistake that can be told while rules are read. */
class IndexTest {
    private static final Set<String> TOLD_WHILE_READING =
            Set.of("vocabulary", "pack", "policy", "table", "sheet", "rule", "case", "file", "yaml", "input");

    @Test
    void the_index_names_every_id() {
        String page = Fixture.read(Path.of("docs/checks/README.md"));
        List<String> ids = ResourceBundle.getBundle("io.tidu.diagnostic.messages", Locale.ENGLISH).keySet().stream()
                .filter(k -> TOLD_WHILE_READING.contains(k.split("\\.", 2)[0]))
                .sorted()
                .toList();
        assertThat(ids).hasSizeGreaterThan(200).allMatch(id -> page.contains("| " + id + " |"));
    }

    @Test
    void every_check_has_a_sentence_in_both_languages() {
        assertThat(RuleChecker.ids())
                .allMatch(id -> Messages.in(Locale.ENGLISH).has(id))
                .allMatch(id -> Messages.in(Locale.CHINESE).has(id));
    }
}
