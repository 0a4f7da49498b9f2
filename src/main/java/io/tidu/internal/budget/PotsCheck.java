package io.tidu.internal.budget;

/** Holds what was shared against the pots, each time: nothing is paid that a mistake of ours made up. */
final class PotsCheck {
    private PotsCheck() {}

    /**
     * Throws unless nobody is paid more than is due, nothing held is paid, no pot pays more than it holds, and nothing
     * is left over while somebody waits for it.
     *
     * @throws IllegalStateException if the sharing is wrong
     */
    static void run(Demands demands, Due due, long[] pays) {
        Groups pots = demands.terms().pots();
        long left = demands.terms().budget().available();
        long[] leftOf = pots.amounts();
        for (int i = 0; i < pays.length; i++) {
            long most = due.isHeld(i) ? 0 : due.due()[i];
            hold(pays[i] >= 0 && pays[i] <= most, i, "is paid more than is due");
            left -= pays[i];
            int pot = pots.of(demands.item(i));
            if (pot != Groups.NONE) {
                leftOf[pot] -= pays[i];
                hold(leftOf[pot] >= 0, i, "is paid more than the pot of its item holds");
            }
            hold(left >= 0, i, "is paid more than the pot holds");
        }
        for (int i = 0; i < pays.length && left > 0; i++) {
            int pot = pots.of(demands.item(i));
            boolean waits = !due.isHeld(i) && pays[i] < due.due()[i];
            hold(!waits || (pot != Groups.NONE && leftOf[pot] == 0), i, "waits, and the pot is not empty");
        }
    }

    private static void hold(boolean holds, int demand, String what) {
        if (!holds) {
            throw new IllegalStateException("the pot was not shared as it should: demand " + demand + " " + what);
        }
    }
}
