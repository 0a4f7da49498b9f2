package io.tidu.internal.budget;

import java.util.Arrays;

/** What an enterprise is due in a year: its instalments, under the caps of items and of the enterprise. */
final class YearTotal {
    private final Terms terms;
    private final long[] ofItem;
    private final long[] ofGroup;

    YearTotal(Terms terms) {
        this.terms = terms;
        this.ofItem = new long[terms.items().size()];
        this.ofGroup = new long[terms.enterpriseCaps().size()];
    }

    /** Whether a cap of the budget says how much is paid for an item at most. */
    boolean isCapped(int item) {
        return terms.perItem(item).isPresent() || terms.perEnterprise(item).isPresent();
    }

    /** What is due this year of an amount that is awarded this year. */
    long now(int item, long whole) {
        return Instalments.of(whole, terms.instalments(item))[0];
    }

    /** Adds what is due this year of an item. */
    void add(int item, long now) {
        ofItem[item] += now;
    }

    /** The total of what was added; nothing is added afterwards. */
    long take() {
        Groups caps = terms.itemCaps();
        Groups groups = terms.enterpriseCaps();
        long total = 0;
        for (int item = 0; item < ofItem.length; item++) {
            int cap = caps.of(item);
            long due = cap == Groups.NONE ? ofItem[item] : Math.min(ofItem[item], caps.amount(cap));
            int group = groups.of(item);
            if (group == Groups.NONE) {
                total += due;
            } else {
                ofGroup[group] += due;
            }
        }
        for (int group = 0; group < ofGroup.length; group++) {
            total += Math.min(ofGroup[group], groups.amount(group));
        }
        Arrays.fill(ofItem, 0);
        Arrays.fill(ofGroup, 0);
        return total;
    }
}
