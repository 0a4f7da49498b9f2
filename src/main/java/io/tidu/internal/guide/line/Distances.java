package io.tidu.internal.guide.line;

import io.tidu.internal.evaluate.BoundExceeded;
import io.tidu.internal.evaluate.Compiled;
import io.tidu.internal.evaluate.EvaluationContext;
import io.tidu.model.Exact;
import io.tidu.model.Quantity;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How far lines lie from the values of one number, each worked out once. Not thread-safe. */
public final class Distances {
    /** Not one value, or not worked out. */
    public static final int UNKNOWN = 2;

    private final LongFunction<EvaluationContext> at;
    private final Map<Long, EvaluationContext> contexts = new HashMap<>();
    private final Map<Long, Map<Compiled<Quantity>, Optional<Exact>>> values = new HashMap<>();
    private final Map<Long, Map<Line, List<Exact>>> above = new HashMap<>();

    /** A line as it is drawn for one of the entries that a pattern stands for, or once. */
    public record Drawn(Line line, int rank) {}

    /** Along the number that an enterprise has at each value. */
    public Distances(LongFunction<EvaluationContext> at) {
        this.at = at;
    }

    /** The enterprise with a value. */
    EvaluationContext at(long value) {
        return contexts.computeIfAbsent(value, at::apply);
    }

    /** On which side of a line a value is. */
    int side(Drawn line, long value) {
        Exact distance = distance(line, value);
        return distance == null ? UNKNOWN : distance.signum();
    }

    /** Whether the distance grows or falls by the next value. */
    int slope(Drawn line, long value, int direction) {
        Exact here = distance(line, value);
        Exact there = distance(line, value + direction);
        return here == null || there == null ? 0 : there.compareTo(here);
    }

    /** How far a value lies above a line; null if that is not known. */
    public @Nullable Exact distance(Drawn drawn, long value) {
        Line line = drawn.line();
        if (line.isPlain()) {
            Exact of = value(line, value);
            return of == null ? null : line.above(of);
        }
        List<Exact> all = above(line, value);
        return drawn.rank() < all.size() ? all.get(drawn.rank()) : null;
    }

    /** A line that is drawn for each entry is asked for once for each. */
    private List<Exact> above(Line line, long value) {
        Map<Line, List<Exact>> there = above.computeIfAbsent(value, a -> new IdentityHashMap<>());
        List<Exact> known = there.get(line);
        if (known == null) {
            known = worked(() -> line.above(at(value)), List.of());
            there.put(line, known);
        }
        return known;
    }

    /** Many lines hold the same value against other edges. */
    private @Nullable Exact value(Line line, long at) {
        Map<Compiled<Quantity>, Optional<Exact>> there = values.computeIfAbsent(at, a -> new IdentityHashMap<>());
        Optional<Exact> known = there.get(line.value());
        if (known == null) {
            known = worked(() -> Optional.ofNullable(line.value(at(at))), Optional.empty());
            there.put(line.value(), known);
        }
        return known.orElse(null);
    }

    private static <T> T worked(Supplier<T> work, T otherwise) {
        try {
            return work.get();
        } catch (BoundExceeded | ArithmeticException none) {
            return otherwise;
        }
    }
}
