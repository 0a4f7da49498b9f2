package io.tidu.check;

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
record Witness(PackView pack, Bases.Base base, Enterprise enterprise, LocalDate on) {}
