package io.tidu.model.batch;

import java.util.Optional;
import java.util.stream.Stream;

/** How an enterprise's stage of today compares with the one it had before. */
public enum Move {
    /** It stood in no stage and stands in one now. */
    ENTERS("enters"),
    /** To a further stage. */
    RISES("rises"),
    /** In the same stage. */
    STAYS("stays"),
    /** To an earlier stage, for certain: a criterion of the stage before is not met. */
    FALLS_BACK("falls-back"),
    /** It stood in a stage and stands in none now, for certain. */
    LEAVES("leaves"),
    /**
     * The stage it had can be neither confirmed nor denied: facts are missing or a person must decide. Nobody falls
     * because of that.
     */
    OPEN("open"),
    /** It stood in no stage and stands in none. */
    NONE("none");

    private final String word;

    Move(String word) {
        this.word = word;
    }

    /** The word used in JSON. */
    public String word() {
        return word;
    }

    /** The move of this word, if there is one. */
    public static Optional<Move> of(String word) {
        return Stream.of(values()).filter(m -> m.word.equals(word)).findFirst();
    }
}
