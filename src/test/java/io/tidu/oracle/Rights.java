package io.tidu.oracle;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.Function;

/** Intellectual property that is granted and in force on a date, in the two classes which both policies know. */
record Rights(Facts firm, LocalDate on) {
    private static final Set<String> CLASS_ONE = Set.of(
            "invention-patent",
            "defence-patent",
            "plant-variety",
            "national-crop-variety",
            "national-new-drug",
            "first-class-protected-tcm",
            "integrated-circuit-layout");
    private static final Set<String> CLASS_TWO = Set.of("utility-model", "design-patent", "software-copyright");

    /** How many in force fit a condition. */
    Known<Integer> count(Function<Facts, Check> condition) {
        return firm.count(
                "intellectualProperty",
                right -> granted(right).and(inForce(right)).and(condition.apply(right)));
    }

    static Check classOne(Facts right) {
        return right.text("kind").check(CLASS_ONE::contains);
    }

    static Check classTwo(Facts right) {
        return right.text("kind").check(CLASS_TWO::contains);
    }

    /**
     * Whether it may be used in an application: class II once, whoever used it; class I again and again; neither while
     * a co-owner uses it.
     */
    static Check usable(Facts right) {
        return usableClassOne(right).or(usableClassTwo(right));
    }

    static Check usableClassOne(Facts right) {
        return classOne(right).and(right.flag("coOwnerUses").check(uses -> !uses));
    }

    static Check usableClassTwo(Facts right) {
        return classTwo(right)
                .and(right.flag("usedBefore").check(used -> !used))
                .and(right.flag("usedByOther").check(used -> !used))
                .and(right.flag("coOwnerUses").check(uses -> !uses));
    }

    private Check granted(Facts right) {
        return right.day("grantedOn").check(day -> !day.isAfter(on));
    }

    private Check inForce(Facts right) {
        return right.has("endedOn") ? right.day("endedOn").check(day -> !day.isBefore(on)) : Check.YES;
    }
}
