package io.tidu.cli;

/**
 * Shows on the terminal how far a register is: the share of it that is read, then how many enterprises of how many are
 * done, how fast, and how long it will still take. Nothing but what is shown depends on the clock.
 */
final class Progress {
    private static final long SECOND = 1_000_000_000L;
    private static final long BETWEEN = SECOND / 4;
    private static final long MINUTE = 60;
    /** From here on minutes are exact enough. */
    private static final long MOST_SECONDS = 90;

    private final Terminal terminal;
    private final long start = System.nanoTime();
    private long shownAt = start;

    Progress(Terminal terminal) {
        this.terminal = terminal;
    }

    /** So many bytes of all are read. */
    void read(long bytes, long all) {
        if (isDue() && all > 0) {
            terminal.show("cli.progress.read", String.valueOf(Math.min(99, bytes * 100 / all)));
        }
    }

    /** So many records of all are done. */
    void done(long records, long all) {
        if (isDue()) {
            terminal.status().show(told(records, all, shownAt - start));
        }
    }

    /** So many lines of a ledger are done; how many there are nobody knows before. */
    void lines(long lines) {
        if (isDue()) {
            terminal.show("cli.progress.replay", String.valueOf(lines));
        }
    }

    private boolean isDue() {
        long now = System.nanoTime();
        if (now - shownAt < BETWEEN) {
            return false;
        }
        shownAt = now;
        return true;
    }

    /**
     * What is shown after a time, in nanoseconds. In the first second, when the JVM is still warming up, neither speed
     * nor what is left can be told.
     */
    String told(long records, long all, long time) {
        long percent = all == 0 ? 100 : records * 100 / all;
        String done = terminal.text(
                "cli.progress.done", String.valueOf(records), String.valueOf(all), String.valueOf(percent));
        if (records == 0 || time < SECOND) {
            return done;
        }
        long tenths = time / (SECOND / 10);
        long rate = records * 10 / tenths;
        String speed = rate == 0 ? done : done + terminal.text("cli.progress.rate", String.valueOf(rate));
        long left = ((all - records) * tenths / records + 9) / 10;
        return left > MOST_SECONDS
                ? speed + terminal.text("cli.progress.minutes", String.valueOf((left + MINUTE / 2) / MINUTE))
                : speed + terminal.text("cli.progress.seconds", String.valueOf(left));
    }
}
