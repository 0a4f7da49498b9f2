package io.tidu.model.batch;

import io.tidu.model.WithoutJson;

/**
 * How many enterprises a criterion keeps from their next stage.
 *
 * @param stage the next stage
 * @param criterion the criterion
 * @param pack the id of the pack whose clause it is
 * @param clause the clause
 * @param notMet for how many it is not met
 * @param open for how many it is not known yet, or for a person
 * @param alone for how many it is not met and nothing else is in the way
 */
public record ObstacleTotal(
        String stage, String criterion, String pack, String clause, long notMet, long open, long alone)
        implements WithoutJson {}
