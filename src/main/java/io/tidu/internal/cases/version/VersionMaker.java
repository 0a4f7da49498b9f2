package io.tidu.internal.cases.version;

import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.ProblemException;
import io.tidu.diagnostic.Problems;
import io.tidu.internal.policy.CaseText;
import io.tidu.internal.policy.InForce;
import io.tidu.internal.policy.PackManifest;
import io.tidu.internal.policy.PolicyPack;
import io.tidu.internal.policy.table.Table;
import io.tidu.internal.source.tree.LocatedYaml;
import io.tidu.internal.source.tree.SourceNode;
import io.tidu.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Makes one new version. */
final class VersionMaker {
    private static final Set<String> OF_THE_OLD = Set.of("version.case-left-out", "version.case-moves", "version.gap");
    private static final String CASES = "cases/";
    private static final String MANIFEST = "pack.yaml";

    private final PolicyPack old;
    private final PackManifest manifest;
    private final InForce before;
    private final Vocabulary vocabulary;
    private final SortedMap<String, String> texts;
    private final String shown;
    private final LocalDate from;
    private final SortedMap<String, String> files = new TreeMap<>();
    private final SortedMap<String, TextEdits> edited = new TreeMap<>();
    private final List<Problem> remarks = new ArrayList<>();

    VersionMaker(PolicyPack old, Vocabulary vocabulary, SortedMap<String, String> texts, String shown, LocalDate from) {
        this.old = old;
        this.manifest = old.manifest();
        this.before = untilThen(manifest.inForce(), from);
        this.vocabulary = vocabulary;
        this.texts = texts;
        this.shown = shown;
        this.from = from;
    }

    private static InForce untilThen(InForce days, LocalDate from) {
        LocalDate to = days.to();
        return new InForce(days.from(), to != null && to.isBefore(from) ? to : from.minusDays(1));
    }

    NextVersion make(String version, SortedSet<String> others) {
        SortedSet<String> copied = new TreeSet<>(others);
        YearShift tables =
                new YearShift(from.getYear() - manifest.inForce().from().getYear());
        YearShift cases = caseShift();
        texts.keySet().stream().filter(path -> !path.equals(MANIFEST)).forEach(path -> file(path, tables, cases));
        old.folder().tables().values().stream()
                .filter(t -> copied.contains("tables/" + t.name() + ".xlsx"))
                .forEach(t -> new TableShift(tables, remarks).run(t, null));
        TextEdits next = edits(MANIFEST);
        edited.put(MANIFEST, next);
        String text = new ManifestShift(yaml(MANIFEST), next).next(manifest, version, from, remarks);
        files.put(MANIFEST, checked(text, from.toString(), null));
        tell(next.yearsLeft());
        String ended = ended();
        String folder = shown.substring(0, shown.lastIndexOf('/') + 1) + version;
        return new NextVersion(files, copied, ended, sorted(folder));
    }

    private List<Problem> sorted(String folder) {
        return remarks.stream()
                .map(p -> OF_THE_OLD.contains(p.id()) ? p : moved(p, folder))
                .sorted(Comparator.comparing((Problem p) -> p.place().file())
                        .thenComparing(p -> p.place().line())
                        .thenComparing(p -> p.place().column()))
                .toList();
    }

    /** Said of the file that staff will edit. */
    private Problem moved(Problem told, String folder) {
        Place there = moved(told.place(), folder);
        List<Problem.Also> also = told.also().stream()
                .map(a -> new Problem.Also(
                        moved(a.place(), folder), a.id(), a.arguments(), a.excerpt(), a.start(), a.end()))
                .toList();
        return new Problem(told.id(), told.severity(), there, told.rule(), told.arguments(), told.excerpt(), also);
    }

    /** The same place in the new folder; what stands in another stays there. */
    private Place moved(Place place, String folder) {
        if (!place.file().startsWith(shown + "/")) {
            return place;
        }
        String path = place.file().substring(shown.length() + 1);
        TextEdits edits = edited.get(path);
        int line = edits == null || place.line() == 0 ? place.line() : edits.lineAfter(place.line());
        return new Place(folder + "/" + path, place.sheet(), line, place.column());
    }

    /** The old manifest with its end; null if it has ended already, of which a gap is told. */
    private @Nullable String ended() {
        LocalDate to = manifest.inForce().to();
        if (to != null && to.isBefore(from)) {
            if (to.isBefore(from.minusDays(1))) {
                remarks.add(Problem.warning("version.gap", manifest.place(), to.toString(), from.toString()));
            }
            return null;
        }
        LocalDate last = from.minusDays(1);
        String text = new ManifestShift(yaml(MANIFEST), edits(MANIFEST)).until(last);
        return checked(text, manifest.inForce().from().toString(), last.toString());
    }

    /** What was changed must say what it shall, whatever form it was written in. */
    private String checked(String text, String first, @Nullable String last) {
        SourceNode root = LocatedYaml.read(text, shown + "/" + MANIFEST, new Problems());
        Optional<SourceNode> days = Optional.ofNullable(root).map(r -> r.get("inForce"));
        boolean right =
                days.map(d -> d.get("from")).filter(d -> d.text().equals(first)).isPresent()
                        && Objects.equals(
                                days.map(d -> d.get("to")).map(SourceNode::text).orElse(null), last);
        if (!right) {
            throw new ProblemException(List.of(Problem.error("version.in-force-form", manifest.place())));
        }
        return text;
    }

    private TextEdits edits(String path) {
        return new TextEdits(shown + "/" + path, Objects.requireNonNull(texts.get(path)));
    }

    private SourceNode yaml(String path) {
        String text = Objects.requireNonNull(texts.get(path));
        Problems problems = new Problems();
        SourceNode root = LocatedYaml.read(text, shown + "/" + path, problems);
        if (root == null) {
            throw new ProblemException(problems.list());
        }
        return root;
    }

    private void file(String path, YearShift tables, YearShift cases) {
        TextEdits edits = edits(path);
        edited.put(path, edits);
        if (path.startsWith(CASES)) {
            if (!new CaseShift(vocabulary, before, cases, edits, remarks).run(yaml(path))) {
                return;
            }
            tell(edits.yearsLeft());
        } else if (path.startsWith("tables/") && path.endsWith(".csv")) {
            Table table = old.folder().tables().get(path.substring("tables/".length(), path.length() - 4));
            if (table != null) {
                new TableShift(tables, remarks).run(table, edits);
            }
        } else if (path.equals("policy.md")) {
            tell(edits.yearsLeft());
        }
        files.put(path, edits.apply());
    }

    private void tell(List<Place> years) {
        years.forEach(place -> remarks.add(Problem.warning("version.year-stays", place)));
    }

    /** The least number of years that brings each case of the old version into the new one. */
    private YearShift caseShift() {
        LocalDate first = null;
        for (CaseText file : old.folder().cases()) {
            SourceNode root = LocatedYaml.read(file.text(), file.file(), new Problems());
            for (SourceNode one : root == null ? List.<SourceNode>of() : root.items()) {
                LocalDate on = CaseShift.date(one);
                if (on != null && !on.isBefore(from)) {
                    remarks.add(Problem.warning("version.case-moves", one.place(), on.toString()));
                }
                if (on != null && before.covers(on) && (first == null || on.isBefore(first))) {
                    first = on;
                }
            }
        }
        int years = 0;
        while (first != null && first.plusYears(years).isBefore(from)) {
            years++;
        }
        return new YearShift(years);
    }
}
