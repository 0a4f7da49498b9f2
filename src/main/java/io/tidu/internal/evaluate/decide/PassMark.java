package io.tidu.internal.evaluate.decide;

import io.tidu.internal.policy.rule.Rule;
import io.tidu.model.Judgement;
import org.jspecify.annotations.Nullable;

/**
 * A score that must meet a line, to be judged when every item is scored.
 *
 * @param group the group whose points count, or null for the total
 * @param order where its finding stands among others
 */
record PassMark(
        Rule rule, String criterion, @Nullable String group, Threshold.OfNumber line, Judgement applies, int order) {}
