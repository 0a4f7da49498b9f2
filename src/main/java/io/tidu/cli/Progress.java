package io.tidu.cli;

/** Shows on standard error how far it is, once it takes longer than a second and only where somebody watches. */
final class Progress {
    private static final long SECOND = 1_000_000_000L;

    private final Terminal terminal;
    private final long start = System.nanoTime();
    private long shownAt = start;
    private boolean shown;

    Progress(Terminal terminal) {
        this.terminal = terminal;
    }

    /** So many records are done. */
    void done(long records) {
        long now = System.nanoTime();
        if (!terminal.interactive() || now - shownAt < SECOND) {
            return;
        }
        shownAt = now;
        shown = true;
        long rate = records * 10 / Math.max(1, (now - start) * 10 / SECOND);
        terminal.overwrite(terminal.text("cli.progress", String.valueOf(records), String.valueOf(rate)));
    }

    /** Takes the line away again. */
    void clear() {
        if (shown) {
            terminal.overwrite(" ".repeat(60));
            terminal.overwrite("");
        }
    }
}
