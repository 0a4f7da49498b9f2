package io.tidu.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** What is wrong with a page: how it lies at each width, what axe-core finds, and how it prints. */
final class Inspection {
    private static final int[] WIDTHS = {390, 1280};
    private static final int HEIGHT = 900;
    /** What fits between the margins of A4. */
    private static final int PAPER = 688;
    /** Longer pictures take Chromium too much memory. */
    private static final int MOST_HEIGHT = 16_000;

    private static final int TOLD = 5;
    private static final String PROBE = read("probe.js");
    private static final String AXE = read("/axe.min.js");
    private static final String OPEN = "document.querySelectorAll('details').forEach(d => d.open = true)";
    /** The parts of a long page are much alike, and axe-core takes minutes for all: it gets some of each kind. */
    private static final String SAMPLE = "const n = Math.ceil(document.querySelectorAll('*').length / 6000);"
            + "document.querySelectorAll('details').forEach((d, i) => i % (n * n) ? d.remove() : d.open = true);"
            + "if (n > 1) document.querySelectorAll(`tbody > tr:nth-child(n + 6), :is(ul, ol, dl) > :nth-child(n + 9)`)"
            + ".forEach(e => e.remove());";

    private static final Pattern SHEET = Pattern.compile("/Type\\s*/Page\\b");

    private final Browser browser;
    private final Path page;
    private final Path out;
    private final String name;
    private final List<String> wrong = new ArrayList<>();
    private int sheets;

    Inspection(Browser browser, Path page, Path out) {
        this.browser = browser;
        this.page = page;
        this.out = out;
        this.name = page.getFileName().toString().replace(".html", "");
    }

    /** Every fault, in a line each; none if the page is fine. */
    List<String> run(int mostSheets) throws IOException, InterruptedException {
        try (Tab tab = new Tab(browser)) {
            for (int width : WIDTHS) {
                tab.media("screen", false);
                for (String logged : tab.open(page, width, HEIGHT)) {
                    wrong.add(name + " at " + width + ": logs " + logged);
                }
                picture(tab, width, name + "-" + width);
                tab.ask(OPEN);
                lies(tab, width, width + " px");
                axe(tab, width + " px", "{}");
            }
            tab.open(page, WIDTHS[1], HEIGHT);
            tab.media("screen", true);
            picture(tab, WIDTHS[1], name + "-dark");
            axe(tab, "dark", "{runOnly: ['color-contrast']}");
            tab.open(page, WIDTHS[1], HEIGHT);
            tab.media("screen", false);
            tab.grey(true);
            picture(tab, WIDTHS[1], name + "-grey");
            tab.grey(false);
            paper(tab, mostSheets);
        }
        return wrong;
    }

    /** How many sheets it prints on. */
    int sheets() {
        return sheets;
    }

    private void paper(Tab tab, int mostSheets) throws IOException, InterruptedException {
        tab.open(page, PAPER, HEIGHT);
        tab.media("print", false);
        tab.ask(OPEN);
        lies(tab, PAPER, "print");
        axe(tab, "print", "{runOnly: ['color-contrast']}");
        tab.media("", false);
        tab.open(page, PAPER, HEIGHT);
        byte[] printed = tab.printed();
        Files.write(out.resolve(name + ".pdf"), printed);
        sheets = (int) SHEET.matcher(new String(printed, StandardCharsets.ISO_8859_1))
                .results()
                .count();
        if (sheets > mostSheets) {
            wrong.add(name + ": prints on " + sheets + " sheets of A4, not on " + mostSheets);
        }
    }

    private void picture(Tab tab, int width, String file) throws IOException, InterruptedException {
        int height = Math.max(
                HEIGHT, tab.ask("document.documentElement.scrollHeight").asInt());
        Files.write(out.resolve(file + ".png"), tab.picture(width, Math.min(MOST_HEIGHT, height)));
    }

    private void lies(Tab tab, int width, String where) throws IOException, InterruptedException {
        JsonNode found = tab.ask(PROBE);
        String at = name + " at " + where + ": ";
        if (!found.path("whole").asBoolean()) {
            wrong.add(at + "the page is not whole");
        }
        if (found.path("width").asInt() > width) {
            wrong.add(at + "the page is " + found.path("width") + " wide: " + found.path("loose"));
        }
        told(found.path("overlaps"), at, "texts print on each other");
        told(found.path("cut"), at, "texts are cut off");
        told(found.path("broken"), at, "words are broken in two");
    }

    private void told(JsonNode found, String at, String fault) {
        for (int i = 0; i < Math.min(TOLD, found.size()); i++) {
            wrong.add(at + found.size() + " " + fault + ": " + found.get(i).asText());
        }
    }

    private void axe(Tab tab, String where, String options) throws IOException, InterruptedException {
        tab.ask("{" + SAMPLE + "}");
        tab.ask(AXE + ";0");
        JsonNode found = tab.ask("axe.run(document, " + options + ").then(r => r.violations.map(v => ({id: v.id, "
                + "help: v.help, count: v.nodes.length, nodes: v.nodes.slice(0, 3).map(n => n.html.slice(0, 160) + ' '"
                + " + (n.any[0] ? n.any[0].message : ''))})))");
        for (JsonNode violation : found) {
            wrong.add(name + " at " + where + ": axe " + violation.path("id").asText() + " ×"
                    + violation.path("count") + " (" + violation.path("help").asText() + "): "
                    + violation.path("nodes"));
        }
    }

    private static String read(String resource) {
        try (InputStream in = Inspection.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
