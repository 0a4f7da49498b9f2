package io.tidu.internal.budget;

/**
 * What the pot pays of each demand, in fen. Immutable and safe to share between threads, once the demands do not grow
 * any more.
 *
 * <p>Of each demand: what was awarded − other years − cap of the item − cap of the enterprise = due, and due = pays +
 * waits + held.
 */
public final class Shares {
    private final Demands demands;
    private final Due due;
    private final long[] pays;
    private final Totals totals;

    /**
     * Sums of all demands.
     *
     * @param due what is due this year
     * @param pays what the pot pays
     * @param waits what the pot did not reach
     * @param held what is not to be paid yet
     * @param unranked how many demands are held because what places them is not known
     */
    public record Totals(long due, long pays, long waits, long held, int unranked) {}

    private Shares(Demands demands, Due due, long[] pays) {
        this.demands = demands;
        this.due = due;
        this.pays = pays;
        long all = 0;
        long paid = 0;
        long held = 0;
        int unranked = 0;
        for (int i = 0; i < pays.length; i++) {
            all = Math.addExact(all, due.due()[i]);
            paid += pays[i];
            held += due.isHeld(i) ? due.due()[i] : 0;
            unranked += isUnranked(i) ? 1 : 0;
        }
        this.totals = new Totals(all, paid, all - paid - held, held, unranked);
    }

    /**
     * Shares the pot of the demands' terms.
     *
     * @param demands the demands, which must not grow any more
     * @param enterprises the order of enterprises by their ids, which decides about the last fen among equals
     * @throws IllegalStateException if what comes of it breaks a promise: that would be a mistake of ours
     * @throws ArithmeticException if everything together is more than a long holds
     */
    public static Shares of(Demands demands, Order enterprises) {
        Order order = demands.order(enterprises);
        Due due = Due.of(demands, order);
        long[] pays = new Queue(demands, due, order).pay();
        PotsCheck.run(demands, due, pays);
        return new Shares(demands, due, pays);
    }

    /** What falls due in later years. */
    public long otherYears(int demand) {
        return due.otherYears(demand);
    }

    /** What the cap of the item took. */
    public long cutByItem(int demand) {
        return due.byItem(demand);
    }

    /** What the cap of the enterprise took. */
    public long cutByEnterprise(int demand) {
        return due.byEnterprise(demand);
    }

    /** What is due this year. */
    public long due(int demand) {
        return due.due()[demand];
    }

    /** What the pot pays. */
    public long pays(int demand) {
        return pays[demand];
    }

    /** What the pot did not reach. */
    public long waits(int demand) {
        return due.isHeld(demand) ? 0 : due(demand) - pays[demand];
    }

    /** What is not to be paid yet: all that is due, or nothing. */
    public long held(int demand) {
        return due.isHeld(demand) ? due(demand) : 0;
    }

    /** Whether it is held only because the score or day by which the pot goes is not known. */
    public boolean isUnranked(int demand) {
        return demands.isUnranked(demand) && !demands.isHeld(demand);
    }

    /** The sums. */
    public Totals totals() {
        return totals;
    }
}
