package io.tidu.internal.search;

import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problem;
import io.tidu.internal.evaluate.EvaluationContext;
import io.tidu.internal.evaluate.ReferenceData;
import io.tidu.internal.policy.Clause;
import io.tidu.internal.policy.PackManifest;
import io.tidu.internal.policy.PolicyPack;
import io.tidu.internal.policy.RuleText;
import io.tidu.internal.policy.rule.Rule;
import io.tidu.internal.policy.rule.RuleGraph;
import io.tidu.internal.policy.table.Table;
import io.tidu.internal.policy.table.TableRow;
import io.tidu.model.Enterprise;
import io.tidu.vocabulary.Vocabulary;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One version of a pack with what checks ask of it. Not thread-safe. */
public final class PackView {
    private final PolicyPack pack;
    private final RuleGraph graph;
    private final Map<String, List<String>> lines = new HashMap<>();
    private @Nullable Starts bases;
    private @Nullable Expressions expressions;

    /** Of a version of a pack. */
    public PackView(PolicyPack pack) {
        this.pack = pack;
        this.graph = pack.graph();
        for (RuleText text : pack.folder().rules()) {
            lines.put(text.file(), text.text().lines().toList());
        }
    }

    /** The version. */
    public PolicyPack pack() {
        return pack;
    }

    /** What its pack.yaml says. */
    public PackManifest manifest() {
        return pack.manifest();
    }

    /** Its rules. */
    public List<Rule> rules() {
        return pack.rules();
    }

    /** Its tables by name. */
    public SortedMap<String, Table> tables() {
        return pack.folder().tables();
    }

    /** A table that there is. */
    public Table table(String name) {
        return Objects.requireNonNull(tables().get(name));
    }

    /** Its clauses. */
    public Collection<Clause> clauses() {
        return pack.folder().clauses();
    }

    /** A clause, if there is one of this number. */
    public Optional<Clause> clause(String id) {
        return pack.folder().clause(id);
    }

    /** What a case beside this pack can start from. */
    public Starts bases(Vocabulary vocabulary) {
        Starts read = bases == null ? Starts.of(pack, vocabulary) : bases;
        bases = read;
        return read;
    }

    /** The expressions of its rules. */
    Expressions expressions(ReferenceData knowledge) {
        Expressions made = expressions == null ? new Expressions(pack, knowledge) : expressions;
        expressions = made;
        return made;
    }

    /** Works out what depends on tables and rows alone: of its enterprise nothing is known. */
    public Evaluation constants(Inspection rules, Map<Integer, TableRow> rows) {
        Enterprise nobody = new Enterprise("nobody", "", new TreeMap<>());
        return new Evaluation(
                expressions(rules.knowledge()),
                new EvaluationContext(nobody, bases(rules.vocabulary()).on(), rules.knowledge()),
                rows);
    }

    /** Which rule reads and states what. */
    public RuleGraph graph() {
        return graph;
    }

    /** A problem of a rule, with the line it is in. */
    public Problem inRule(Problem problem, Rule rule) {
        return problem.inRule(rule.name()).withExcerpt(line(problem.place()));
    }

    /** The line of a rule file, or null if it is none of this pack. */
    public @Nullable String line(Place place) {
        List<String> text = lines.getOrDefault(place.file(), List.of());
        return place.line() >= 1 && place.line() <= text.size() ? text.get(place.line() - 1) : null;
    }

    /** A problem of a row, with the line it is in. */
    public static Problem inRow(Problem problem, TableRow row) {
        return problem.withExcerpt(row.excerpt());
    }
}
