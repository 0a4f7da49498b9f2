package io.tidu.internal.register;

import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problem;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file of progress that can't be gone on with. */
final class RefusedFile extends IOException {
    private static final long serialVersionUID = 1L;

    private enum Why {
        OF_ANOTHER_RUN,
        DAMAGED,
        IN_USE
    }

    private final Why why;
    private final String header;
    private final int line;

    private RefusedFile(Why why, String header, int line, @Nullable Throwable cause) {
        super("a file of progress that is refused", cause);
        this.why = why;
        this.header = header;
        this.line = line;
    }

    /** It begins with another line than this run would write. */
    static RefusedFile ofAnotherRun(String header) {
        return new RefusedFile(Why.OF_ANOTHER_RUN, header, 1, null);
    }

    /** A line is not as it was written. */
    static RefusedFile damaged(int line, Throwable cause) {
        return new RefusedFile(Why.DAMAGED, "", line, cause);
    }

    /** Another run has it open. */
    static RefusedFile inUse() {
        return new RefusedFile(Why.IN_USE, "", 1, null);
    }

    /**
     * What is told of it.
     *
     * @param wanted the first line that this run would write
     */
    Problem problem(Path file, String wanted) {
        String name = file.toString().replace('\\', '/');
        return switch (why) {
            case OF_ANOTHER_RUN -> BatchHeader.ofAnother(wanted, header, Place.of(name));
            case DAMAGED -> Problem.error("batch.resume-damaged", Place.of(name, line));
            case IN_USE -> Problem.error("batch.resume-in-use", Place.of(name));
        };
    }
}
