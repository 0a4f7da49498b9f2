package io.tidu.pages;

import io.tidu.internal.document.write.EveryChart;
import io.tidu.internal.document.write.HtmlWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Looks at every page of a folder, and leaves pictures and printed pages there. */
public final class Main {
    /** A page of one enterprise, known by its name, is printed on so many sheets at most. */
    private static final int MOST_SHEETS = 2;
    /** By what names of pages begin with: one enterprise, the handbook of one pack, that of all in force. */
    private static final Map<String, Integer> MOST = Map.of("one", MOST_SHEETS, "pack", 20, "handbook", 90);

    private static final String HTML = ".html";
    /** Pages with scripts. */
    private static final String LIVE = "batch";

    private static final String FAULTY = "faulty";
    /** What the faulty page must be told of; a gate that can't fail holds nothing. */
    private static final List<String> FAULTS = List.of(
            "logs Error: broken",
            "is not whole",
            "wide: [\"div wide\"]",
            "one upon | the other",
            "cut off: longer than its picture",
            "cut off: cut…",
            "broken in two: 2026-03-01",
            "broken in two: Enterprises",
            "axe color-contrast",
            "axe heading-order",
            "axe html-has-lang",
            "sheets of A4");

    private Main() {}

    /**
     * Ends with 1 if a page has a fault.
     *
     * @param arguments the browser's program and the folder
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Path.of(arguments[1]).toAbsolutePath();
        for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            Path charts = folder.resolve("charts-" + locale.getLanguage() + HTML);
            Files.writeString(charts, HtmlWriter.write(EveryChart.in(locale), locale));
        }
        List<Path> pages;
        try (Stream<Path> files = Files.list(folder)) {
            pages = files.filter(f -> f.toString().endsWith(HTML)).sorted().toList();
        }
        List<String> wrong = new ArrayList<>();
        try (Browser browser = new Browser(arguments[0])) {
            wrong.addAll(missed(browser));
            for (Path page : pages) {
                String name = page.getFileName().toString();
                Inspection inspection = new Inspection(browser, page, folder);
                List<String> found =
                        new ArrayList<>(inspection.run(MOST.getOrDefault(name.split("-", 2)[0], Integer.MAX_VALUE)));
                if (name.startsWith(LIVE)) {
                    found.addAll(new LiveInspection(browser, page).run());
                }
                System.out.println(
                        page.getFileName() + ": " + inspection.sheets() + " sheets, " + found.size() + " faults");
                wrong.addAll(found);
            }
        }
        wrong.forEach(System.err::println);
        System.out.println("Pages opened: " + pages.size() + "; faults: " + wrong.size());
        System.exit(wrong.isEmpty() ? 0 : 1);
    }

    /** The faults of the faulty page that were not found. */
    private static List<String> missed(Browser browser) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(FAULTY);
        Path page = folder.resolve(FAULTY + HTML);
        try (InputStream in = Main.class.getResourceAsStream(FAULTY + HTML)) {
            Files.write(page, Objects.requireNonNull(in).readAllBytes());
        }
        List<String> found = new Inspection(browser, page, folder).run(MOST_SHEETS);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
        return FAULTS.stream()
                .filter(fault -> found.stream().noneMatch(f -> f.contains(fault)))
                .map(fault -> "The check of pages misses a fault it should see (" + fault + "): " + found)
                .toList();
    }
}
