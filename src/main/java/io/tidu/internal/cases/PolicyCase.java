package io.tidu.internal.cases;

import io.tidu.diagnostic.Place;
import io.tidu.internal.source.tree.SourceNode;
import io.tidu.model.Enterprise;
import io.tidu.model.Label;
import java.time.LocalDate;

/**
 * A situation and what is expected of it.
 *
 * @param pack the id of the pack it stands beside
 * @param name a sentence, in both languages or the same in both
 * @param place where it is written
 * @param on the evaluation date
 * @param enterprise the enterprise
 * @param expect what is expected; only what it names is compared
 */
record PolicyCase(String pack, Label name, Place place, LocalDate on, Enterprise enterprise, SourceNode expect) {}
