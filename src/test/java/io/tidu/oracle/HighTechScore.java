package io.tidu.oracle;

import io.tidu.model.Exact;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** The innovation evaluation of 国科发火〔2016〕195号: 100 points, mostly given by experts within ranges. */
final class HighTechScore {
    private static final int IP_CAP = 30;

    private final SortedMap<String, Points> items = new TreeMap<>();
    private final Facts firm;
    private final FiscalYears years;
    private final Rights rights;
    private final LocalDate on;

    HighTechScore(Facts firm, LocalDate on) {
        this.firm = firm;
        this.on = on;
        this.years = new FiscalYears(firm, on);
        this.rights = new Rights(firm, on);
    }

    SortedMap<String, Points> items() {
        item("advancement", 8, Points.range(0, 8));
        item("coreSupport", 8, Points.range(0, 8));
        item("ipCount", 8, ipCount());
        item("acquisition", 6, acquisition());
        item("standards", 2, standards());
        item("transformation", 30, Points.of(years.mean("transformations", 3), 30, HighTechScore::transformation));
        item("management", 20, Points.range(0, 20));
        item("netAssetGrowth", 10, Points.of(years.growth("netAssets"), 10, HighTechScore::growth));
        item("revenueGrowth", 10, Points.of(years.growth("revenue"), 10, HighTechScore::growth));
        return items;
    }

    static Points total(SortedMap<String, Points> items) {
        Points ip = items.get("advancement")
                .plus(items.get("coreSupport"))
                .plus(items.get("ipCount"))
                .plus(items.get("acquisition"))
                .plus(items.get("standards"))
                .atMost(IP_CAP);
        return ip.plus(items.get("transformation"))
                .plus(items.get("management"))
                .plus(items.get("netAssetGrowth"))
                .plus(items.get("revenueGrowth"));
    }

    /** Recorded expert points replace the range; more than the panel can give are no points, and a person must look. */
    private void item(String name, int most, Points fromFacts) {
        Known<Exact> recorded = firm.recorded(name);
        boolean tooMany = !recorded.isAnything()
                && recorded.values().stream().allMatch(points -> points.compareTo(Exact.of(most)) > 0);
        if (tooMany) {
            items.put(name, fromFacts.because(Why.CONFLICT));
        } else if (recorded.isAnything()) {
            items.put(name, fromFacts);
        } else {
            items.put(name, Points.of(recorded, 0, points -> new Points(points, points, Why.NOTHING)));
        }
    }

    private Points ipCount() {
        Known<Boolean> classOne = rights.count(Rights::usableClassOne).only(count -> count >= 1);
        Known<Points> classTwo = rights.count(Rights::usableClassTwo).only(HighTechScore::classTwoPoints);
        Known<Points> points = classOne.with(classTwo, (one, two) -> Known.of(one ? Points.range(7, 8) : two));
        return Points.of(points, 8, range -> range);
    }

    private static Points classTwoPoints(int count) {
        if (count >= 5) {
            return Points.range(5, 6);
        }
        return count >= 3 ? Points.range(3, 4) : count >= 1 ? Points.range(1, 2) : Points.exactly(0);
    }

    private Points acquisition() {
        Function<Facts, Check> own = right -> right.text("acquiredBy").check("own-research"::equals);
        Known<Boolean> mine = rights.count(right -> own.apply(right).and(Rights.usable(right)))
                .only(count -> count >= 1);
        Known<Boolean> any = rights.count(Rights::usable).only(count -> count >= 1);
        Known<Points> points = mine.with(
                any,
                (isMine, isAny) ->
                        Known.of(isMine ? Points.range(1, 6) : isAny ? Points.range(1, 3) : Points.exactly(0)));
        return Points.of(points, 6, range -> range);
    }

    private Points standards() {
        Known<Integer> tookPart =
                firm.count("standards", standard -> standard.day("on").check(day -> !day.isAfter(on)));
        return Points.of(tookPart, 2, count -> count >= 1 ? Points.range(1, 2) : Points.exactly(0));
    }

    private static Points transformation(Exact mean) {
        if (mean.signum() > 0 && mean.compareTo(Exact.ONE) < 0) {
            return Points.range(0, 6).because(Why.UNCOVERED);
        }
        for (int band = 5; band >= 1; band--) {
            if (mean.compareTo(Exact.of(band)) >= 0) {
                return Points.range(6 * band - 5, 6 * band);
            }
        }
        return Points.exactly(0);
    }

    private static Points growth(Exact rate) {
        int[] percent = {35, 25, 15, 5};
        for (int i = 0; i < percent.length; i++) {
            if (rate.times(Exact.of(100)).compareTo(Exact.of(percent[i])) >= 0) {
                return Points.range(9 - 2 * i, 10 - 2 * i);
            }
        }
        return rate.signum() > 0 ? Points.range(1, 2) : Points.exactly(0);
    }
}
