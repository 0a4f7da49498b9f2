package io.tidu.internal.policy.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The closed set of statements a rule may make. */
public enum StatementKind {
    /** The value must meet the line. */
    REQUIRE("require", List.of(Role.TARGET, Role.CRITERION, Role.VALUE, Role.LINE)),
    /** A shortfall needs a person instead of refusing ("in principle", 原则上). */
    REQUIRE_IN_PRINCIPLE("requireInPrinciple", List.of(Role.TARGET, Role.CRITERION, Role.VALUE, Role.LINE)),
    /** Meeting this line meets the whole criterion instead of its requirements. */
    ALTERNATIVELY("alternatively", List.of(Role.TARGET, Role.CRITERION, Role.VALUE, Role.LINE)),
    /** Every criterion of another target is a criterion of this one. */
    REQUIRE_ALL_OF(
            "requireAllOf",
            List.of(Role.TARGET, Role.OTHER_TARGET),
            List.of(Role.TARGET, Role.OTHER_TARGET, Role.EXCEPTION)),
    /** The rule's conditions describe a case that is refused. */
    VETO("veto", List.of(Role.TARGET, Role.CRITERION)),
    /** The rule's conditions describe a case that the text leaves to a person. */
    NEEDS_REVIEW("needsReview", List.of(Role.TARGET, Role.CRITERION)),
    /** Points for an item of a group; recorded points replace the range. */
    SCORE(
            "score",
            List.of(Role.TARGET, Role.GROUP, Role.ITEM, Role.NUMBER),
            List.of(Role.TARGET, Role.GROUP, Role.ITEM, Role.NUMBER, Role.NUMBER)),
    /** A group counts at most so many points. */
    CAP_SCORE("capScore", List.of(Role.TARGET, Role.GROUP, Role.NUMBER)),
    /** The score, or one group's points, must meet the line. */
    PASS(
            "pass",
            List.of(Role.TARGET, Role.CRITERION, Role.LINE),
            List.of(Role.TARGET, Role.CRITERION, Role.GROUP, Role.LINE)),
    /** The enterprise may stand at this stage; of several the one with the highest order counts. */
    ADVANCE("advance", List.of(Role.STAGE, Role.NUMBER)),
    /** An amount in yuan for an item, of a tier if one is named. */
    AWARD("award", List.of(Role.ITEM, Role.YUAN), List.of(Role.ITEM, Role.TIER, Role.YUAN)),
    /** An item pays so much more: a share of its amount. Several add up. */
    UPLIFT("uplift", List.of(Role.ITEM, Role.SHARE)),
    /**
     * An item, in one tier or in all, pays this multiple of what uplifts have made it, before caps: 150 %. Several
     * multiply.
     */
    MULTIPLE("multiple", List.of(Role.ITEM, Role.SHARE), List.of(Role.ITEM, Role.TIER, Role.SHARE)),
    /** An item pays at most so much, in one tier or in all. */
    CAP("cap", List.of(Role.ITEM, Role.YUAN), List.of(Role.ITEM, Role.TIER, Role.YUAN)),
    /** An item, in one tier or in all, pays only this share of what its caps have left: half, say. Several multiply. */
    REDUCE("reduce", List.of(Role.ITEM, Role.SHARE), List.of(Role.ITEM, Role.TIER, Role.SHARE)),
    /** An item's amount is cut to a whole number of these. */
    ROUND_DOWN("roundDown", List.of(Role.ITEM, Role.YUAN)),
    /** An item's amount is rounded to the nearest whole number of these, halves up, but not over its cap. */
    ROUND_NEAREST("roundNearest", List.of(Role.ITEM, Role.YUAN)),
    /** Of the items of a group only the greatest is paid. */
    BEST_OF("bestOf", List.of(Role.GROUP, Role.ITEM)),
    /** The items of a group are counted together; each is paid. */
    TOGETHER("together", List.of(Role.GROUP, Role.ITEM)),
    /** A share of an item's amount falls due. An item of which any rule says so is paid in instalments only. */
    INSTALMENT("instalment", List.of(Role.ITEM, Role.SHARE)),
    /**
     * What was already paid for any item of the group, in a window if one is named, is deducted: only the step is paid.
     */
    UPGRADE("upgrade", List.of(Role.GROUP), List.of(Role.GROUP, Role.WINDOW)),
    /** The items of a group pay at most so much together, with what was paid for them in a window if one is named. */
    CAP_TOGETHER("capTogether", List.of(Role.GROUP, Role.YUAN), List.of(Role.GROUP, Role.YUAN, Role.WINDOW)),
    /** Everything paid and awarded together stays within this. */
    CEILING("ceiling", List.of(Role.YUAN)),
    /** An amount in yuan that was paid for an item is asked back; never more than was paid for it. */
    CLAW_BACK("clawBack", List.of(Role.ITEM, Role.YUAN)),
    /** A level of government bears a share of what an item pays; the shares of all levels make up the whole. */
    SPLIT("split", List.of(Role.ITEM, Role.LEVEL, Role.SHARE));

    private final String word;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<List<Role>> forms;

    StatementKind(String word, List<Role> form) {
        this.word = word;
        this.forms = List.of(form);
    }

    StatementKind(String word, List<Role> form, List<Role> longerForm) {
        this.word = word;
        this.forms = List.of(form, longerForm);
    }

    /** What an argument of a statement is. */
    public enum Role {
        /** The name of a target this pack decides. */
        TARGET,
        /** The name of a target this pack decides; stating it decides nothing about it. */
        STAGE,
        /** Another target, bound by a pattern. */
        OTHER_TARGET,
        /** The name of a criterion. */
        CRITERION,
        /** A number, text or flag. */
        VALUE,
        /** A line that suits the value. */
        LINE,
        /** {@code except( … )}. */
        EXCEPTION,
        /** The name of a group of items. */
        GROUP,
        /** The name of an item. */
        ITEM,
        /** The name of a tier. */
        TIER,
        /** The name of a level of government. */
        LEVEL,
        /** A number. */
        NUMBER,
        /** An amount in yuan. */
        YUAN,
        /** A share: 0.2 is 20 %. */
        SHARE,
        /** A span of days that ends on the evaluation date. */
        WINDOW;

        private static final Set<Role> NAMES = Set.of(TARGET, STAGE, CRITERION, GROUP, ITEM, TIER, LEVEL);

        /** Whether it is a name that the rule writes or a row holds. */
        public boolean isName() {
            return NAMES.contains(this);
        }
    }

    /** The name in rules. */
    public String word() {
        return word;
    }

    /** Whether it speaks of money. */
    public boolean isAboutMoney() {
        return compareTo(AWARD) >= 0;
    }

    /** The lists of arguments it may have. */
    public List<List<Role>> forms() {
        return forms;
    }

    /** The statement of this name. */
    public static Optional<StatementKind> of(String word) {
        return Arrays.stream(values()).filter(s -> s.word.equals(word)).findFirst();
    }

    /** All names. */
    public static List<String> words() {
        return Arrays.stream(values()).map(StatementKind::word).toList();
    }
}
