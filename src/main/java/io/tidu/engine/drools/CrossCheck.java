package io.tidu.engine.drools;

import io.tidu.evaluate.decide.Decisions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.FromDescr;
import org.drools.drl.ast.descr.GlobalDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * A second, independent look: Drools' own parser must find in the emitted text exactly the rules, patterns and kinds of
 * nodes that were emitted, so that two parsers can't disagree.
 */
final class CrossCheck {
    private static final Set<String> ATTRIBUTES = Set.of("salience");
    private static final Set<String> TYPES =
            EmittedText.CLASSES.stream().map(Class::getSimpleName).collect(Collectors.toUnmodifiableSet());

    private int patterns;

    private CrossCheck() {}

    /**
     * Compares.
     *
     * @throws IllegalStateException if Drools reads anything else
     */
    static void verify(EmittedText text) {
        new CrossCheck().run(text);
    }

    private void run(EmittedText text) {
        PackageDescr found = parse(text.drl());
        need(found.getName().equals(EmittedText.PACKAGE) && found.getUnit() == null, "package");
        need(
                Set.copyOf(found.getImports().stream()
                                .map(ImportDescr::getTarget)
                                .toList())
                        .equals(EmittedText.CLASSES.stream().map(Class::getName).collect(Collectors.toSet())),
                "imports");
        List<GlobalDescr> globals = found.getGlobals();
        need(
                globals.size() == 1
                        && globals.get(0).getIdentifier().equals(EmittedText.GLOBAL)
                        && globals.get(0).getType().equals(Decisions.class.getName()),
                "globals");
        need(
                found.getFunctionImports().isEmpty()
                        && found.getAccumulateImports().isEmpty()
                        && found.getAttributes().isEmpty()
                        && found.getFunctions().isEmpty()
                        && found.getTypeDeclarations().isEmpty()
                        && found.getEnumDeclarations().isEmpty()
                        && found.getEntryPointDeclarations().isEmpty()
                        && found.getWindowDeclarations().isEmpty(),
                "declarations");
        List<String> names = new ArrayList<>();
        found.getRules().forEach(r -> names.add(rule(r)));
        need(names.equals(text.rules()), "rules");
        need(patterns == text.patterns(), "patterns");
    }

    private static PackageDescr parse(String drl) {
        try {
            DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
            PackageDescr found = parser.parse(false, drl);
            need(found != null && !parser.hasErrors(), "syntax");
            return Objects.requireNonNull(found);
        } catch (DroolsParserException e) {
            throw new IllegalStateException("emitted text: syntax", e);
        }
    }

    private String rule(RuleDescr rule) {
        need(rule.getClass() == RuleDescr.class, "rule kind");
        need(rule.getParentName() == null && rule.getAnnotations().isEmpty() && rule.getUnit() == null, "rule parts");
        need(rule.getNamedConsequences().isEmpty(), "consequences");
        need(ATTRIBUTES.containsAll(rule.getAttributes().keySet()), "attributes");
        AndDescr conditions = rule.getLhs();
        need(
                conditions.getClass() == AndDescr.class
                        && conditions.getAnnotations().isEmpty(),
                "conditions");
        conditions.getDescrs().forEach(this::pattern);
        return rule.getName();
    }

    private void pattern(BaseDescr found) {
        need(found.getClass() == PatternDescr.class, found.getClass().getSimpleName());
        PatternDescr pattern = (PatternDescr) found;
        patterns++;
        need(TYPES.contains(pattern.getObjectType()), "type " + pattern.getObjectType());
        need(
                !pattern.isQuery()
                        && !pattern.isUnification()
                        && pattern.getBehaviors().isEmpty()
                        && pattern.getAnnotations().isEmpty(),
                "pattern parts");
        need(pattern.getSource() == null || pattern.getSource().getClass() == FromDescr.class, "source");
        for (BaseDescr constraint : pattern.getConstraint().getDescrs()) {
            need(
                    constraint.getClass() == ExprConstraintDescr.class
                            && ((ExprConstraintDescr) constraint).getType() == ExprConstraintDescr.Type.NAMED,
                    "constraint");
        }
    }

    private static void need(boolean holds, String what) {
        if (!holds) {
            throw new IllegalStateException("emitted text: " + what);
        }
    }
}
