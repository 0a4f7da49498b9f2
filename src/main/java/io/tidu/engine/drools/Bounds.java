package io.tidu.engine.drools;

/**
 * How much work one evaluation may do. The shipped rules stay below a hundredth of each.
 *
 * @param firings rule firings
 * @param steps steps of matching
 * @param millis milliseconds
 */
public record Bounds(int firings, long steps, long millis) {
    /** For interactive use. */
    public static final Bounds DEFAULT = new Bounds(20_000, 1_000_000, 2_000);
}
