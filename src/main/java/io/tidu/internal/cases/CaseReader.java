package io.tidu.internal.cases;

import io.tidu.diagnostic.ProblemException;
import io.tidu.diagnostic.Problems;
import io.tidu.internal.diagnostic.Nearest;
import io.tidu.internal.input.RecordConversion;
import io.tidu.internal.policy.CaseText;
import io.tidu.internal.policy.PackFolder;
import io.tidu.internal.policy.PolicyPack;
import io.tidu.internal.source.tree.LocatedYaml;
import io.tidu.internal.source.tree.SourceNode;
import io.tidu.model.Enterprise;
import io.tidu.model.Label;
import io.tidu.vocabulary.Vocabulary;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the cases of one pack. A file with a list holds cases; a file with a mapping is an enterprise to start from.
 */
final class CaseReader {
    private static final String NO_ID = "case";

    private static final int MOST_LISTED = 10;

    private final PackFolder pack;
    private final RecordConversion enterprises;
    private final Problems problems;
    private final SortedMap<String, SourceNode> files = new TreeMap<>();
    /** Where cases start from what is no enterprise, by what is written there. */
    private final Map<String, List<SourceNode>> unknown = new LinkedHashMap<>();

    private CaseReader(PackFolder pack, Vocabulary vocabulary, Problems problems) {
        this.pack = pack;
        this.enterprises = new RecordConversion(vocabulary);
        this.problems = problems;
    }

    static List<PolicyCase> read(PolicyPack pack, Vocabulary vocabulary, Problems problems) {
        return read(pack.folder(), vocabulary, problems);
    }

    /** The same of a pack whose rules need not be at hand. */
    static List<PolicyCase> read(PackFolder pack, Vocabulary vocabulary, Problems problems) {
        return new CaseReader(pack, vocabulary, problems).run();
    }

    /**
     * The enterprise in one of a pack's case files.
     *
     * @throws ProblemException if it can't be read
     */
    static Enterprise base(PolicyPack pack, Vocabulary vocabulary, String file) {
        Problems problems = new Problems();
        CaseReader reader = new CaseReader(pack.folder(), vocabulary, problems);
        reader.run();
        SourceNode node = reader.files.get(file);
        Enterprise read =
                node == null || !node.isMapping() ? null : reader.enterprises.enterprise(node, NO_ID, problems);
        if (read == null || problems.hasErrors()) {
            throw new ProblemException(problems.list());
        }
        return read;
    }

    private List<PolicyCase> run() {
        for (CaseText text : pack.cases()) {
            SourceNode node = LocatedYaml.read(text.text(), text.file(), problems);
            if (node != null) {
                files.put(text.name(), node);
            }
        }
        List<PolicyCase> cases = new ArrayList<>();
        files.values().stream()
                .filter(SourceNode::isList)
                .forEach(list -> list.items(problems).forEach(node -> {
                    PolicyCase one = one(node);
                    if (one != null) {
                        cases.add(one);
                    }
                }));
        unknown.values().forEach(this::unknown);
        return cases;
    }

    private @Nullable PolicyCase one(SourceNode node) {
        node.onlyKeys(problems, "name", "on", "like", "enterprise", "expect");
        Label name = CaseName.read(node, problems);
        LocalDate on = date(node);
        SourceNode expect = node.need("expect", problems);
        Enterprise enterprise = enterprise(node);
        return on == null || expect == null || enterprise == null
                ? null
                : new PolicyCase(pack.id(), name, node.place(), on, enterprise, expect);
    }

    private @Nullable LocalDate date(SourceNode node) {
        SourceNode written = node.need("on", problems);
        if (written == null) {
            return null;
        }
        try {
            return LocalDate.parse(written.text(problems));
        } catch (DateTimeException e) {
            problems.add(written.problem("case.date", written.describe()));
            return null;
        }
    }

    private @Nullable Enterprise enterprise(SourceNode node) {
        SourceNode own = node.get("enterprise");
        SourceNode like = node.get("like");
        if (like == null) {
            return own == null
                    ? new Enterprise(NO_ID, "", new TreeMap<>())
                    : enterprises.enterprise(own, NO_ID, problems);
        }
        SourceNode base = files.get(like.text(problems));
        if (base == null || !base.isMapping()) {
            unknown.computeIfAbsent(like.text(), l -> new ArrayList<>()).add(like);
            return null;
        }
        return enterprises.enterprise(own == null ? base : base.overlaidWith(own), NO_ID, problems);
    }

    /** One mistake, however many cases start from it. */
    private void unknown(List<SourceNode> likes) {
        SourceNode first = likes.get(0);
        String nearest = Nearest.orAll(first.text(), files.keySet());
        if (likes.size() == 1) {
            problems.add(first.problem("case.like", first.describe(), nearest));
            return;
        }
        String places = likes.stream()
                .skip(1)
                .limit(MOST_LISTED)
                .map(l -> l.place().toString())
                .collect(Collectors.joining(", "));
        problems.add(first.problem(
                "case.like-repeated",
                first.describe(),
                nearest,
                String.valueOf(likes.size()),
                likes.size() > MOST_LISTED + 1 ? places + ", …" : places));
    }
}
