package io.tidu.internal.policy.rule;

/** Whoever knows which award items belong together, beside what else it knows: what a folder of rules calls things. */
public interface GroupsKnown {
    /** Which items belong together. */
    AwardGroups awardGroups();
}
