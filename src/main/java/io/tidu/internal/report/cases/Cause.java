package io.tidu.internal.report.cases;

import io.tidu.diagnostic.Place;
import org.jspecify.annotations.Nullable;

/**
 * What a failed case may have failed by.
 *
 * @param key the same of every case that this is a cause of
 * @param title what it is, without what is true of one case only
 * @param rule the rule that says so, or an empty text
 * @param place where the rule is, or null
 * @param sentence what it came to in this case
 */
record Cause(
        String key, String title, String rule, @Nullable Place place, String sentence) {}
