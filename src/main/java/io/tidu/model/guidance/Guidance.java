package io.tidu.model.guidance;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import io.tidu.model.JsonForm;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.PackUse;
import java.time.LocalDate;
import java.util.List;

/**
 * What an enterprise can do for a target.
 *
 * @param enterprise its id
 * @param name its name, or an empty text
 * @param on today
 * @param to the target, or {@code funding} for more money
 * @param verdict how the target is decided today; for money {@code met} if any is due
 * @param packs the versions in force today
 * @param vocabulary the vocabulary's SHA-256
 * @param library the version of this library
 * @param plans at most five, the least effort first, of plans for more money those that bring most for their effort;
 *     none contains another
 * @param complete whether everything that the levers allow was searched; if not, there may be other plans
 * @param notSearched what was not, in order; empty exactly if {@code complete}
 * @param unreachable if there is no plan, the requirements that keep it so
 * @param missing facts that are missing, those that settle most first
 * @param deadlines days that matter, in order
 * @param profile the score cards on which the target rests, by the scored target; empty if none has a score
 * @param rulesEnd packs that decide the target, for money all, of which no rules are known for the days after one
 */
public record Guidance(
        String enterprise,
        String name,
        LocalDate on,
        String to,
        Verdict verdict,
        List<PackUse> packs,
        String vocabulary,
        String library,
        List<Plan> plans,
        boolean complete,
        List<NotSearched> notSearched,
        List<Unreachable> unreachable,
        List<DecidingFact> missing,
        List<Deadline> deadlines,
        List<Profile> profile,
        List<RulesEnd> rulesEnd) {
    /** {@code --to} of more money instead of a target. */
    public static final String FUNDING = "funding";

    /** Copies the lists. */
    public Guidance {
        packs = List.copyOf(packs);
        plans = List.copyOf(plans);
        notSearched = List.copyOf(notSearched);
        unreachable = List.copyOf(unreachable);
        missing = List.copyOf(missing);
        deadlines = List.copyOf(deadlines);
        profile = List.copyOf(profile);
        rulesEnd = List.copyOf(rulesEnd);
    }

    /**
     * The documented JSON, as {@code GuidanceJson.line} writes it. Any JSON mapper that knows Jackson's annotations
     * writes exactly this.
     *
     * @throws IllegalStateException if this library was packed without its {@code META-INF/services}
     */
    @JsonValue
    @JsonRawValue
    public String toJson() {
        return JsonForm.of(this);
    }

    /** What facts there are only a vocabulary says. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    @SuppressWarnings("DoNotCallSuggester") // A mapper calls it, and has to be told.
    static Guidance ofMapper(Object json) {
        throw new UnsupportedOperationException("guidance is read with GuidanceJson.read");
    }
}
