package io.tidu.internal.load.rule;

import io.tidu.internal.diagnostic.Nearest;
import io.tidu.internal.load.language.WrittenExpression;
import io.tidu.internal.policy.rule.EnterpriseFunction;
import io.tidu.internal.policy.rule.GlobalFunction;
import io.tidu.vocabulary.Vocabulary;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** What to write for a call of a function that is none: the way out, and never what was written. */
final class NoSuchFunction {
    private static final Set<String> ROUNDING =
            Set.of("round", "rounddown", "roundup", "ceil", "floor", "trunc", "int");
    private static final Set<String> GREATEST = Set.of("max", "maximum", "greatest", "highest");
    private static final Set<String> SMALLEST = Set.of("min", "minimum", "smallest");
    private static final Set<String> FUTURE =
            Set.of("nextday", "nextmonth", "nextyear", "futuredays", "within", "ahead");

    private final Vocabulary vocabulary;

    NoSuchFunction(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** For one that stands alone, outside of a pattern of the enterprise. */
    ResolveProblem alone(WrittenExpression.Call call) {
        String name = call.name();
        if (ofEnterprise().contains(name)) {
            return new ResolveProblem("rule.needs-enterprise", call.place(), call.name());
        }
        // A slip in the name is one whether it stands behind $firm or not.
        Set<String> valid = new TreeSet<>(ofEnterprise());
        valid.addAll(GlobalFunction.words());
        return known(call, Nearest.to(name, valid).map(this::written).orElseGet(() -> Nearest.orAll(name, valid)));
    }

    private String written(String word) {
        return GlobalFunction.of(word).isPresent() ? word : "$firm." + word;
    }

    /** For one behind {@code $firm.}. */
    ResolveProblem ofFirm(WrittenExpression.Call call) {
        String name = call.name();
        if (GlobalFunction.of(name).isPresent()) {
            return new ResolveProblem("rule.stands-alone", call.place(), name);
        }
        String meant = Nearest.to(name, ofEnterprise())
                .or(() -> Nearest.to(name, GlobalFunction.words()))
                .orElseGet(() -> Nearest.orAll(name, ofEnterprise()));
        return known(call, meant);
    }

    private static ResolveProblem known(WrittenExpression.Call call, String meant) {
        String small = call.name().toLowerCase(Locale.ROOT);
        if (ROUNDING.contains(small)) {
            return new ResolveProblem("rule.rounding", call.place(), call.name());
        }
        if (FUTURE.contains(small)) {
            return new ResolveProblem("rule.no-future", call.place(), call.name());
        }
        String proposed = GREATEST.contains(small)
                ? GlobalFunction.BEST.word()
                : SMALLEST.contains(small) ? GlobalFunction.LOWEST.word() : meant;
        return new ResolveProblem("rule.unknown-name", call.place(), "@kind.function", call.name(), proposed);
    }

    private Set<String> ofEnterprise() {
        Set<String> words = new TreeSet<>(EnterpriseFunction.words());
        words.addAll(vocabulary.derived().keySet());
        return words;
    }
}
