package io.tidu.model.assessment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import io.tidu.internal.diagnostic.Nearest;
import io.tidu.model.JsonForm;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything decided for one enterprise on one date. The same facts, packs and date give the same assessment on any
 * thread, machine and locale. Immutable and safe to share between threads.
 *
 * @param enterprise the enterprise's id
 * @param name the enterprise's name; may be empty
 * @param on the evaluation date
 * @param library the version of Tidu
 * @param vocabulary SHA-256 of the vocabulary, in lower-case hexadecimal
 * @param packs the pack versions used, by id
 * @param notFor the packs that are not for this enterprise, by id
 * @param targets what was found for each target, by name
 * @param stage where it stands in the pipeline
 * @param funding the money it may have
 * @param unknownNames names among the enterprise's facts that no rule knows, ordered by fact and name
 */
public record Assessment(
        String enterprise,
        String name,
        LocalDate on,
        String library,
        String vocabulary,
        List<PackUse> packs,
        List<NotFor> notFor,
        SortedMap<String, TargetOutcome> targets,
        StageOutcome stage,
        Funding funding,
        List<UnknownName> unknownNames) {
    /** Copies the collections. */
    public Assessment {
        unknownNames = List.copyOf(unknownNames);
        packs = List.copyOf(packs);
        notFor = List.copyOf(notFor);
        targets = Collections.unmodifiableSortedMap(new TreeMap<>(targets));
    }

    /**
     * What was found for one target.
     *
     * @param target its name, such as {@code high-tech-enterprise}
     * @throws IllegalArgumentException if no rule decides such a target; it names the nearest one that there is
     */
    public TargetOutcome target(String target) {
        TargetOutcome outcome = targets.get(target);
        if (outcome == null) {
            throw new IllegalArgumentException("no target (" + target + "). Maybe the assessment is of other rules, or "
                    + Nearest.orAll(target, targets.keySet()) + " is meant");
        }
        return outcome;
    }

    /**
     * The documented JSON, as {@code AssessmentJson.line} writes it. Any JSON mapper that knows Jackson's annotations
     * writes exactly this, whatever else it is told about numbers, nulls and names.
     *
     * @throws IllegalStateException if this library was packed without its {@code META-INF/services}
     */
    @JsonValue
    @JsonRawValue
    public String toJson() {
        return JsonForm.of(this);
    }

    /** A mapper would read numbers and words in its own way. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    @SuppressWarnings("DoNotCallSuggester") // A mapper calls it, and has to be told.
    static Assessment ofMapper(Object json) {
        throw new UnsupportedOperationException("an assessment is read with AssessmentJson.read");
    }
}
