package io.tidu.internal.report.cases;

import io.tidu.internal.cases.CaseResult;
import io.tidu.internal.cases.CaseRun;
import io.tidu.internal.cases.Coverage;
import io.tidu.internal.diagnostic.Messages;
import io.tidu.internal.policy.Policies;
import io.tidu.internal.report.html.HtmlPage;
import io.tidu.internal.report.html.Markup;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How cases went and what they exercise, as one page that stands for itself: what failed with its reasons, what is not
 * exercised, and every case by its sentence.
 */
public final class CaseHtml {
    private final Markup page = new Markup();
    private final Messages messages;
    private final CaseReport text;
    private final CaseRun run;
    private final Policies policies;

    private CaseHtml(CaseRun run, Policies policies, Locale locale) {
        this.run = run;
        this.policies = policies;
        this.messages = Messages.in(locale);
        this.text = new CaseReport(locale, policies);
    }

    /** The page, in Chinese for a Chinese locale, in English for any other. */
    public static String write(CaseRun run, Policies policies, Locale locale) {
        return new CaseHtml(run, policies, locale).write(locale);
    }

    private String write(Locale locale) {
        String title = messages.text("cases.title");
        HtmlPage.start(page, locale, title);
        page.element("h1", title).element("p", counted());
        run.idle(policies).forEach(c -> page.element("p", text.idle(c), "class", "note"));
        coverage();
        failures();
        run.coverage().forEach(this::open);
        cases();
        HtmlPage.end(page, counted());
        return page.take();
    }

    private String counted() {
        int failed = run.failed().size();
        return messages.text("cli.tested", String.valueOf(run.results().size() - failed), String.valueOf(failed));
    }

    private void coverage() {
        page.open("div", "class", "scroll").open("table").open("thead").open("tr");
        page.element("th", messages.text("cases.pack"), "scope", "col");
        for (Coverage.Kind kind : Coverage.Kind.values()) {
            page.element("th", messages.text("cases.kind." + kind.word()), "scope", "col", "class", "number");
        }
        page.close("tr").close("thead").open("tbody");
        for (Coverage pack : run.coverage()) {
            page.open("tr").element("th", pack.pack() + " " + pack.version(), "scope", "row");
            for (Coverage.Kind kind : Coverage.Kind.values()) {
                List<Coverage.Item> items = pack.items(kind);
                long covered = items.stream().filter(Coverage.Item::covered).count();
                String state = covered == items.size() ? "number" : "number undetermined";
                page.element("td", covered + " / " + items.size(), "class", state);
            }
            page.close("tr");
        }
        page.close("tbody").close("table").close("div");
    }

    private void failures() {
        if (!run.failed().isEmpty()) {
            page.element("h2", messages.text("cases.failed"));
            run.failed().forEach(r -> page.element("pre", text.failure(r)));
        }
    }

    private void open(Coverage pack) {
        List<Coverage.Item> open = pack.open();
        if (!open.isEmpty()) {
            page.element("h2", messages.text("cases.open", pack.pack(), pack.version()));
            page.open("ul");
            open.forEach(i -> page.element("li", text.open(i)));
            page.close("ul");
        }
    }

    private void cases() {
        Map<String, List<CaseResult>> packs = new LinkedHashMap<>();
        run.results()
                .forEach(r ->
                        packs.computeIfAbsent(r.pack(), p -> new ArrayList<>()).add(r));
        page.element("h2", messages.text("cases.all"));
        packs.forEach((pack, results) -> {
            page.open("details").element("summary", pack + " (" + results.size() + ")");
            page.open("ul");
            results.forEach(r -> page.open("li")
                    .element("span", r.passed() ? "✓ " : "✗ ", "class", r.passed() ? "met" : "not-met")
                    .text(r.name() + " ")
                    .element("small", r.place().toString())
                    .close("li"));
            page.close("ul").close("details");
        });
    }
}
