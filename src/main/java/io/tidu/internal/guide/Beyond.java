package io.tidu.internal.guide;

import io.tidu.model.Exact;
import io.tidu.model.assessment.Finding;
import io.tidu.model.assessment.Required;
import io.tidu.model.assessment.TargetOutcome;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whether a target asks for all that another asks for, by the same rules. */
final class Beyond {
    private Beyond() {}

    /** Whether all that was found of one was found of the other, with the same lines or harder ones. */
    static boolean is(TargetOutcome target, TargetOutcome less) {
        return less.findings().stream()
                        .allMatch(asked -> target.findings().stream().anyMatch(f -> is(f, asked)))
                && target.findings().stream()
                        .filter(f -> f.role() == Finding.Role.ALTERNATIVE
                                && less.criteria().containsKey(f.criterion()))
                        .allMatch(way -> less.findings().stream().anyMatch(f -> is(way, f)));
    }

    private static boolean is(Finding finding, Finding less) {
        return finding.rule().equals(less.rule())
                && finding.pack().equals(less.pack())
                && finding.criterion().equals(less.criterion())
                && finding.role() == less.role()
                && (Objects.equals(finding.required(), less.required())
                        || isHarder(finding.required(), less.required()));
    }

    private static boolean isHarder(@Nullable Required required, @Nullable Required less) {
        if (!(required instanceof Required.Line line) || !(less instanceof Required.Line other)) {
            return false;
        }
        Exact harder = line.low();
        Exact easier = other.high();
        return harder != null
                && easier != null
                && line.comparison() == other.comparison()
                && switch (line.comparison()) {
                    case AT_LEAST, MORE_THAN -> harder.compareTo(easier) >= 0;
                    case AT_MOST, LESS_THAN -> isAtMost(line, other);
                    case EQUAL, NOT_EQUAL -> false;
                };
    }

    private static boolean isAtMost(Required.Line line, Required.Line other) {
        Exact harder = line.high();
        Exact easier = other.low();
        return harder != null && easier != null && harder.compareTo(easier) <= 0;
    }
}
