package io.tidu.internal.report.cases;

import io.tidu.internal.cases.CaseResult;
import io.tidu.internal.cases.CaseRun;
import io.tidu.internal.cases.Coverage;
import io.tidu.internal.diagnostic.Messages;
import io.tidu.internal.policy.Policies;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How cases went and what they exercise, to read in a terminal. Immutable and safe to share between threads. */
public final class CaseReport {
    private final Locale locale;
    private final Messages messages;
    private final Chain chain;

    /** Chinese for a Chinese locale, English for any other. */
    public CaseReport(Locale locale, Policies policies) {
        this.locale = locale;
        this.messages = Messages.in(locale);
        this.chain = new Chain(locale, policies);
    }

    /** A case that did not get what it expects, with what stands behind each difference. */
    public String failure(CaseResult failed) {
        StringBuilder text = new StringBuilder();
        line(text, failed.place() + ": " + failed.name());
        failed.unknown().forEach(p -> line(text, "    " + p.render(locale).replace("\n", "\n    ")));
        for (CaseResult.Difference d : failed.differences()) {
            line(text, "    " + messages.text("cli.difference", d.what(), d.expected(), d.actual()));
            if (failed.found() != null) {
                chain.behind(d, failed.found()).forEach(link -> line(text, "      " + link));
            }
        }
        return text.toString();
    }

    /** The first thing that is wrong with a case, on one line. */
    String first(CaseResult failed) {
        return failed.unknown().isEmpty()
                ? failed.differences().get(0).toString()
                : failed.unknown().get(0).sentence(locale);
    }

    /** That no case exercises a version of a pack, so that nothing is known of what it decides. */
    public String idle(Coverage idle) {
        return messages.text("cases.idle", idle.pack(), idle.version());
    }

    /** How much of each pack is exercised; with everything that is not, if asked for. */
    public String coverage(CaseRun run, boolean all) {
        StringBuilder text = new StringBuilder();
        for (Coverage pack : run.coverage()) {
            line(text, messages.text("cases.coverage", pack.pack(), pack.version(), counts(pack)));
            if (all) {
                pack.open().forEach(i -> line(text, "    " + open(i)));
            }
        }
        return text.toString();
    }

    private String counts(Coverage pack) {
        return Stream.of(Coverage.Kind.values())
                .filter(kind -> !pack.items(kind).isEmpty())
                .map(kind -> count(kind, pack.items(kind)))
                .collect(Collectors.joining(messages.text("explain.part-separator")));
    }

    private String count(Coverage.Kind kind, List<Coverage.Item> items) {
        long covered = items.stream().filter(Coverage.Item::covered).count();
        return messages.text("cases.count." + kind.word(), String.valueOf(covered), String.valueOf(items.size()));
    }

    /** Something that is not exercised: its place, its name and what is missing. */
    String open(Coverage.Item item) {
        return item.place() + ": " + item.what() + " ("
                + item.missing().stream()
                        .map(m -> messages.text("cases.missing." + m.word()))
                        .collect(Collectors.joining(messages.text("explain.list-separator")))
                + ")";
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append('\n');
    }
}
