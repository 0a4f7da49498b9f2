package io.tidu.internal.impact;

import io.tidu.model.assessment.PackUse;

/**
 * A pack on both sides.
 *
 * @param id the pack's id
 * @param versions the version that counts; null on a side where none is in force
 */
public record PackChange(String id, Change<PackUse> versions) {}
