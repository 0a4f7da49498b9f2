package io.tidu.oracle;

import io.tidu.model.Exact;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;

/** The score of Article 7 of 国科发政〔2017〕115号: staff 20, research 50, intellectual property 30. */
final class SmallFirmScore {
    private SmallFirmScore() {}

    static SortedMap<String, Points> items(Facts firm, LocalDate on) {
        FiscalYears years = new FiscalYears(firm, on);
        SortedMap<String, Points> items = new TreeMap<>();
        Known<Exact> staff = Known.ratio(firm.number("technologyStaff"), firm.number("staff"));
        items.put("technologyStaff", Points.of(staff, 20, share -> steps(share, 4, 10, 15, 20, 25, 30)));
        Known<Exact> spent = years.last("rdExpense");
        Points toSales =
                Points.of(Known.ratio(spent, years.last("revenue")), 50, share -> steps(share, 10, 2, 3, 4, 5, 6));
        Points toCost = Points.of(
                Known.ratio(spent, years.last("totalCost")), 50, share -> steps(share, 10, 10, 15, 20, 25, 30));
        items.put("rdInput", toSales.orBetter(toCost));
        Rights rights = new Rights(firm, on);
        Known<Boolean> classOne = rights.count(Rights::classOne).only(count -> count >= 1);
        Known<Integer> classTwo = rights.count(Rights::classTwo).only(count -> Math.min(count, 4));
        Known<Integer> step = classOne.with(classTwo, (one, two) -> Known.of(one ? 5 : two));
        items.put("ipRights", Points.of(step, 30, steps -> Points.exactly(6 * steps)));
        return items;
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
