package io.tidu.model.batch;

import io.tidu.model.Exact;
import io.tidu.model.Label;
import io.tidu.model.Verdict;
import io.tidu.model.WithoutJson;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is decided for one enterprise alone: all that lists, goals and the sharing of a pot need of it, and nothing
 * more. It is made where the enterprise is, on any of many machines, and travels to where the pot is shared; immutable
 * and safe to share between threads.
 *
 * @param enterprise the enterprise's id
 * @param name its name; may be empty
 * @param town where it is, as public lists say it: the town if it is known, else the county
 * @param stage where it stands and stood
 * @param gaps what keeps it from the next stage: every criterion that is not met or not known, in order of clause
 * @param awards what is due, ordered as the assessment has it
 * @param open what can't be said yet
 * @param openMostFen what all that is open comes to together at most, in fen; null if nobody can say
 * @param bounds what bounds it together
 * @param askedBack what is asked back
 * @param lapsing certificates that end within the days asked for and that no other follows, those that end first first
 * @param attained targets with a goal that the rules find met today
 * @param recognised targets with a goal of which a title is held that began this year, and none of it before
 * @param score what ranks it if the pot is shared by a score: the least it has for certain; null if it has none
 * @param day what ranks it if the pot goes to who came first; null if it is not known
 * @param heldItems items of which the ledger and the facts say different payments, as {@code pack/item}: nothing is
 *     paid for them until a person has looked
 * @param contested names of facts whose sources disagree
 * @param waitsFor the documents that the next stage waits for
 * @param derivation what a ledger keeps of it; null if no ledger is written
 */
public record Standing(
        String enterprise,
        String name,
        Label town,
        StageMove stage,
        List<Reason> gaps,
        List<DueAward> awards,
        List<OpenAward> open,
        @Nullable Long openMostFen,
        OpenBounds bounds,
        List<AskedBack> askedBack,
        List<Certificate> lapsing,
        SortedSet<String> attained,
        SortedSet<String> recognised,
        @Nullable Exact score,
        @Nullable LocalDate day,
        SortedSet<String> heldItems,
        SortedSet<String> contested,
        List<Needed> waitsFor,
        @Nullable Derivation derivation)
        implements WithoutJson {
    /** Copies the collections. */
    public Standing {
        gaps = List.copyOf(gaps);
        awards = List.copyOf(awards);
        open = List.copyOf(open);
        askedBack = List.copyOf(askedBack);
        lapsing = List.copyOf(lapsing);
        attained = Collections.unmodifiableSortedSet(new TreeSet<>(attained));
        recognised = Collections.unmodifiableSortedSet(new TreeSet<>(recognised));
        waitsFor = List.copyOf(waitsFor);
        heldItems = Collections.unmodifiableSortedSet(new TreeSet<>(heldItems));
        contested = Collections.unmodifiableSortedSet(new TreeSet<>(contested));
    }

    /**
     * From what it can be derived anew, byte for byte.
     *
     * @param facts the enterprise as it was assessed, in the form of input
     * @param sha256 of its assessment's JSON line, in lower-case hexadecimal
     */
    public record Derivation(String facts, String sha256) implements WithoutJson {}

    /** What is due of all items together, in fen. */
    public long dueFen() {
        return awards.stream().mapToLong(DueAward::dueFen).sum();
    }

    /** Whether one criterion alone keeps it from the next stage, and that one is not met for certain. */
    public boolean hasOneGap() {
        return gaps.size() == 1 && gaps.get(0).verdict() == Verdict.NOT_MET;
    }
}
