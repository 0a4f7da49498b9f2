package io.tidu.internal.sample;

import io.tidu.model.Enterprise;
import io.tidu.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.List;

/**
 * Draws the enterprises of a register, each by itself: what the enterprise of a number is depends on the seed, the day,
 * the vocabulary and that number. Immutable and safe to share between threads.
 */
public final class Sampler {
    /** How many enterprises a register can have at most. */
    public static final long MOST = CreditCode.MOST;

    /** In the order in which they may look at what stands already. */
    private static final List<Chapter> CHAPTERS = List.of(
            new Identity(),
            new People(),
            new Accounts(),
            new Rights(),
            new Titles(),
            new Standing(),
            new Achievements(),
            new Spending(),
            new Applications());

    private static final int FIRM = 1;
    private static final int NAME = 2;
    private static final int SLIPS = 3;
    private static final int CODES = 4;
    private static final int TOWN = 5;
    private static final int FIRST_CHAPTER = 16;

    private final long seed;
    private final Firms firms;
    private final CreditCode codes;
    private final Fitting fitting;
    private final Towns towns;

    /**
     * A register.
     *
     * @param vocabulary the facts there are
     * @param on the day as of which it stands
     */
    public Sampler(Vocabulary vocabulary, long seed, LocalDate on) {
        this.seed = seed;
        this.firms = new Firms(on, Counties.of(vocabulary));
        this.codes = new CreditCode(new Draw(seed, 0, CODES));
        this.fitting = new Fitting(vocabulary, seed);
        this.towns = Towns.of(vocabulary);
    }

    /**
     * One enterprise.
     *
     * @param number which, from 0 to below {@link #MOST}
     */
    public Enterprise at(long number) {
        Firm firm = firms.drawn(number, new Draw(seed, number, FIRM));
        Facts facts = new Facts();
        for (int i = 0; i < CHAPTERS.size(); i++) {
            CHAPTERS.get(i).write(firm, new Draw(seed, number, FIRST_CHAPTER + i), facts);
        }
        fitting.into(firm, facts.values());
        Slips.into(firm, new Draw(seed, number, SLIPS), facts.values());
        towns.into(firm, new Draw(seed, number, TOWN), facts.values());
        String name = Names.of(firm, new Draw(seed, number, NAME));
        return new Enterprise(codes.of(number, firm.division()), name, facts.values());
    }
}
