package io.tidu.model.batch;

import java.util.Optional;
import java.util.stream.Stream;

/** How an award can be paid. */
public enum Route {
    /**
     * It is due, for certain, by facts that offices hold themselves: nobody has to apply (what counties call 免申即享). The
     * enterprise was assessed once more without all that only it says itself, and the award stayed as it is.
     */
    WITHOUT_APPLICATION("without-application"),
    /** Named documents are what it takes: facts that only the enterprise can prove, or that are missing. */
    BY_DOCUMENTS("by-documents"),
    /** A person must decide: sources disagree, or the text leaves it open. */
    BY_PERSON("by-person"),
    /** It is not due. */
    NOT("not");

    private final String word;

    Route(String word) {
        this.word = word;
    }

    /** The word used in JSON. */
    public String word() {
        return word;
    }

    /** The route of this word, if there is one. */
    public static Optional<Route> of(String word) {
        return Stream.of(values()).filter(r -> r.word.equals(word)).findFirst();
    }
}
