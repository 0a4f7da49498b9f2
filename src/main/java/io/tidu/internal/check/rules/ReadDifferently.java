package io.tidu.internal.check.rules;

import io.tidu.diagnostic.Place;
import io.tidu.internal.check.Remark;
import io.tidu.internal.check.Remarks;
import io.tidu.internal.engine.drools.DrlReading;
import io.tidu.internal.policy.RuleText;
import io.tidu.internal.search.Inspection;
import io.tidu.internal.search.PackView;

/**
 * A rule file in which Drools' own parser finds something else than ours: what staff write would be no DRL. It has no
 * page and no fixture, for no file is known that ours accepts and Drools reads otherwise; whoever meets one has found a
 * mistake of Tidu.
 */
public final class ReadDifferently {
    static final String ID = "check.read-differently";
    /** Deeper brackets are refused before. */
    private static final int DEEPEST = 10;

    /** Looks at each rule file, if its brackets let Drools' parser end soon. */
    public void look(Inspection rules, Remarks remarks) {
        for (PackView pack : rules.packs()) {
            for (RuleText text : pack.pack().folder().rules()) {
                if (rules.effort().may(steps(text.text()), Place.of(text.file()))) {
                    DrlReading.compare(text, ID).ifPresent(p -> remarks.add(Remark.of(p)));
                }
            }
        }
        rules.effort().end(ID).ifPresent(p -> remarks.add(Remark.of(p)));
    }

    /** About what the file costs Drools' parser, which doubles with each bracket within a bracket. */
    private static long steps(String text) {
        long steps = 1;
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '(') {
                depth++;
                steps += 1L << Math.min(depth, DEEPEST);
            } else if (text.charAt(i) == ')') {
                depth = Math.max(0, depth - 1);
            }
        }
        return steps;
    }
}
