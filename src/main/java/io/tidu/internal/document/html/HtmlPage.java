package io.tidu.internal.document.html;

import io.tidu.internal.diagnostic.Visible;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;

/**
 * Start and end of every page: language, style, and a policy that forbids browsers to load anything, and to run
 * anything but the page's own scripts.
 */
public final class HtmlPage {
    private static final String STYLE = read("page.css");
    /** Should an escape ever be missing somewhere, the browser still runs and loads nothing. */
    private static final String POLICY =
            "default-src 'none';%s style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

    /** Characters of a title that have room beside a page number. */
    private static final int MOST_HEADER = 60;

    private HtmlPage() {}

    /** Everything up to the first heading. */
    public static void start(Markup page, Locale locale, String title, Scripts scripts) {
        boolean chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
        page.doctype().open("html", "lang", chinese ? "zh-CN" : "en").open("head");
        page.open("meta", "charset", "utf-8");
        page.open("meta", "http-equiv", "Content-Security-Policy", "content", POLICY.formatted(scripts.policy()));
        page.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        page.open("meta", "name", "referrer", "content", "no-referrer");
        page.element("title", title)
                .style(STYLE + header(title))
                .close("head")
                .open("body")
                .open("main");
    }

    /** The last line, with an id by which a reader or program sees that the page is whole. */
    public static void end(Markup page, String line) {
        page.close("main")
                .element("footer", line, "id", "end")
                .close("body")
                .close("html")
                .text("\n");
    }

    /**
     * The scripts, which run as soon as a browser has read so far.
     *
     * @param scripts those of the start
     * @param data what they are told, as JSON
     */
    public static void scripts(Markup page, Scripts scripts, String data) {
        page.script(data, "type", "application/json", "id", "live-data");
        scripts.sources().forEach(page::script);
    }

    /** The title above each printed page. Every sign but letters and digits is written by its number. */
    private static String header(String title) {
        StringBuilder escaped = new StringBuilder();
        Visible.name(title).codePoints().limit(MOST_HEADER).forEach(c -> {
            if (Character.isLetterOrDigit(c)) {
                escaped.appendCodePoint(c);
            } else {
                escaped.append('\\').append(Integer.toHexString(c)).append(' ');
            }
        });
        return "@page { @top-left { content: \"" + escaped + "\"; } }\n";
    }

    private static String read(String name) {
        try (InputStream in = HtmlPage.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
