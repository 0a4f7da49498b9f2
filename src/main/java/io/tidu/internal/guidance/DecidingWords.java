package io.tidu.internal.guidance;

import io.tidu.internal.document.Block;
import io.tidu.internal.document.Text;
import io.tidu.model.Comparison;
import io.tidu.model.Decimals;
import io.tidu.model.FactValue;
import io.tidu.model.Verdict;
import io.tidu.model.guidance.DecidingFact;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Says which document to ask for first, and what it decides either way. */
final class DecidingWords {
    private static final Pattern CONDITION = Pattern.compile("(>=|<=|!=|>|<|==?) (.+)");
    /** How conditions of words begin, and what stands between their words and between two ends of an interval. */
    private static final String IS = "= ";

    private static final String AND = ", ";
    private static final int FEW = 4;
    private static final int FEW_WORDS = 3;

    private DecidingWords() {}

    static Block.Items items(GuidanceWords words, List<DecidingFact> facts, boolean all) {
        List<Block.Item> items = new ArrayList<>();
        facts.stream()
                .limit(all ? facts.size() : FEW)
                .forEach(f -> items.add(Block.Item.of(null, line(words, f, all))));
        if (!all && facts.size() > FEW) {
            items.add(new Block.Item(
                    null, Text.of(words.text("papers.more", String.valueOf(facts.size() - FEW))), List.of(), true));
        }
        return new Block.Items(items, true);
    }

    private static Text line(GuidanceWords words, DecidingFact fact, boolean all) {
        String label = words.fact(fact.fact());
        String document = StepWords.document(words, fact.fact(), fact.document());
        String asked = document.isEmpty() ? label : words.text("papers.of", document, label);
        List<String> outcomes =
                fact.decides().stream().map(o -> outcome(words, fact, o, all)).toList();
        return outcomes.isEmpty()
                ? Text.of(asked)
                : Text.of(words.text("papers.decides", asked, words.things(outcomes)));
    }

    private static String outcome(GuidanceWords words, DecidingFact fact, DecidingFact.Outcome outcome, boolean all) {
        boolean alone = fact.decides().size() == 1 && outcome.condition().equals("else");
        return words.text(
                "papers.outcome",
                alone ? words.text("papers.any") : condition(words, fact.fact(), outcome.condition(), all),
                verdict(words, outcome.verdict()));
    }

    private static String verdict(GuidanceWords words, Verdict verdict) {
        return switch (verdict) {
            case MET -> words.text("papers.met");
            case UNDETERMINED -> words.text("papers.open");
            default -> words.sentences().verdict(verdict);
        };
    }

    private static String condition(GuidanceWords words, String fact, String condition, boolean all) {
        if (condition.equals("else")) {
            return words.text("papers.else");
        }
        if (condition.equals("all")) {
            return words.text("papers.all");
        }
        if (condition.startsWith(IS)) {
            List<String> is = Stream.of(condition.substring(IS.length()).split(AND, -1))
                    .map(word -> value(words, fact, word))
                    .toList();
            return words.text(
                    is.size() == 1 ? "papers.is" : "papers.one-of", words.list(is, all ? is.size() : FEW_WORDS));
        }
        return words.sentences()
                .list(Stream.of(condition.split(AND, -1))
                        .map(part -> compared(words, fact, part))
                        .toList());
    }

    private static String compared(GuidanceWords words, String fact, String condition) {
        Matcher parts = CONDITION.matcher(condition);
        if (!parts.matches()) {
            return condition;
        }
        String value = value(words, fact, parts.group(2));
        return switch (parts.group(1)) {
            case ">=" -> words.sentences().line(Comparison.AT_LEAST, value);
            case "<=" -> words.sentences().line(Comparison.AT_MOST, value);
            case ">" -> words.sentences().line(Comparison.MORE_THAN, value);
            case "<" -> words.sentences().line(Comparison.LESS_THAN, value);
            case "!=" -> words.sentences().line(Comparison.NOT_EQUAL, value);
            default -> words.text("papers.is", value);
        };
    }

    private static String value(GuidanceWords words, String fact, String written) {
        BigDecimal number = Decimals.read(written);
        if (number != null && words.isCounted(fact)) {
            return words.number(fact, number);
        }
        return switch (written) {
            case "true" -> words.value(fact, new FactValue.Flag(true));
            case "false" -> words.value(fact, new FactValue.Flag(false));
            default -> word(words, fact, written);
        };
    }

    /** The word of a choice: the fact's own, else of an entry of the list that it is. */
    private static String word(GuidanceWords words, String fact, String written) {
        String own = words.value(fact, new FactValue.Text(written));
        return own.equals(written) ? words.label(words.names().word(written)) : own;
    }
}
