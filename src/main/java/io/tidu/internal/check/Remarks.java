package io.tidu.internal.check;

import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problem;
import io.tidu.internal.policy.PackManifest;
import io.tidu.internal.search.PackView;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Collects what checks find, without what a pack accepts. Not thread-safe: one for each run. */
public final class Remarks {
    /** A table of five thousand rows can be wrong in each of them. */
    private static final int MOST = 2_000;

    private static final Comparator<Remark> BY_PLACE = Comparator.comparing(
                    (Remark r) -> r.problem().place().file())
            .thenComparing(r -> r.problem().place().line())
            .thenComparing(r -> r.problem().place().column())
            .thenComparing(r -> r.problem().id())
            .thenComparing(r -> r.problem().arguments().toString());

    private final List<Remark> list = new ArrayList<>();
    private @Nullable Place firstLeftOut;
    private int leftOut;
    private final Set<PackManifest.Accepted> used = Collections.newSetFromMap(new IdentityHashMap<>());

    /** Tells something of a pack, unless the pack accepts it for what it is about. */
    public void add(PackView pack, String about, Problem problem) {
        add(pack, about, problem, "");
    }

    /** As above, with a case that shows it. */
    public void add(PackView pack, String about, Problem problem, String sample) {
        if (!accepts(pack, about, problem.id())) {
            add(new Remark(problem, sample));
        }
    }

    /** Tells something that no pack can accept. */
    public void add(Remark remark) {
        if (list.size() < MOST) {
            list.add(remark);
        } else {
            firstLeftOut = firstLeftOut == null ? remark.problem().place() : firstLeftOut;
            leftOut++;
        }
    }

    /** Whether a pack accepts this; it is then known that its line is not idle. */
    public boolean accepts(PackView pack, String about, String id) {
        List<PackManifest.Accepted> lines = pack.manifest().accepted().stream()
                .filter(a -> a.check().equals(id) && a.at().equals(about))
                .toList();
        used.addAll(lines);
        return !lines.isEmpty();
    }

    /** Whether what a pack accepts was found. */
    public boolean wasUsed(PackManifest.Accepted line) {
        return used.contains(line);
    }

    /** All, ordered. */
    public List<Remark> list() {
        Stream<Remark> more = firstLeftOut == null
                ? Stream.empty()
                : Stream.of(Remark.of(Problem.info("check.more", firstLeftOut, String.valueOf(leftOut))));
        return Stream.concat(list.stream(), more).sorted(BY_PLACE).distinct().toList();
    }
}
