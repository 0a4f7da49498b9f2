package io.tidu.model.assessment;

import io.tidu.internal.model.SortedArrayMap;
import io.tidu.model.Verdict;
import io.tidu.model.WithoutJson;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Whether a title, stage, tier or item is attained.
 *
 * @param target the target's name
 * @param pack the id of the pack that decides it
 * @param status the status of that pack: {@code enacted}, {@code published} or {@code sample}
 * @param inForce whether a version of the pack is in force on the date; if not, nothing else is said and the verdict is
 *     undetermined
 * @param verdict what was found
 * @param score the score, or null if the target has none
 * @param criteria the verdict of each criterion
 * @param findings each requirement checked, ordered by clause
 * @param internal whether it is no title, stage or award that anybody applies for but a step on the way that other
 *     targets rely on; reports for people do not list it
 * @param consequenceOf the title that it follows from, such as how the tax of a high-tech enterprise is prepaid, or
 *     null; reports for people tell it below that title
 */
public record TargetOutcome(
        String target,
        String pack,
        String status,
        boolean inForce,
        Verdict verdict,
        @Nullable Score score,
        SortedMap<String, Verdict> criteria,
        List<Finding> findings,
        boolean internal,
        @Nullable String consequenceOf)
        implements WithoutJson {
    /** Copies the collections. */
    public TargetOutcome {
        criteria = SortedArrayMap.copyOf(criteria);
        findings = List.copyOf(findings);
    }

    /** One that follows from no title. */
    public TargetOutcome(
            String target,
            String pack,
            String status,
            boolean inForce,
            Verdict verdict,
            @Nullable Score score,
            SortedMap<String, Verdict> criteria,
            List<Finding> findings,
            boolean internal) {
        this(target, pack, status, inForce, verdict, score, criteria, findings, internal, null);
    }

    /** One that people apply for. */
    public TargetOutcome(
            String target,
            String pack,
            String status,
            boolean inForce,
            Verdict verdict,
            @Nullable Score score,
            SortedMap<String, Verdict> criteria,
            List<Finding> findings) {
        this(target, pack, status, inForce, verdict, score, criteria, findings, false);
    }

    /** A target of a pack of which no version is in force. */
    public static TargetOutcome notInForce(String target, String pack, String status) {
        return notInForce(target, pack, status, false, null);
    }

    /** A target, internal or following from a title or neither, of a pack of which no version is in force. */
    public static TargetOutcome notInForce(
            String target, String pack, String status, boolean internal, @Nullable String consequenceOf) {
        return new TargetOutcome(
                target,
                pack,
                status,
                false,
                Verdict.UNDETERMINED,
                null,
                new TreeMap<>(),
                List.of(),
                internal,
                consequenceOf);
    }
}
