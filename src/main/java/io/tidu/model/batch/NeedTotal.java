package io.tidu.model.batch;

import io.tidu.model.Label;
import io.tidu.model.WithoutJson;
import java.util.List;

/**
 * Of which documents it depends what a year needs while facts are missing.
 *
 * @param byDocumentsFen so much of what is open is settled for certain once all documents are there, in fen; the rest
 *     may still be open, for a person
 * @param documents how many documents that are, counted for each enterprise
 * @param enterprises whose documents they are
 * @param first the documents that settle most, those first that settle most for each document
 */
public record NeedTotal(long byDocumentsFen, long documents, long enterprises, List<Step> first)
        implements WithoutJson {
    /** Copies the list. */
    public NeedTotal {
        first = List.copyOf(first);
    }

    /**
     * Documents of one enterprise.
     *
     * @param enterprise the enterprise's id
     * @param name its name; may be empty
     * @param documents what people call them
     * @param settlesFen so much is not open any more once they are there, in fen
     */
    public record Step(String enterprise, String name, List<Label> documents, long settlesFen) implements WithoutJson {
        /** Copies the list. */
        public Step {
            documents = List.copyOf(documents);
        }
    }
}
