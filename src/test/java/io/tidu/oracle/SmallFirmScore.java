package io.tidu.oracle;

import io.tidu.model.Exact;
import java.time.LocalDate;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** The score of Article 7 of 国科发政〔2017〕115号: staff 20, research 50, intellectual property 30. */
final class SmallFirmScore {
    private static final Set<String> DEFENCE = Set.of("defence-patent");

    private final Facts firm;
    private final FiscalYears years;
    private final Bases bases;
    private final Rights rights;

    SmallFirmScore(Facts firm, LocalDate on) {
        this.firm = firm;
        this.years = new FiscalYears(firm, on);
        this.bases = new Bases(firm, on);
        this.rights = new Rights(firm, on);
    }

    /** By the common figures. */
    SortedMap<String, Points> before() {
        Known<Exact> spent = years.last("rdExpense");
        return items(common(), sales(spent).orBetter(cost(spent)), Rights::classOne);
    }

    /** By the better of both bases, while it is not known which text held. */
    SortedMap<String, Points> between() {
        Known<Exact> spent = years.last("rdExpense");
        Known<Exact> byTaxRule = years.last(bases.smallFirmResearch());
        Points research = best(best(best(sales(spent), cost(spent)), sales(byTaxRule)), cost(byTaxRule));
        return items(best(common(), quarterly()), research, Rights::classOne);
    }

    /** By quarters and the tax rule. Without sales the scale of cost alone counts; without R&D there are no points. */
    SortedMap<String, Points> after() {
        Known<Exact> spent = years.last(bases.smallFirmResearch());
        Known<Exact> sales = years.last("revenue");
        Known<Exact> cost = years.last("totalCost");
        Points bySales = isNone(sales)
                ? Points.exactly(0).because(conflict(sales.why().and(spent.why())))
                : scale(spent, sales, Points.exactly(0), share -> steps(share, 10, 2, 3, 4, 5, 6));
        Points byCost = scale(
                spent, cost, Points.range(0, 50).because(Why.UNCOVERED), share -> steps(share, 10, 10, 15, 20, 25, 30));
        return items(
                quarterly(),
                best(bySales, byCost),
                right -> Rights.classOne(right).and(right.text("kind").check(kind -> !DEFENCE.contains(kind))));
    }

    private static boolean isNone(Known<Exact> figure) {
        return !figure.isAnything() && figure.values().stream().allMatch(yuan -> yuan.signum() == 0);
    }

    /** What is spent against something else; nothing spent gives nothing, and against nothing there is no share. */
    private static Points scale(
            Known<Exact> spent, Known<Exact> of, Points againstNothing, Function<Exact, Points> steps) {
        Why both = spent.why().and(of.why());
        if (isNone(spent)) {
            return Points.exactly(0).because(conflict(both));
        }
        if (spent.isAnything() || of.isAnything()) {
            return Points.range(0, 50).because(both);
        }
        Known<Points> points = spent.with(
                of,
                (rd, whole) -> Known.of(
                        rd.signum() == 0
                                ? Points.exactly(0)
                                : whole.signum() == 0 ? againstNothing : steps.apply(rd.over(whole))));
        return Points.of(points, 50, found -> found);
    }

    private static Why conflict(Why why) {
        return new Why(false, why.conflict(), false);
    }

    private SortedMap<String, Points> items(Points staff, Points research, Function<Facts, Check> classOne) {
        SortedMap<String, Points> items = new TreeMap<>();
        items.put("technologyStaff", staff);
        items.put("rdInput", research);
        Known<Boolean> one = rights.count(classOne).only(count -> count >= 1);
        Known<Integer> two = rights.count(Rights::classTwo).only(count -> Math.min(count, 4));
        Known<Integer> step = one.with(two, (isOne, count) -> Known.of(isOne ? 5 : count));
        items.put("ipRights", Points.of(step, 30, steps -> Points.exactly(6 * steps)));
        return items;
    }

    private Points common() {
        return staff(Known.ratio(firm.number("technologyStaff"), firm.number("staff")));
    }

    private Points quarterly() {
        return staff(Bases.share(bases.smallFirmTechnologyStaff(), bases.smallFirmStaff()));
    }

    private static Points staff(Known<Exact> share) {
        return Points.of(share, 20, found -> steps(found, 4, 10, 15, 20, 25, 30));
    }

    private Points sales(Known<Exact> spent) {
        Known<Exact> share = Known.ratio(spent, years.last("revenue"));
        return Points.of(share, 50, found -> steps(found, 10, 2, 3, 4, 5, 6));
    }

    private Points cost(Known<Exact> spent) {
        Known<Exact> share = Known.ratio(spent, years.last("totalCost"));
        return Points.of(share, 50, found -> steps(found, 10, 10, 15, 20, 25, 30));
    }

    private static Points best(Points one, Points other) {
        return one.orBetter(other);
    }

    /** So many points for each line in percent that is reached. */
    private static Points steps(Exact share, int points, int... percent) {
        int reached = 0;
        for (int line : percent) {
            reached += share.times(Exact.of(100)).compareTo(Exact.of(line)) >= 0 ? 1 : 0;
        }
        return Points.exactly(points * reached);
    }
}
