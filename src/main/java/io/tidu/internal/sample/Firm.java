package io.tidu.internal.sample;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an enterprise is like before anybody writes anything down of it: what is known of it hangs together because all
 * of it follows from this.
 *
 * @param number which one of the register, from 0
 * @param on the day as of which the register stands
 * @param county the code of the division it is registered in
 * @param division six digits for numbers that contain them, also where a county is called otherwise
 * @param home whether that is the register's own county
 * @param kind what it lives on
 * @param level how strong it is in technology, 0 to 999
 * @param founded the day it was registered
 * @param known how much of it is on record
 * @param revenue fen in each fiscal year it has, the last first; empty if it has none yet
 * @param certificate the day its latest high-tech certificate begins, or null
 */
record Firm(
        long number,
        LocalDate on,
        String county,
        String division,
        boolean home,
        Kind kind,
        int level,
        LocalDate founded,
        Known known,
        List<Long> revenue,
        @Nullable LocalDate certificate) {
    private static final int CERTIFIED_YEARS = 3;

    /** How much of an enterprise is on record. */
    enum Known {
        /** It has applied for something, and handed in its figures. */
        APPLIED,
        /** It has filled in a short form. */
        ASKED,
        /** Only what offices have. */
        REGISTERED
    }

    /** The last fiscal year that is over. */
    int lastYear() {
        return on.getYear() - 1;
    }

    /** The last day of its high-tech certificate. */
    @Nullable
    LocalDate certifiedUntil() {
        return certificate == null
                ? null
                : certificate.plusYears(CERTIFIED_YEARS).minusDays(1);
    }

    /** Whether its high-tech certificate is valid on the day. */
    boolean isCertified() {
        LocalDate until = certifiedUntil();
        return until != null && !until.isBefore(on);
    }

    /** Revenue of the last year in fen, or 0. */
    long size() {
        return revenue.isEmpty() ? 0 : revenue.get(0);
    }

    /** Whole years since it was registered. */
    int age() {
        return founded.until(on).getYears();
    }
}
