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
    private static final int UP = 38;
    private static final int DOWN = 40;
    /** By stage, by move, by route. */
    private static final int FILTERS = 3;
    /** Longer than the pause after which a search begins. */
    private static final String PAUSE = "new Promise(done => setTimeout(done, 400))";

    private static final String ROWS = "[...document.querySelectorAll('#listing tbody tr')]";
    private static final String SHOWN = ROWS + ".filter(r => r.checkVisibility()).length";
    private static final String FITS = ROWS + ".filter(r => !r.classList.contains('off')).length";

    private static final String FITTING_CARDS = "document.querySelectorAll('details[id^=e-]:not(.off)').length";

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
        filters(tab, all);
        tab.ask("document.querySelector('#listing th button').focus()");
        tab.press("Enter", ENTER);
        check(
                tab.ask("document.querySelector('#listing th').getAttribute('aria-sort')")
                        .asText()
                        .equals("ascending"),
                "a column is not sorted by keyboard");
        tab.ask("document.querySelectorAll('#listing th.number button')[0].focus()");
        tab.press("Enter", ENTER);
        check(
                tab.ask("(() => {const due = r => Number(r.querySelector('td.number').dataset.value);"
                                + "return due(document.querySelector('#listing tbody tr')) === Math.max(..." + ROWS
                                + ".map(due))})()")
                        .asBoolean(),
                "the most is not first when amounts are sorted");
        tab.ask(
                "[...document.querySelectorAll('#listing tbody tr')].find(r => r.checkVisibility()).querySelector('a').focus()");
        tab.press("Enter", ENTER);
        tab.ask(PAUSE);
        check(
                tab.ask("!!document.querySelector('details[open][id^=e-]')").asBoolean(),
                "a link to an enterprise does not open its card");
    }

    /** Each filter (stage, move, route) by itself: reached by Tab, chosen by arrow, leaves as many as it says. */
    private void filters(Tab tab, int all) throws IOException, InterruptedException {
        int filters =
                tab.ask("document.querySelectorAll('.tools select').length").asInt();
        check(filters == FILTERS, "there are " + filters + " filters");
        for (int i = 0; i < filters; i++) {
            tab.press("Tab", TAB);
            String at = "document.querySelectorAll('.tools select')[" + i + "]";
            check(tab.ask("document.activeElement === " + at).asBoolean(), "Tab does not reach filter " + i);
            tab.press("ArrowDown", DOWN);
            tab.ask(PAUSE);
            String chosen = tab.ask(at + ".selectedOptions[0].textContent").asText();
            int left = tab.ask(FITS).asInt();
            check(
                    left > 0 && left < all && chosen.replaceAll("[^0-9(]", "").endsWith("(" + left),
                    "the filter " + chosen + " leaves " + left + " of " + all);
            check(
                    tab.ask(FITTING_CARDS).asInt() == left,
                    "cards do not follow the filter " + chosen + ": " + tab.ask(FITTING_CARDS));
            check(
                    tab.ask("document.querySelector('p.on-paper').textContent")
                            .asText()
                            .contains(chosen.replaceAll(" [(].*", "")),
                    "paper does not say by what it was chosen: " + chosen);
            tab.press("ArrowUp", UP);
            tab.ask(PAUSE);
            check(tab.ask(FITS).asInt() == all, "the filter " + chosen + " is not taken back by keyboard");
        }
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
