package io.tidu.internal.search;

import io.tidu.model.Enterprise;
import java.time.LocalDate;

/**
 * An enterprise that shows something.
 *
 * @param pack the pack it stands beside
 * @param base what it was made from
 * @param enterprise its facts
 * @param on the date it is decided for
 */
public record Counterexample(PackView pack, Starts.Base base, Enterprise enterprise, LocalDate on) {}
