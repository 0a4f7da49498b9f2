package io.tidu.internal.budget;

/**
 * How an amount came about and where it went, in fen: gross − cap − stacking − ceiling − other years − cut by item −
 * cut by enterprise = due, and due = pays + waits + held. An account that does not close can't be made.
 *
 * @param gross what was awarded before anything was taken off
 * @param cap what caps of the pack took
 * @param stacking what stacking with other items took
 * @param ceiling what ceilings over several items took
 * @param otherYears what falls due in later years, as instalments
 * @param cutByItem what the budget's cap for an item took
 * @param cutByEnterprise what the budget's cap for an enterprise took
 * @param due what is due this year
 * @param pays what the pot pays
 * @param waits what the pot did not reach
 * @param held what is not to be paid yet
 */
public record Account(
        long gross,
        long cap,
        long stacking,
        long ceiling,
        long otherYears,
        long cutByItem,
        long cutByEnterprise,
        long due,
        long pays,
        long waits,
        long held) {
    /** Nothing. */
    public static final Account NOTHING = new Account(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /**
     * Closes it.
     *
     * @throws IllegalStateException if it does not close, or if an amount is below nought
     */
    public Account {
        long signs =
                gross | cap | stacking | ceiling | otherYears | cutByItem | cutByEnterprise | due | pays | waits | held;
        boolean closes = gross - cap - stacking - ceiling - otherYears - cutByItem - cutByEnterprise == due
                && due == pays + waits + held;
        if (signs < 0 || !closes) {
            throw new IllegalStateException("the account does not close: " + gross + " - " + cap + " - " + stacking
                    + " - " + ceiling + " - " + otherYears + " - " + cutByItem + " - " + cutByEnterprise + " = " + due
                    + " = " + pays + " + " + waits + " + " + held);
        }
    }

    /**
     * Both together.
     *
     * @throws ArithmeticException if that is more than a long holds
     */
    public Account plus(Account other) {
        return new Account(
                Math.addExact(gross, other.gross),
                cap + other.cap,
                stacking + other.stacking,
                ceiling + other.ceiling,
                otherYears + other.otherYears,
                cutByItem + other.cutByItem,
                cutByEnterprise + other.cutByEnterprise,
                due + other.due,
                pays + other.pays,
                waits + other.waits,
                held + other.held);
    }
}
