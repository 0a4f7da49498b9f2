package io.tidu.model.batch;

import io.tidu.model.Label;
import io.tidu.model.Verdict;
import io.tidu.model.WithoutJson;

/**
 * A criterion that decides, and what it says of the enterprise.
 *
 * @param target the target whose criterion it is
 * @param criterion the criterion's name
 * @param pack the id of the pack whose clause it is
 * @param clause the clause
 * @param verdict what was found
 * @param says a sentence with value and line, in both languages
 */
public record Reason(String target, String criterion, String pack, String clause, Verdict verdict, Label says)
        implements WithoutJson {}
