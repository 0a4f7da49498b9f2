package io.tidu.model.batch;

import io.tidu.model.Label;
import io.tidu.model.WithoutJson;

/**
 * What waits for a kind of document.
 *
 * @param document what people call it
 * @param enterprises how many have an award that waits for it
 * @param awards how many awards do
 * @param mostFen what these come to at most, in fen; an award that waits for several documents counts for each
 * @param alone of these, what waits for nothing else
 * @param stages how many enterprises' next stage waits for it
 */
public record DocumentTotal(Label document, long enterprises, long awards, long mostFen, long alone, long stages)
        implements WithoutJson {}
