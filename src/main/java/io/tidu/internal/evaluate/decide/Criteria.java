package io.tidu.internal.evaluate.decide;

import io.tidu.internal.model.SortedArrayMap;
import io.tidu.model.Doubt;
import io.tidu.model.Evidence;
import io.tidu.model.Exact;
import io.tidu.model.Judgement;
import io.tidu.model.Quantity;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.Finding;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What was found for each criterion of one target, by name: met if all that it requires is met, or any alternative is.
 * Most targets have a few, for which arrays are quicker than a tree. Not thread-safe.
 */
final class Criteria {
    private String[] names;
    private @Nullable Judgement[] all;
    /** Those of alternatives; made when there is one. */
    private @Nullable Judgement @Nullable [] any;

    private int size;

    private Criteria(int most) {
        names = new String[most];
        all = new @Nullable Judgement[most];
    }

    /** Of findings in their order. */
    static Criteria of(List<Found> findings) {
        Criteria criteria = new Criteria(findings.size());
        for (int i = 0; i < findings.size(); i++) {
            criteria.add(findings.get(i).finding());
        }
        criteria.join();
        return criteria;
    }

    private void join() {
        @Nullable Judgement[] alternatives = any;
        for (int i = 0; alternatives != null && i < size; i++) {
            Judgement required = all[i];
            Judgement alternative = alternatives[i];
            if (alternative != null) {
                all[i] = required == null ? alternative : required.or(alternative);
            }
        }
    }

    private void add(Finding finding) {
        int at = Arrays.binarySearch(names, 0, size, finding.criterion());
        if (at < 0) {
            at = -at - 1;
            System.arraycopy(names, at, names, at + 1, size - at);
            System.arraycopy(all, at, all, at + 1, size - at);
            if (any != null) {
                System.arraycopy(any, at, any, at + 1, size - at);
                any[at] = null;
            }
            names[at] = finding.criterion();
            all[at] = null;
            size++;
        }
        Judgement found = judgement(finding);
        if (finding.role() == Finding.Role.ALTERNATIVE) {
            @Nullable Judgement[] alternatives = any == null ? new @Nullable Judgement[names.length] : any;
            Judgement before = alternatives[at];
            alternatives[at] = before == null ? found : before.or(found);
            any = alternatives;
        } else {
            Judgement before = all[at];
            all[at] = before == null ? found : before.and(found);
        }
    }

    private static Judgement judgement(Finding finding) {
        return finding.evidence().isEmpty() && !finding.verdict().isOpen()
                ? Judgement.of(finding.verdict() == Verdict.MET)
                : new Judgement(finding.verdict(), finding.evidence());
    }

    int size() {
        return size;
    }

    /** What was found for one of them, in the order of their names. */
    Judgement get(int position) {
        Judgement found = all[position];
        if (found == null) {
            throw new IllegalStateException("a criterion of which nothing is found");
        }
        return found;
    }

    /** Whether all of them are met. */
    Verdict verdict() {
        Verdict verdict = Verdict.MET;
        for (int i = 0; i < size; i++) {
            verdict = verdict.and(get(i).verdict());
        }
        return verdict;
    }

    /** The same, and if that is open, why. */
    Judgement judgement() {
        Judgement judgement = get(0);
        for (int i = 1; i < size; i++) {
            judgement = judgement.and(get(i));
        }
        return judgement;
    }

    /** How many are not met: from those that certainly are not to those that may not be. */
    Quantity gaps() {
        long certain = 0;
        long open = 0;
        Evidence evidence = Evidence.NONE;
        for (int i = 0; i < size; i++) {
            Judgement criterion = get(i);
            if (criterion.verdict() == Verdict.NOT_MET) {
                certain++;
            } else if (criterion.verdict().isOpen()) {
                open++;
                evidence = evidence.and(criterion.evidence());
            }
        }
        return Quantity.between(Exact.of(certain), Exact.of(certain + open), withoutConflict(evidence));
    }

    /** A conflict makes its own criterion open, which is counted; it does not make the count itself doubtful. */
    private static Evidence withoutConflict(Evidence evidence) {
        if (!evidence.hasConflict()) {
            return evidence;
        }
        TreeSet<Doubt> doubts = new TreeSet<>(evidence.doubts());
        doubts.removeIf(d -> d.kind() == Doubt.Kind.CONFLICT);
        return new Evidence(evidence.missing(), doubts, evidence.more());
    }

    SortedMap<String, Verdict> verdicts() {
        Verdict[] verdicts = new Verdict[size];
        for (int i = 0; i < size; i++) {
            verdicts[i] = get(i).verdict();
        }
        return SortedArrayMap.of(names, verdicts, size);
    }
}
