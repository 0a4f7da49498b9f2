package io.tidu.internal.load;

import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.Problems;
import io.tidu.internal.diagnostic.Nearest;
import io.tidu.internal.policy.CaseText;
import io.tidu.internal.policy.Clause;
import io.tidu.internal.policy.PackFolder;
import io.tidu.internal.policy.PackManifest;
import io.tidu.internal.policy.RuleText;
import io.tidu.internal.policy.table.Table;
import io.tidu.internal.policy.table.TableRow;
import io.tidu.internal.source.tree.SourceNode;
import io.tidu.internal.source.tree.SourceText;
import io.tidu.vocabulary.Vocabulary;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads one version of a pack from the files of its folder. */
final class PackReader {
    static final String MANIFEST = "pack.yaml";
    private static final String POLICY = "policy.md";

    private static final Pattern TABLE = Pattern.compile("tables/(?<name>[A-Za-z][A-Za-z0-9-]{0,63})\\.(?:csv|xlsx)");
    /** Other formats of the programs that write {@code .xlsx}, and other spellings of it. */
    private static final Pattern OTHER_SHEETS = Pattern.compile("(?i)tables/.*\\.(?:xls[xmb]?|et|ods)");

    private static final Pattern RULES = Pattern.compile("[^/]+\\.drl");
    private static final Pattern CASES = Pattern.compile("cases/(?<name>[^/]+\\.yaml)");
    private static final Pattern FOR_PEOPLE = Pattern.compile("(?:README|CHANGELOG)(?:\\.[A-Za-z-]+)?\\.md");

    private final Vocabulary vocabulary;
    private final Problems problems;
    private final SortedMap<String, Table> tables = new TreeMap<>();
    private final List<RuleText> rules = new ArrayList<>();
    private final List<CaseText> cases = new ArrayList<>();
    private final Map<String, String> tableFiles = new TreeMap<>();

    private boolean manifestIsWhole;

    PackReader(Vocabulary vocabulary, Problems problems) {
        this.vocabulary = vocabulary;
        this.problems = problems;
    }

    /**
     * The pack, or empty with problems added if {@code pack.yaml} can't be understood.
     *
     * @param manifest the tree of {@code pack.yaml}
     * @param folder its folder's path below the rules folder
     * @param shown its folder as the user named it
     * @param files its files by their paths within the folder
     */
    Optional<PackFolder> read(SourceNode manifest, String folder, String shown, SortedMap<String, RulesFile> files) {
        List<Clause> clauses = clauses(shown, files);
        files.values().forEach(this::take);
        int before = problems.errors();
        Optional<PackManifest> read = new ManifestReader(vocabulary, problems).read(manifest, folder);
        manifestIsWhole = problems.errors() == before;
        if (tableFiles.size() == tables.size()) {
            // A table that could not be read is told already.
            TableNamesReader.check(manifest.get(ManifestReader.TABLES), tables, problems);
        }
        if (!clauses.isEmpty()) {
            checkCitations(clauses);
        }
        return read.map(m -> new PackFolder(m, clauses, tables, rules, cases, sha256(files)));
    }

    /** Whether nothing was told of the manifest that was read. */
    boolean hasWholeManifest() {
        return manifestIsWhole;
    }

    private List<Clause> clauses(String shown, SortedMap<String, RulesFile> files) {
        RulesFile policy = files.get(POLICY);
        if (policy == null) {
            problems.error("pack.no-policy", Place.of(shown));
            return List.of();
        }
        SourceText text = policy.text(problems);
        return text == null ? List.of() : PolicyReader.read(text, problems);
    }

    private void take(RulesFile file) {
        String name = file.name();
        Matcher table = TABLE.matcher(name);
        Matcher aCase = CASES.matcher(name);
        if (table.matches()) {
            takeTable(table.group("name"), file);
        } else if (RULES.matcher(name).matches()) {
            SourceText text = file.text(problems);
            if (text != null) {
                rules.add(new RuleText(file.shown(), text.text()));
            }
        } else if (aCase.matches()) {
            SourceText text = file.text(problems);
            if (text != null) {
                cases.add(new CaseText(aCase.group("name"), file.shown(), text.text()));
            }
        } else if (!name.equals(MANIFEST)
                && !name.equals(POLICY)
                && !FOR_PEOPLE.matcher(name).matches()) {
            tellOther(file);
        }
    }

    private void takeTable(String name, RulesFile file) {
        String earlier = tableFiles.putIfAbsent(name, file.shown());
        if (earlier != null) {
            problems.error("pack.table-twice", Place.of(file.shown()), earlier);
            return;
        }
        file.table(name, problems).ifPresent(t -> tables.put(name, t));
    }

    /** A rule or table in a wrong place would silently decide nothing: that is an error, other files a warning. */
    private void tellOther(RulesFile file) {
        Place place = Place.of(file.shown());
        if (file.name().endsWith(".csv") || file.name().endsWith(".xlsx")) {
            problems.error(file.name().startsWith("tables/") ? "pack.table-name" : "pack.misplaced-table", place);
        } else if (file.name().endsWith(".drl")) {
            problems.error("pack.misplaced-rules", place);
        } else if (OTHER_SHEETS.matcher(file.name()).matches()) {
            problems.error("pack.spreadsheet", place);
        } else {
            problems.warning("pack.unknown-file", place);
        }
    }

    private void checkCitations(List<Clause> clauses) {
        Set<String> ids = clauses.stream().map(Clause::id).collect(Collectors.toCollection(TreeSet::new));
        tables.forEach((name, table) -> {
            List<TableRow> rows = new ArrayList<>(table.rows());
            rows.sort(Comparator.comparing(r -> r.place().line()));
            for (TableRow row : rows) {
                if (!ids.contains(row.clause())) {
                    boolean full = problems.isFull(row.place().file());
                    String meant = full ? "" : Nearest.orAll(row.clause(), ids);
                    problems.add(Problem.error("table.unknown-clause", row.place(), row.clause(), meant)
                            .withExcerpt(row.excerpt()));
                }
            }
        });
    }

    /** Over all files in the order of their names: the same wherever and however they are listed. */
    private static String sha256(SortedMap<String, RulesFile> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.values().forEach(f -> f.hash(digest));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
