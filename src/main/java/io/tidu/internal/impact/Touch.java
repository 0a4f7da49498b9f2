package io.tidu.internal.impact;

import java.math.BigDecimal;

/**
 * What one difference of the rules does for one enterprise.
 *
 * @param trace the position of the difference among those that are traced
 * @param isSure whether something is decided or paid otherwise because of it; else that may be, once what is missing is
 *     known
 * @param difference yuan more, or less if negative, that are due because of it
 */
public record Touch(int trace, boolean isSure, BigDecimal difference) {}
