package io.tidu.internal.guide;

import java.util.List;

/**
 * What there is to do for a target on a day.
 *
 * @param target the target
 * @param rules what bears on it
 * @param moves what can be changed until the day
 * @param supplies how facts that are missing can turn out
 * @param candidates which values make a difference
 */
record Means(String target, RulesOfDay rules, List<Move> moves, Supplies supplies, Candidates candidates) {
    Means {
        moves = List.copyOf(moves);
    }
}
