package io.tidu.oracle;

import io.tidu.model.Exact;
import java.util.List;
import java.util.stream.Stream;

/** The growth rate of 国科发火〔2016〕195号: half the sum of two yearly rates, with the cases that its text names. */
final class Growth {
    private static final Exact TWO = Exact.of(2);

    private Growth() {}

    static Known<Exact> rate(List<Known<Exact>> years) {
        if (years.size() == 1) {
            return Known.of(Exact.ZERO);
        }
        Known<List<Exact>> together = Known.of(List.of());
        for (Known<Exact> year : years) {
            together = together.with(
                    year,
                    (before, figure) -> Known.of(
                            Stream.concat(before.stream(), Stream.of(figure)).toList()));
        }
        return together.then(Growth::inOneWorld);
    }

    private static Known<Exact> inOneWorld(List<Exact> years) {
        if (years.stream().anyMatch(y -> y.signum() < 0)) {
            return Known.anything(Why.UNCOVERED);
        }
        if (years.get(1).signum() == 0) {
            return Known.of(Exact.ZERO);
        }
        boolean fromZero = years.get(0).signum() == 0;
        if (years.size() == 2) {
            return fromZero ? Known.anything(Why.UNCOVERED) : Known.of(step(years, 1));
        }
        return Known.of(
                fromZero ? step(years, 2) : step(years, 1).plus(step(years, 2)).over(TWO));
    }

    private static Exact step(List<Exact> years, int to) {
        return years.get(to).over(years.get(to - 1)).minus(Exact.ONE);
    }
}
