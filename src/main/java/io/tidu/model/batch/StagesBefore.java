package io.tidu.model.batch;

import org.jspecify.annotations.Nullable;

/** In which stage enterprises stood in an earlier batch. Safe to share between threads. */
@FunctionalInterface
public interface StagesBefore {
    /** The stage an enterprise stood in, by its id; null if it stood in none, or was not there. */
    @Nullable
    String of(String enterprise);
}
