package io.tidu.model.batch;

import io.tidu.model.WithoutJson;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an enterprise stands on the way from reserve to identify, and where it stood before.
 *
 * @param from the stage on record or of the run before; null if it stood in none
 * @param stage the furthest stage attained now; null if it stands in none
 * @param next the stage after it; null at the end of the way
 * @param move how both compare
 * @param because what decides: of a fall the criteria of the stage before that are not met, of what is open those that
 *     are open, of a rise or an entry nothing but that all of the stage is met; of who stays what keeps it from the
 *     next
 */
public record StageMove(
        @Nullable String from,
        @Nullable String stage,
        @Nullable String next,
        Move move,
        List<Reason> because) implements WithoutJson {
    /** Copies the list. */
    public StageMove {
        because = List.copyOf(because);
    }
}
