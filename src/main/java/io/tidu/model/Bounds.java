package io.tidu.model;

/**
 * How much work one assessment may do and how much it may say. All of it is counted and nothing is timed, so that the
 * same enterprise meets the same bound on every machine. The shipped rules stay below a tenth of each.
 *
 * @param firings rule firings
 * @param steps steps: of matching, of look-ups, over the entries of lists, and of working out awards
 * @param statements statements that rules make
 * @param results characters of findings, points and awards, with what they name as missing or doubtful
 */
public record Bounds(int firings, long steps, int statements, long results) {
    /** For interactive use. */
    public static final Bounds DEFAULT = new Bounds(20_000, 1_000_000, 10_000, 4_000_000);

    /** The same with other rule firings. */
    public Bounds withFirings(int other) {
        return new Bounds(other, steps, statements, results);
    }

    /** The same with other steps. */
    public Bounds withSteps(long other) {
        return new Bounds(firings, other, statements, results);
    }

    /** The same with other statements. */
    public Bounds withStatements(int other) {
        return new Bounds(firings, steps, other, results);
    }

    /** The same with other characters of results. */
    public Bounds withResults(long other) {
        return new Bounds(firings, steps, statements, other);
    }
}
