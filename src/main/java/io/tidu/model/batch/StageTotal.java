package io.tidu.model.batch;

import io.tidu.model.WithoutJson;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How many stand in a stage, and where they come from.
 *
 * @param stage the stage; null for those who stand in none
 * @param moves how many of each move
 * @param from how many by the stage they stood in before; those of none under an empty name
 */
public record StageTotal(@Nullable String stage, Map<Move, Long> moves, Map<String, Long> from) implements WithoutJson {
    /** Copies the maps. */
    public StageTotal {
        // An enum map can't be copied of an empty map that is none.
        moves = moves.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(moves));
        from = Collections.unmodifiableMap(new TreeMap<>(from));
    }

    /** All of them. */
    public long enterprises() {
        return moves.values().stream().mapToLong(Long::longValue).sum();
    }
}
