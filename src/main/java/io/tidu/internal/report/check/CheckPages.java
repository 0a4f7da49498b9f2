package io.tidu.internal.report.check;

import io.tidu.internal.diagnostic.Messages;
import io.tidu.internal.diagnostic.Nearest;
import io.tidu.internal.document.Block;
import io.tidu.internal.document.Document;
import io.tidu.internal.document.Table;
import io.tidu.internal.document.Text;
import io.tidu.model.Label;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the documentation says of every id that {@code check} tells, as it lies in the jar: the files of
 * {@code docs/checks}. Safe to call from any thread.
 */
public final class CheckPages {
    private static final String FOLDER = "/io/tidu/checks/";
    private static final String INDEX = "README.md";
    /** {@code | [check.cliff](check.cliff.md) | Warning. … 警告。… |}. */
    private static final Pattern CHECK = Pattern.compile("\\| \\[(check\\.[a-z-]+)]\\([^)]*\\) \\| (.*) \\|");
    /** {@code | rule.number | English | 中文 |}. */
    private static final Pattern READING = Pattern.compile("\\| ([a-z]+\\.[A-Za-z0-9.-]+) \\| (.*?) \\| (.*) \\|");

    private CheckPages() {}

    /** Read when it is first asked for. */
    private static final class Known {
        private static final SortedMap<String, Label> IDS = index();
    }

    private static SortedMap<String, Label> index() {
        SortedMap<String, Label> ids = new TreeMap<>();
        for (String line : Optional.ofNullable(text(INDEX)).orElse("").lines().toList()) {
            Matcher check = CHECK.matcher(line);
            Matcher reading = READING.matcher(line);
            Label both = check.matches() ? CheckPage.both(check.group(2)) : null;
            if (both != null) {
                ids.put(check.group(1), both);
            } else if (reading.matches()) {
                ids.put(
                        reading.group(1),
                        new Label(CheckPage.plain(reading.group(3)), CheckPage.plain(reading.group(2))));
            }
        }
        return Collections.unmodifiableSortedMap(ids);
    }

    private static @Nullable String text(String file) {
        try (InputStream in = CheckPages.class.getResourceAsStream(FOLDER + file)) {
            return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every id there is, with what it means in a sentence or a few. */
    public static SortedMap<String, Label> all() {
        return Known.IDS;
    }

    /** Whether there is a page of its own for an id. */
    static boolean hasPage(String id) {
        return CheckPages.class.getResource(FOLDER + id + ".md") != null;
    }

    /** What is said of an id, if there is such. */
    static Optional<CheckPage> page(String id) {
        Label summary = all().get(id);
        if (summary == null) {
            return Optional.empty();
        }
        String own = text(id + ".md");
        return Optional.of(own == null ? new CheckPage(id, summary, List.of()) : CheckPage.read(id, own));
    }

    /** The id that is nearest to one that there is not. */
    public static String nearest(String id) {
        // Whoever leaves out the first part means a check.
        return all().containsKey("check." + id)
                ? "check." + id
                : Nearest.to(id, all().keySet())
                        .or(() -> Nearest.to("check." + id, all().keySet()))
                        .orElse("–");
    }

    /** What is said of an id in a language, if there is such. */
    public static Optional<Document> explain(String id, Locale locale) {
        return page(id).map(p -> new Document(id, p.blocks(locale), ""));
    }

    /** Every id with what it means: first the checks, then what is told while rules are read. */
    public static Document list(Locale locale) {
        Messages messages = Messages.in(locale);
        List<Block> blocks = new ArrayList<>();
        for (boolean own : new boolean[] {true, false}) {
            blocks.add(Block.Paragraph.of(
                    Text.of(messages.text(own ? "check.ids" : "check.ids-reading"), Text.Style.STRONG)));
            List<List<Table.Cell>> rows = new ArrayList<>();
            all().forEach((id, label) -> {
                if (hasPage(id) == own) {
                    rows.add(List.of(Table.Cell.of(id), Table.Cell.of(first(label.in(locale)))));
                }
            });
            blocks.add(new Block.TableBlock(new Table(
                    "",
                    List.of(new Table.Column("", Table.Kind.CODE, false), new Table.Column("", Table.Kind.TEXT, true)),
                    rows,
                    List.of())));
            blocks.add(Block.Paragraph.of(""));
        }
        blocks.add(Block.Paragraph.of(messages.text("check.ids-more")));
        return new Document(messages.text("check.title"), blocks, "");
    }

    /** How much it matters, and the first sentence. */
    private static String first(String summary) {
        Matcher sentence = Pattern.compile("(?:(?:错误|警告|提示)。|(?:Error|Warning|Note)\\. )?.*?(?:。|\\.(?= [A-Z]|$)|$)")
                .matcher(summary);
        return sentence.find() ? sentence.group() : summary;
    }
}
