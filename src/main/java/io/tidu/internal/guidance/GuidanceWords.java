package io.tidu.internal.guidance;

import io.tidu.explain.Sentences;
import io.tidu.internal.diagnostic.Messages;
import io.tidu.internal.document.Sign;
import io.tidu.internal.document.Text;
import io.tidu.model.Enterprise;
import io.tidu.model.FactValue;
import io.tidu.model.Label;
import io.tidu.model.Names;
import io.tidu.model.PackItem;
import io.tidu.model.Status;
import io.tidu.model.Unit;
import io.tidu.model.Verdict;
import io.tidu.model.guidance.Guidance;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What every part of a document about guidance speaks with, in one language. */
record GuidanceWords(Messages messages, Sentences sentences) {
    private static final Pattern NUMBERED = Pattern.compile("[0-9]+(\\.[0-9]+)*");
    private static final String THE_YEAR = "the year";
    private static final Pattern YEARLY = Pattern.compile("([^.\\[\\]]+)\\.([12][0-9]{3})");
    private static final Pattern ENTRY = Pattern.compile("([^\\[]+)\\[([0-9]{1,6})](.*)");

    static GuidanceWords in(Locale locale, Names names) {
        return new GuidanceWords(Messages.in(locale), Sentences.in(locale, names));
    }

    /** A text of the catalogue. */
    String text(String id, Object... arguments) {
        return messages.text("guide." + id, arguments);
    }

    String label(Label label) {
        return sentences.label(label);
    }

    Names names() {
        return sentences.names();
    }

    String money(BigDecimal yuan) {
        return sentences.figures().money(yuan);
    }

    /** What is asked for. */
    String target(String name) {
        return name.equals(Guidance.FUNDING) ? text("funding") : label(names().target(name));
    }

    /** A fact with its year; what its label explains in brackets is left out. */
    String fact(String path) {
        String year = yearOf(path);
        return year.isEmpty()
                ? sentences.brief(names().fact(path))
                : inYear(sentences.brief(names().fact(path.substring(0, path.length() - year.length() - 1))), year);
    }

    /** A figure that is already said to be of the year, such as net assets at its end, names which one there. */
    private String inYear(String label, String year) {
        return !messages.isChinese() && label.endsWith(" " + THE_YEAR)
                ? label.substring(0, label.length() - THE_YEAR.length()) + year
                : text("year", label, year);
    }

    /** The year at the end of a path, or nothing. */
    static String yearOf(String path) {
        Matcher year = YEARLY.matcher(path);
        return year.matches() ? year.group(2) : "";
    }

    /** An entry by its kind and first day, else by its number; people count from one. */
    String entry(String list, int position, Enterprise enterprise) {
        String number = text("entry-number", String.valueOf(position + 1));
        if (!(enterprise.fact(list) instanceof FactValue.Entries entries)
                || position >= entries.list().size()) {
            return number;
        }
        FactValue.Fields fields = entries.list().get(position);
        Optional<String> kind = fields.values().entrySet().stream()
                .filter(f -> f.getValue() instanceof FactValue.Text text && isChoice(list + "." + f.getKey(), text))
                .map(f -> value(list + "." + f.getKey(), f.getValue()))
                .findFirst();
        Optional<String> day = fields.values().values().stream()
                .filter(FactValue.Day.class::isInstance)
                .map(d -> ((FactValue.Day) d).value().toString())
                .findFirst();
        return kind.isEmpty() || day.isEmpty() ? number : kind.get() + " " + day.get();
    }

    /** The entry that a path names, such as the third of {@code events[2].until}; empty if it names none. */
    Optional<String> entry(String path, Enterprise enterprise) {
        Matcher entry = ENTRY.matcher(path);
        return entry.matches()
                ? Optional.of(entry(entry.group(1), Integer.parseInt(entry.group(2)), enterprise))
                : Optional.empty();
    }

    /** A fact with its year, or a field of an entry, which is called by what tells it from others. */
    String fact(String path, Enterprise enterprise) {
        String fact = fact(withoutEntry(path));
        return entry(path, enterprise).map(e -> text("step.note", fact, e)).orElse(fact);
    }

    private boolean isChoice(String path, FactValue.Text text) {
        return !names().choice(path, text.value()).equals(Label.of(text.value()));
    }

    /** A number of a fact with its unit. */
    String number(String path, BigDecimal number) {
        return sentences.figures().of(number, names().unit(withoutEntry(path)));
    }

    /** The difference of two numbers of a fact. */
    String difference(String path, BigDecimal from, BigDecimal to) {
        return number(path, to.subtract(from).abs());
    }

    /** The value of a fact in words. */
    String value(String path, FactValue value) {
        if (value instanceof FactValue.Number number) {
            return number(path, number.value());
        }
        if (value instanceof FactValue.Flag flag) {
            return messages.text(flag.value() ? "explain.yes" : "explain.no");
        }
        if (value instanceof FactValue.Text word) {
            return label(names().choice(withoutEntry(path), word.value()));
        }
        if (value instanceof FactValue.Day day) {
            return day.value().toString();
        }
        if (value instanceof FactValue.Entries entries) {
            return entries.list().isEmpty()
                    ? text("none")
                    : text("entries", String.valueOf(entries.list().size()));
        }
        return text("as-in-facts");
    }

    /** The path of a field without which entry it is of. */
    static String withoutEntry(String path) {
        return ENTRY.matcher(path).replaceFirst("$1$3");
    }

    /** Whether a fact is counted in something. */
    boolean isCounted(String path) {
        return names().unit(withoutEntry(path)) != Unit.NONE;
    }

    /** Clauses by number and title; nobody but us knows a clause by an id of letters. */
    Text clauses(List<PackItem> clauses) {
        List<String> named = clauses.stream().map(this::clause).distinct().toList();
        return named.isEmpty() ? Text.NONE : quiet(text("basis", sentences.list(named)));
    }

    /** A clause by number and title. */
    String clause(PackItem clause) {
        return NUMBERED.matcher(clause.name()).matches()
                ? sentences.clause(clause.pack(), clause.name())
                : label(names().clauseTitle(clause.pack(), clause.name()));
    }

    /** The titles of clauses alone. */
    String titles(List<PackItem> clauses) {
        return sentences.list(clauses.stream()
                .map(c -> label(names().clauseTitle(c.pack(), c.name())))
                .distinct()
                .toList());
    }

    /** What is there for those who look for it. */
    static Text quiet(String text) {
        return Text.of("  " + text, Text.Style.QUIET);
    }

    /** The mark of a sample, or nothing. */
    Text mark(String status) {
        return status.equals(Status.SAMPLE.word())
                ? Text.of(messages.text("report.sample-mark"), Text.Style.MARK)
                : Text.NONE;
    }

    /** Items of an enumeration, the first of them named. */
    String list(List<String> items, int most) {
        return items.size() <= most
                ? sentences.list(items)
                : text("and-others", sentences.list(items.subList(0, most)), String.valueOf(items.size()));
    }

    /** Parts of one sentence. */
    String parts(List<String> parts) {
        return String.join(messages.text("explain.part-separator"), parts);
    }

    /** Things that are whole by themselves, in one line. */
    String things(List<String> things) {
        return String.join(text("step-separator"), things);
    }

    static Sign sign(Verdict verdict) {
        return switch (verdict) {
            case MET -> Sign.MET;
            case NOT_MET -> Sign.NOT_MET;
            case UNDETERMINED -> Sign.UNDETERMINED;
            case NEEDS_REVIEW -> Sign.NEEDS_REVIEW;
        };
    }
}
