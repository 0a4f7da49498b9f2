package io.tidu.internal.load;

import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problems;
import io.tidu.internal.load.vocabulary.StatusReader;
import io.tidu.internal.policy.AppliesTo;
import io.tidu.internal.policy.InForce;
import io.tidu.internal.policy.PackManifest;
import io.tidu.internal.policy.practice.Practice;
import io.tidu.internal.source.tree.SourceNode;
import io.tidu.model.Label;
import io.tidu.model.Status;
import io.tidu.vocabulary.Vocabulary;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code pack.yaml} strictly: no unknown key, nothing left out that a decision needs. */
final class ManifestReader {
    static final String BUILDS_ON = "buildsOn";
    static final String IN_FORCE = "inForce";
    static final String TARGETS = "targets";
    static final String INTERNAL = "internal";
    static final String ITEMS = "items";
    static final String TABLES = "tables";
    static final String SHARES = "shares";
    static final String APPLIES_TO = "appliesTo";
    private static final String ALL = "all";

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,63}");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private final Vocabulary vocabulary;
    private final Problems problems;

    /** Of packs whose facts are those of a vocabulary. */
    ManifestReader(Vocabulary vocabulary, Problems problems) {
        this.vocabulary = vocabulary;
        this.problems = problems;
    }

    /**
     * The manifest; empty, with a problem added, if status or period can't be understood.
     *
     * @param root the file's tree
     * @param folder the folder's path below the rules folder: what id and version must be
     */
    Optional<PackManifest> read(SourceNode root, String folder) {
        root.onlyKeys(
                problems,
                "id",
                "version",
                "title",
                "issuer",
                "documents",
                "status",
                IN_FORCE,
                APPLIES_TO,
                BUILDS_ON,
                SHARES,
                TARGETS,
                "criteria",
                ITEMS,
                TABLES,
                "accepted",
                PracticeReader.LEVERS,
                PracticeReader.CALENDAR,
                PracticeReader.BUDGET);
        if (!root.isMapping()) {
            return Optional.empty();
        }
        int slash = folder.lastIndexOf('/');
        String id = same(root, "id", slash < 0 ? "" : folder.substring(0, slash), "pack.id-is-not-folder");
        String version = same(root, "version", folder.substring(slash + 1), "pack.version-is-not-folder");
        Label title = label(root.need("title", problems));
        Label issuer = label(root.need("issuer", problems));
        Status status = StatusReader.read(root.need("status", problems), problems);
        InForce inForce = inForce(root.need(IN_FORCE, problems));
        List<String> documents = texts(root.get("documents"));
        TreeSet<String> buildsOn = new TreeSet<>(texts(root.get(BUILDS_ON)));
        SortedMap<String, Label> targets = labels(
                root.get(TARGETS), null, "zh", "en", PracticeReader.DOCUMENTS, INTERNAL, NameMarks.CONSEQUENCE_OF);
        SortedMap<String, Label> failed = new TreeMap<>();
        SortedMap<String, Label> criteria = labels(root.get("criteria"), failed);
        SortedMap<String, Label> items = labels(root.get(ITEMS), null, "zh", "en", PracticeReader.DOCUMENTS);
        NameMarks marks = new NameMarks(problems);
        Practice practice = new PracticeReader(vocabulary, problems).read(root);
        return status == null || inForce == null
                ? Optional.empty()
                : Optional.of(new PackManifest(
                        id,
                        version,
                        title,
                        issuer,
                        documents,
                        status,
                        inForce,
                        appliesTo(root.get(APPLIES_TO)),
                        buildsOn,
                        shares(root.get(SHARES)),
                        targets,
                        marks.internal(root.get(TARGETS)),
                        marks.consequences(root.get(TARGETS)),
                        criteria,
                        failed,
                        marks.counters(root.get("criteria")),
                        items,
                        TableNamesReader.read(root.get(TABLES), problems),
                        accepted(root.get("accepted")),
                        practice,
                        root.place()));
    }

    /** Whether there are such facts and values is looked at with the vocabulary. */
    private AppliesTo appliesTo(@Nullable SourceNode node) {
        SortedMap<String, SortedSet<String>> facts = new TreeMap<>();
        Map<String, Place> places = new HashMap<>();
        for (SourceNode.Entry entry : node == null ? List.<SourceNode.Entry>of() : node.entries(problems)) {
            facts.put(entry.key(), new TreeSet<>(texts(entry.value())));
            places.put(entry.key(), entry.keyPlace());
        }
        if (node != null && node.isMapping() && facts.isEmpty()) {
            problems.add(node.problem("pack.applies-to-form"));
        }
        return new AppliesTo(facts, places);
    }

    private List<PackManifest.Shares> shares(@Nullable SourceNode node) {
        List<PackManifest.Shares> shares = new ArrayList<>();
        for (SourceNode.Entry entry : node == null ? List.<SourceNode.Entry>of() : node.entries(problems)) {
            SourceNode items = entry.value();
            boolean all = items.isScalar() && items.text().equals(ALL);
            if (items.isScalar() && !all) {
                problems.add(items.problem("pack.shares-form", items.describe()));
            }
            TreeSet<String> names = new TreeSet<>(items.isScalar() ? List.of() : texts(items));
            shares.add(new PackManifest.Shares(entry.key(), all, names, entry.keyPlace()));
        }
        return shares;
    }

    private List<PackManifest.Accepted> accepted(@Nullable SourceNode node) {
        List<PackManifest.Accepted> accepted = new ArrayList<>();
        for (SourceNode item : node == null ? List.<SourceNode>of() : node.items(problems)) {
            item.onlyKeys(problems, "check", "at", "zh", "en");
            if (item.isMapping()) {
                Label reason = new Label(item.text("zh", problems), item.text("en", problems));
                accepted.add(new PackManifest.Accepted(
                        item.text("check", problems), item.text("at", problems), reason, item.place()));
            }
        }
        return accepted;
    }

    /** The folder's word, whatever is written: later problems then name the pack as it is found. */
    private String same(SourceNode root, String key, String folder, String id) {
        String written = root.text(key, problems);
        SourceNode value = root.get(key);
        if (value != null && !written.isBlank() && !written.equals(folder)) {
            problems.add(value.problem(id, written, folder));
        }
        return folder;
    }

    private @Nullable InForce inForce(@Nullable SourceNode node) {
        if (node == null) {
            return null;
        }
        node.onlyKeys(problems, "from", "to");
        LocalDate from = day(node.need("from", problems));
        SourceNode end = node.get("to");
        LocalDate to = end == null ? null : day(end);
        if (from == null || (end != null && to == null)) {
            return null;
        }
        if (end != null && to != null && to.isBefore(from)) {
            problems.add(end.problem("pack.ends-before-it-starts", from.toString(), to.toString()));
            return null;
        }
        return new InForce(from, to);
    }

    private @Nullable LocalDate day(@Nullable SourceNode node) {
        if (node == null) {
            return null;
        }
        String written = node.text(problems);
        try {
            if (DAY.matcher(written).matches()) {
                return LocalDate.parse(written);
            }
        } catch (DateTimeException noSuchDay) {
            // Told below.
        }
        if (node.isScalar()) {
            problems.add(node.problem("pack.not-a-date", written));
        }
        return null;
    }

    private List<String> texts(@Nullable SourceNode node) {
        List<String> texts = new ArrayList<>();
        if (node != null) {
            node.items(problems).forEach(item -> texts.add(item.text(problems)));
        }
        return texts;
    }

    /** Labels by name; where a place for them is given, also those for when it fails. */
    private SortedMap<String, Label> labels(
            @Nullable SourceNode node, @Nullable SortedMap<String, Label> failed, String... keys) {
        SortedMap<String, Label> labels = new TreeMap<>();
        if (node != null) {
            for (SourceNode.Entry entry : node.entries(problems)) {
                if (!NAME.matcher(entry.key()).matches()) {
                    problems.add(entry.problem("pack.name-form", entry.key()));
                }
                if (failed == null) {
                    labels.put(entry.key(), label(entry.value(), keys));
                } else {
                    labels.put(entry.key(), criterion(entry, failed));
                }
            }
        }
        return labels;
    }

    private Label criterion(SourceNode.Entry entry, SortedMap<String, Label> failed) {
        SourceNode node = entry.value();
        node.onlyKeys(problems, "zh", "en", "failed", NameMarks.COUNTER);
        SourceNode whenFailed = node.isMapping() ? node.get("failed") : null;
        if (whenFailed != null) {
            failed.put(entry.key(), label(whenFailed));
        }
        return node.isMapping() ? new Label(node.text("zh", problems), node.text("en", problems)) : Label.of("");
    }

    private Label label(@Nullable SourceNode node) {
        return label(node, "zh", "en");
    }

    private Label label(@Nullable SourceNode node, String... keys) {
        if (node == null) {
            return Label.of("");
        }
        node.onlyKeys(problems, keys);
        return node.isMapping() ? new Label(node.text("zh", problems), node.text("en", problems)) : Label.of("");
    }
}
