package io.tidu.model.batch;

import io.tidu.model.WithoutJson;
import java.time.LocalDate;

/**
 * A title on record.
 *
 * @param title the title
 * @param number the number of the certificate; empty if it is not known
 * @param from its first day
 * @param to its last day
 */
public record Certificate(String title, String number, LocalDate from, LocalDate to) implements WithoutJson {}
