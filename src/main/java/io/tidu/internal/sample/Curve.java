package io.tidu.internal.sample;

/**
 * A curve through given points, straight between them and level beyond its ends, in whole numbers. A distribution is
 * the curve of its quantiles at a uniform draw. Immutable.
 */
final class Curve {
    private final long[] points;

    private Curve(long[] points) {
        this.points = points;
    }

    /** Through pairs of a place and the height there, places ascending. */
    static Curve through(long... placesAndHeights) {
        return new Curve(placesAndHeights.clone());
    }

    /** The height at a place; rounded towards the earlier point. */
    long at(long place) {
        if (place <= points[0]) {
            return points[1];
        }
        for (int i = 2; i < points.length; i += 2) {
            if (place <= points[i]) {
                long run = points[i] - points[i - 2];
                long rise = points[i + 1] - points[i - 1];
                return points[i - 1] + rise * (place - points[i - 2]) / run;
            }
        }
        return points[points.length - 1];
    }
}
