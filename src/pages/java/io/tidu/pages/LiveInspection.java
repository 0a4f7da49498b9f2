package io.tidu.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A page with scripts: what these do by keyboard alone, and that without them nothing is missing. */
final class LiveInspection {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 900;
    private static final int TAB = 9;
    private static final int ENTER = 13;
    private static final int DOWN = 40;
    /** Longer than the pause after which a search begins. */
    private static final String PAUSE = "new Promise(done => setTimeout(done, 400))";

    private static final String ROWS = "[...document.querySelectorAll('#listing tbody tr')]";
    private static final String SHOWN = ROWS + ".filter(r => r.checkVisibility()).length";
    private static final String FITS = ROWS + ".filter(r => !r.classList.contains('off')).length";

    private final Browser browser;
    private final Path page;
    private final String name;
    private final List<String> wrong = new ArrayList<>();

    LiveInspection(Browser browser, Path page) {
        this.browser = browser;
        this.page = page;
        this.name = page.getFileName().toString().replace(".html", "");
    }

    /** Every fault, in a line each; none if the page is fine. */
    List<String> run() throws IOException, InterruptedException {
        try (Tab tab = new Tab(browser)) {
            tab.media("screen", false);
            tab.open(page, WIDTH, HEIGHT);
            charts(tab);
            keyboard(tab);
        }
        try (Tab tab = new Tab(browser)) {
            tab.media("screen", false);
            tab.scripts(false);
            tab.open(page, WIDTH, HEIGHT);
            without(tab);
        }
        return wrong;
    }

    private void charts(Tab tab) throws IOException, InterruptedException {
        JsonNode drawn = tab.ask("JSON.parse(document.getElementById('live-data').textContent).charts.filter(c => {"
                + "const live = document.getElementById(c.id + '-title').closest('figure').querySelector('.live');"
                + "return !live || live.querySelectorAll('svg path').length < c.rows?.length || !live.ariaLabel})"
                + ".map(c => c.id)");
        check(drawn.isEmpty(), "pictures that no script draws: " + drawn);
        JsonNode drawings = tab.ask("document.querySelectorAll('.live svg').length");
        check(drawings.asInt() > 2, "only " + drawings + " pictures are drawn by script");
    }

    private void keyboard(Tab tab) throws IOException, InterruptedException {
        int all = tab.ask(ROWS + ".length").asInt();
        tab.ask("document.querySelector('.tools input').focus()");
        String first = tab.ask("document.querySelector('#listing tbody tr small').textContent")
                .asText();
        tab.type(first);
        tab.ask(PAUSE);
        check(tab.ask(SHOWN).asInt() == 1, "a search for one enterprise shows " + tab.ask(SHOWN));
        String said =
                tab.ask("document.querySelector('[role=status]').textContent").asText();
        check(said.contains("1"), "a search is not told: " + said);
        tab.ask("document.querySelector('.tools input').select()");
        tab.type(" ");
        tab.ask(PAUSE);
        check(tab.ask(FITS).asInt() == all, "a search for nothing does not find all");
        tab.press("Tab", TAB);
        check(tab.ask("document.activeElement.tagName").asText().equals("SELECT"), "no filter follows the search");
        tab.press("ArrowDown", DOWN);
        tab.ask(PAUSE);
        int stage = tab.ask(FITS).asInt();
        check(stage > 0 && stage < all, "a filter chosen by keyboard leaves " + stage + " of " + all);
        tab.ask("document.querySelector('#listing th button').focus()");
        tab.press("Enter", ENTER);
        check(
                tab.ask("document.querySelector('#listing th').getAttribute('aria-sort')")
                        .asText()
                        .equals("ascending"),
                "a column is not sorted by keyboard");
        tab.ask(
                "[...document.querySelectorAll('#listing tbody tr')].find(r => r.checkVisibility()).querySelector('a').focus()");
        tab.press("Enter", ENTER);
        tab.ask(PAUSE);
        check(
                tab.ask("!!document.querySelector('details[open][id^=e-]')").asBoolean(),
                "a link to an enterprise does not open its card");
    }

    /** All rows, all cards and all pictures are there; nothing is that does nothing. */
    private void without(Tab tab) throws IOException, InterruptedException {
        check(tab.ask(SHOWN + " > 0 && " + SHOWN + " === " + ROWS + ".length").asBoolean(), "rows need a script");
        check(
                tab.ask("document.querySelectorAll('details[id^=e-]').length === " + ROWS + ".length")
                        .asBoolean(),
                "cards need a script");
        check(
                tab.ask(
                                "[...document.querySelectorAll('figure.chart')].every(f => f.querySelector('svg').checkVisibility())")
                        .asBoolean(),
                "pictures need a script");
        check(
                tab.ask("document.querySelectorAll('button, input, select').length")
                                .asInt()
                        == 0,
                "a control is dead");
    }

    private void check(boolean fine, String fault) {
        if (!fine) {
            wrong.add(name + ": " + fault);
        }
    }
}
