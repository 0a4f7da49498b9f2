package io.tidu.internal.load.vocabulary;

import io.tidu.diagnostic.Problems;
import io.tidu.internal.diagnostic.Nearest;
import io.tidu.internal.source.tree.SourceNode;
import io.tidu.model.Status;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads how far something has been laid down. */
public final class StatusReader {
    private StatusReader() {}

    /** The status; null, with a problem added unless there is no node, if it can't be understood. */
    public static @Nullable Status read(@Nullable SourceNode node, Problems problems) {
        if (node == null) {
            return null;
        }
        String word = node.text(problems);
        Optional<Status> status = Status.of(word);
        if (status.isEmpty() && node.isScalar()) {
            List<String> words = Stream.of(Status.values()).map(Status::word).toList();
            problems.add(node.problem("pack.unknown-status", word, Nearest.orAll(word, words)));
        }
        return status.orElse(null);
    }
}
