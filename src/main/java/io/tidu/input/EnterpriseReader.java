package io.tidu.input;

import io.tidu.diagnostic.ProblemException;
import io.tidu.diagnostic.Problems;
import io.tidu.internal.input.MapTree;
import io.tidu.internal.input.RecordConversion;
import io.tidu.internal.input.RecordProblems;
import io.tidu.internal.source.tree.LocatedJson;
import io.tidu.internal.source.tree.SourceNode;
import io.tidu.internal.source.tree.SourceText;
import io.tidu.model.Enterprise;
import io.tidu.model.FactValue;
import io.tidu.vocabulary.Vocabulary;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes an enterprise of a record, checked against the vocabulary. Immutable and safe to share between threads.
 *
 * <p>Absent or null is not known; an empty list is known to be none. A fact of which several sources say the same is
 * that value; if they differ, it is a {@link FactValue.Conflict}.
 */
public final class EnterpriseReader {
    private final RecordConversion records;

    /** A reader of enterprises with the facts of this vocabulary. */
    public EnterpriseReader(Vocabulary vocabulary) {
        this.records = new RecordConversion(vocabulary);
    }

    /**
     * Reads the text of one JSON object.
     *
     * @param json the text
     * @param shownName how problems name where it is from
     * @param problems where problems go, all of them and not only the first
     * @return the enterprise, or null with at least one error added
     */
    public @Nullable Enterprise read(String json, String shownName, Problems problems) {
        Problems syntax = new Problems();
        SourceNode node = LocatedJson.read(SourceText.ofFile(shownName, json), syntax);
        problems.addAll(syntax.list());
        Enterprise enterprise = node == null ? null : records.enterprise(node, problems);
        return syntax.hasErrors() ? null : enterprise;
    }

    /**
     * Makes an enterprise of maps, lists and values in the form of JSON, such as a database or a web form gives them.
     * Texts, {@code Boolean}, {@code LocalDate} or its text, {@code BigDecimal}, {@code BigInteger}, {@code Long},
     * {@code Integer} and smaller are values; a year may be an {@code Integer}. {@code Double} and {@code Float} are
     * refused: they are seldom the number that was meant.
     *
     * @param record names with values; a null is not known
     * @param shownName how problems name it; behind it they give the path instead of a line
     * @throws ProblemException with every problem, as for the same record as JSON
     */
    public Enterprise read(Map<String, ?> record, String shownName) {
        Problems problems = new Problems();
        SourceNode tree = new MapTree(shownName, new RecordProblems(problems)).of(record);
        Enterprise enterprise = records.enterprise(tree, problems);
        if (enterprise == null || problems.hasErrors()) {
            throw new ProblemException(problems.list());
        }
        return enterprise;
    }
}
