package io.tidu.model.batch;

import io.tidu.model.WithoutJson;

/**
 * How far a goal of a year is reached.
 *
 * @param target the target
 * @param pack the pack that has the goal
 * @param clause the clause that speaks of it
 * @param status how far the goal has been laid down
 * @param year the year it was announced for; before the batch's own where that has none yet
 * @param goal so many new ones, or more
 * @param reached how many hold a title of it that began in the batch's year, and none before
 * @param attained how many the rules find met today, whether they hold it or not
 */
public record GoalReached(
        String target, String pack, String clause, String status, int year, long goal, long reached, long attained)
        implements WithoutJson {}
