package io.tidu.internal.engine.drools;

import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.Problems;
import io.tidu.internal.load.language.RuleParser;
import io.tidu.internal.load.language.WrittenRule;
import io.tidu.internal.policy.RuleText;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.FromDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.jspecify.annotations.Nullable;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * A second, independent look at a rule file: what staff write is DRL, so Drools' own parser must find in the file
 * itself the rules, patterns, constraints and statements that ours finds. It decides nothing; that the two never differ
 * over a file that ours accepts is what it shows.
 *
 * <p>Ours comes first: its bounds on size, tokens and depth hold before Drools' parser, which takes exponential time in
 * depth, sees a character. Not thread-safe.
 */
public final class DrlReading {
    /** What may stand in a consequence and hold a semicolon that ends no statement. */
    private static final Pattern TEXTS_AND_COMMENTS =
            Pattern.compile("\"[^\"\\n]*\"|//[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);

    private static final Pattern NOT_ENDS = Pattern.compile("[^;]");

    private @Nullable String difference;

    private DrlReading() {}

    /**
     * Reads a rule file that ours has read without a problem.
     *
     * @param id the id of the problem
     * @return the problem, if Drools reads anything else; it says where the two part
     */
    public static Optional<Problem> compare(RuleText text, String id) {
        List<WrittenRule> ours = RuleParser.parse(text.file(), text.text(), new Problems());
        DrlReading reading = new DrlReading();
        PackageDescr theirs = parse(text.text());
        if (theirs == null) {
            return Optional.of(Problem.error(id, Place.of(text.file()), "syntax"));
        }
        reading.file(theirs, ours.size());
        for (int i = 0; i < ours.size() && reading.difference == null; i++) {
            reading.rule(ours.get(i), theirs.getRules().get(i));
            if (reading.difference != null) {
                return Optional.of(Problem.error(id, ours.get(i).place(), reading.difference)
                        .inRule(ours.get(i).name()));
            }
        }
        return Optional.ofNullable(reading.difference).map(d -> Problem.error(id, Place.of(text.file()), d));
    }

    private static @Nullable PackageDescr parse(String drl) {
        try {
            DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
            PackageDescr found = OwnLoader.use(() -> read(parser, drl));
            return parser.hasErrors() ? null : found;
        } catch (IllegalStateException e) {
            return null;
        }
    }

    private static PackageDescr read(DrlParser parser, String drl) {
        try {
            return parser.parse(false, drl);
        } catch (DroolsParserException e) {
            throw new IllegalStateException(e);
        }
    }

    private void file(PackageDescr found, int rules) {
        need(
                found.getName().isEmpty()
                        && found.getUnit() == null
                        && found.getImports().isEmpty()
                        && found.getGlobals().isEmpty()
                        && found.getFunctionImports().isEmpty()
                        && found.getAccumulateImports().isEmpty()
                        && found.getAttributes().isEmpty()
                        && found.getFunctions().isEmpty()
                        && found.getTypeDeclarations().isEmpty()
                        && found.getEnumDeclarations().isEmpty()
                        && found.getEntryPointDeclarations().isEmpty()
                        && found.getWindowDeclarations().isEmpty(),
                "declaration");
        need(found.getRules().size() == rules, "rule");
    }

    private void rule(WrittenRule ours, RuleDescr found) {
        need(found.getClass() == RuleDescr.class && found.getName().equals(ours.name()), "rule");
        need(
                found.getParentName() == null
                        && found.getUnit() == null
                        && found.getAttributes().isEmpty()
                        && found.getNamedConsequences().isEmpty(),
                "attribute");
        need(
                found.getAnnotations().stream().allMatch(a -> a.getName().equals("clause"))
                        && found.getAnnotations().isEmpty() == ours.clauses().isEmpty(),
                "annotation");
        AndDescr conditions = found.getLhs();
        List<? extends BaseDescr> patterns = conditions.getDescrs();
        need(
                conditions.getClass() == AndDescr.class
                        && patterns.size() == ours.patterns().size(),
                "pattern");
        for (int i = 0; difference == null && i < patterns.size(); i++) {
            pattern(ours.patterns().get(i), patterns.get(i));
        }
        need(statements(found) == ours.statements().size(), "statement");
    }

    private void pattern(WrittenRule.Pattern ours, BaseDescr found) {
        if (!(found instanceof PatternDescr pattern)) {
            need(false, "pattern");
            return;
        }
        need(
                pattern.getObjectType().equals(ours.type())
                        && Objects.equals(pattern.getIdentifier(), ours.binding())
                        && !pattern.isQuery()
                        && !pattern.isUnification()
                        && pattern.getBehaviors().isEmpty()
                        && pattern.getAnnotations().isEmpty(),
                "pattern");
        need(ours.source() == null ? pattern.getSource() == null : pattern.getSource() instanceof FromDescr, "source");
        List<? extends BaseDescr> constraints = pattern.getConstraint().getDescrs();
        need(
                constraints.size() == ours.constraints().size()
                        && constraints.stream().allMatch(ExprConstraintDescr.class::isInstance),
                "constraint");
    }

    private static int statements(RuleDescr found) {
        String code = TEXTS_AND_COMMENTS
                .matcher(String.valueOf(found.getConsequence()))
                .replaceAll("");
        return NOT_ENDS.matcher(code).replaceAll("").length();
    }

    private void need(boolean holds, String what) {
        if (!holds && difference == null) {
            difference = what;
        }
    }
}
