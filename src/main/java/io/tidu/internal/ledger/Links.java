package io.tidu.internal.ledger;

import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.Problems;
import io.tidu.model.ledger.LedgerHead;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Looks whether each line follows from the one before, and says what was done where one does not: changed, put in,
 * taken out or moved. Goes on with what the lines say of themselves, so that one change is told once. Not thread-safe.
 */
final class Links {
    private final String name;
    private final Problems problems;
    private final @Nullable LedgerHead wanted;
    /** The greatest number so far, and the hashes that lines with it have. */
    private long last;

    private final Set<String> hashes = new HashSet<>(Set.of(LedgerHead.NONE.sha256()));
    private LedgerHead head = LedgerHead.NONE;
    /** Lines since, which say nothing of themselves that can be believed. */
    private int unread;
    /** Numbers that were left out: the last of them and where that was seen, by the first. */
    private final TreeMap<Long, Gap> gaps = new TreeMap<>();

    private record Gap(long to, Place seen) {}

    /**
     * Begins before the first line.
     *
     * @param wanted the head that was made public, or null
     */
    Links(String name, Problems problems, @Nullable LedgerHead wanted) {
        this.name = name;
        this.problems = problems;
        this.wanted = wanted;
    }

    /** A line that is no line of a ledger. */
    void addUnread(long line, String flaw) {
        problems.error(flaw, LedgerScan.place(name, line));
        unread++;
    }

    /** The next line; tells whether it follows from the one before. */
    boolean add(long line, LineHead found) {
        Place place = LedgerScan.place(name, line);
        boolean sound = found.isSound();
        if (!sound) {
            problems.error("ledger.changed", place);
        }
        if (found.number() > last && found.number() <= last + 1 + unread) {
            boolean next = found.number() == last + 1;
            boolean follows = !next || hashes.contains(found.before());
            if (sound && !follows) {
                problems.error("ledger.not-following", place);
            }
            advance(found, place);
            return sound && follows;
        }
        if (!sound) {
            unread++;
        } else if (found.number() > last) {
            gaps.put(last + 1 + unread, new Gap(found.number() - 1, place));
            advance(found, place);
        } else {
            outOfOrder(found, place);
        }
        return false;
    }

    private void outOfOrder(LineHead found, Place place) {
        String number = String.valueOf(found.number());
        if (isLeftOut(found.number())) {
            problems.error("ledger.moved", place, number);
            return;
        }
        problems.error("ledger.twice", place, number);
        if (found.number() == last) {
            hashes.add(found.sha256());
        }
    }

    private void advance(LineHead found, Place place) {
        last = found.number();
        unread = 0;
        hashes.clear();
        hashes.add(found.sha256());
        hashes.add(found.computed());
        head = found.head();
        if (wanted != null && wanted.count() == last && !hashes.contains(wanted.sha256())) {
            problems.error("ledger.other-head", place, wanted.sha256(), found.sha256());
        }
    }

    private boolean isLeftOut(long number) {
        Map.Entry<Long, Gap> gap = gaps.floorEntry(number);
        if (gap == null || gap.getValue().to() < number) {
            return false;
        }
        gaps.remove(gap.getKey());
        if (gap.getKey() < number) {
            gaps.put(gap.getKey(), new Gap(number - 1, gap.getValue().seen()));
        }
        if (number < gap.getValue().to()) {
            gaps.put(number + 1, gap.getValue());
        }
        return true;
    }

    /** Tells what never came. */
    void end() {
        gaps.forEach((from, gap) -> problems.add(
                gap.to() == from
                        ? Problem.error("ledger.missing", gap.seen(), String.valueOf(from))
                        : Problem.error(
                                "ledger.missing-many", gap.seen(), String.valueOf(from), String.valueOf(gap.to()))));
        if (wanted != null && last < wanted.count()) {
            problems.error("ledger.cut", Place.of(name), String.valueOf(wanted.count()), String.valueOf(last));
        }
    }

    /** The last line that can be believed. */
    LedgerHead head() {
        return head;
    }
}
