package io.tidu.internal.guide.missing;

import io.tidu.internal.engine.Engine;
import io.tidu.internal.guide.line.Bearings;
import io.tidu.model.Enterprise;
import io.tidu.model.FactPath;
import io.tidu.model.guidance.DecidingFact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds the missing facts that decide a target. Safe to share between threads. */
public final class MissingFacts {
    /** So many assessments are made for one enterprise; what is not tried by then is not told. */
    public static final int MOST_ASSESSMENTS = 200;

    private final Engine engine;
    private final String target;
    private final Bearings bearings;

    /**
     * For a target.
     *
     * @param engine decides at least the target and all that it rests on
     */
    public MissingFacts(Engine engine, String target) {
        this.engine = engine;
        this.target = target;
        this.bearings = new Bearings(engine.policies(), target);
    }

    /** As {@link #of(Enterprise, LocalDate)}, for one enterprise. */
    public static List<DecidingFact> of(Engine engine, Enterprise enterprise, LocalDate on, String target) {
        return new MissingFacts(engine, target).of(enterprise, on);
    }

    /**
     * The missing facts, and those whose sources disagree, that decide the target: the one that settles most first,
     * then, taking its better outcome for granted, the next, until the answer can't change any more. Facts that settle
     * nothing by themselves, such as one of two of which only both make a share, come last; a field of an entry that
     * settles nothing by itself is left out.
     *
     * @return empty if the target is decided, or not one that is in force
     */
    public List<DecidingFact> of(Enterprise enterprise, LocalDate on) {
        Trial trial = new Trial(engine, target, bearings.on(on), on);
        Answer now = trial.at(enterprise);
        Map<String, Tried> tried = new TreeMap<>();
        List<DecidingFact> facts = new ArrayList<>();
        List<DecidingFact> alone = new ArrayList<>();
        Set<String> done = new HashSet<>();
        Enterprise firm = enterprise;
        while (now != null && now.isOpen()) {
            SortedSet<String> left = new TreeSet<>(now.missing());
            left.removeAll(done);
            left.removeIf(path -> isMadeUp(path, enterprise));
            for (String path : left) {
                if (!tried.containsKey(path)) {
                    Tried first = trial.of(firm, path, now, null);
                    if (first != null) {
                        tried.put(path, first);
                    }
                }
            }
            String path = next(left, tried);
            if (path == null) {
                break;
            }
            done.add(path);
            // What was granted since may change what it decides.
            Tried again = facts.isEmpty() ? tried.get(path) : trial.of(firm, path, now, tried.get(path));
            if (again == null) {
                break;
            }
            if (again.settles() > 0) {
                facts.add(again.fact());
                firm = again.better();
                now = trial.at(firm);
            } else if (FactPath.of(path).entry() == null) {
                alone.add(again.fact());
            }
        }
        if (now != null && now.isOpen()) {
            facts.addAll(alone);
        }
        return facts;
    }

    /** A field of an entry that was only tried. */
    private static boolean isMadeUp(String path, Enterprise given) {
        FactPath parsed = FactPath.of(path);
        return parsed.entry() != null && given.fact(parsed.fact()) == null;
    }

    private static @Nullable String next(SortedSet<String> left, Map<String, Tried> tried) {
        return left.stream()
                .filter(tried::containsKey)
                .max(Comparator.<String>comparingInt(p -> settles(tried, p)).thenComparing(Comparator.reverseOrder()))
                .orElse(null);
    }

    private static int settles(Map<String, Tried> tried, String path) {
        Tried found = tried.get(path);
        return found == null ? 0 : found.settles();
    }
}
