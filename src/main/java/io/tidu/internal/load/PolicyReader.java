package io.tidu.internal.load;

import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.Problems;
import io.tidu.internal.policy.Clause;
import io.tidu.internal.source.tree.SourceText;
import io.tidu.model.Label;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code policy.md}: one heading for each clause, {@code ## 11.5 中文 | English}, below it a Chinese and an English
 * paragraph, and the reason if no rule decides it. What stands above the first clause is for people only. A clause that
 * is not complete is a problem.
 */
final class PolicyReader {
    private static final Pattern NUMBER = Pattern.compile("[0-9A-Za-z][0-9A-Za-z.-]{0,31}");
    /** A number in words of a clause; longer than any amount, and what computes with it would not end. */
    private static final Pattern LONG_NUMBER = Pattern.compile("[0-9]+(?:,[0-9]{3})*+(?:\\.[0-9]+)?");

    private static final int MOST_DIGITS = 40;
    /** As of any other text; a clause that long is several. */
    private static final int MOST_CHARACTERS = 10_000;

    private final SourceText source;
    private final Problems problems;
    private final List<Clause> clauses = new ArrayList<>();
    private final Map<String, Integer> lines = new HashMap<>();

    private @Nullable Heading heading;
    private ClauseBody body = new ClauseBody();

    private PolicyReader(SourceText source, Problems problems) {
        this.source = source;
        this.problems = problems;
    }

    /** The clauses in the order written, each number once. */
    static List<Clause> read(SourceText source, Problems problems) {
        return source.refuseHidden(problems) ? List.of() : new PolicyReader(source, problems).run();
    }

    private List<Clause> run() {
        int number = 0;
        boolean inClauses = false;
        for (String line : source.text().lines().toList()) {
            number++;
            if (line.startsWith("##")) {
                finish();
                inClauses = true;
                start(line.strip(), number);
            } else if (line.startsWith("#") && inClauses) {
                problem("policy.heading", number, line.strip());
            } else if (inClauses) {
                body.add(line, number);
            }
            numbers(line, number);
        }
        finish();
        if (!inClauses) {
            problems.error("policy.empty", Place.of(source.start().file()));
        }
        return clauses;
    }

    private void numbers(String line, int number) {
        Matcher written = LONG_NUMBER.matcher(line);
        while (written.find()) {
            if (written.end() - written.start() > MOST_DIGITS) {
                String begin = line.substring(written.start(), written.start() + MOST_DIGITS) + "…";
                problems.add(Problem.error(
                        "policy.long-number",
                        source.place(number, written.start() + 1),
                        begin,
                        String.valueOf(MOST_DIGITS)));
                return;
            }
        }
    }

    /** {@code ## 11.5 中文 | English}. */
    private record Heading(String id, Label title, int line, boolean first) {}

    private void start(String written, int number) {
        body = new ClauseBody();
        String text = written.substring(2).strip();
        String id = text.split("\\s", 2)[0];
        int bar = text.indexOf('|');
        String zh = bar < 0
                ? ""
                : text.substring(id.length(), Math.max(bar, id.length())).strip();
        String en = text.substring(bar + 1).strip();
        if (!NUMBER.matcher(id).matches() || zh.isEmpty() || en.isEmpty() || en.indexOf('|') >= 0) {
            problem("policy.heading", number, written);
            return;
        }
        Integer earlier = lines.putIfAbsent(id, number);
        if (earlier != null) {
            problem("policy.duplicate-clause", number, id, String.valueOf(earlier));
        }
        heading = new Heading(id, new Label(zh, en), number, earlier == null);
    }

    private void finish() {
        Heading done = heading;
        heading = null;
        if (done == null) {
            return;
        }
        String zh = body.chinese();
        String en = body.english();
        if (zh.isEmpty()) {
            problem("policy.no-chinese", done.line(), done.id());
        }
        if (en.isEmpty()) {
            problem("policy.no-english", done.line(), done.id());
        }
        if (zh.length() > MOST_CHARACTERS || en.length() > MOST_CHARACTERS) {
            problem("policy.long-clause", done.line(), done.id(), String.valueOf(MOST_CHARACTERS));
        }
        if (body.reasonInOneLanguage()) {
            problem("policy.half-reason", done.line(), done.id());
        }
        body.surplusLine()
                .ifPresent(line -> problems.add(Problem.warning(
                                "policy.surplus-paragraph",
                                Place.of(source.start().file(), line),
                                done.id())
                        .withExcerpt(source.excerpt(line))));
        // A clause that is not complete is kept: rules and tables that cite it are not to blame.
        if (done.first()) {
            Place place = source.place(done.line(), 1);
            clauses.add(new Clause(
                    done.id(),
                    done.title(),
                    new Label(zh, en),
                    body.reason(),
                    body.needsRegister(),
                    place,
                    body.chineseLine(),
                    body.englishLine()));
        }
    }

    private void problem(String id, int line, String... arguments) {
        problems.add(Problem.error(id, source.place(line, 1), arguments).withExcerpt(source.excerpt(line)));
    }
}
