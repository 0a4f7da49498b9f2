package io.tidu.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/** Reads values of options, and says what was expected. */
final class Choice {
    private Choice() {}

    /**
     * One of the words.
     *
     * @throws UsageException if it is none of them
     */
    static String of(String option, String written, List<String> words) {
        if (!words.contains(written)) {
            throw new UsageException("cli.bad-choice", option, written, String.join(", ", words));
        }
        return written;
    }

    /**
     * A calendar day.
     *
     * @throws UsageException if it is not one of the form {@code 2026-03-01}
     */
    static LocalDate date(String option, String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeParseException notADay) {
            throw new UsageException("cli.bad-date", option, written);
        }
    }

    /**
     * The names of an option that may be repeated or hold several with commas, those of Chinese texts included.
     *
     * @throws UsageException if one is empty: a comma too many may stand for a name that was forgotten
     */
    static List<String> names(String option, List<String> written) {
        List<String> names = new ArrayList<>();
        for (String several : written) {
            for (String name : several.split("[,，]", -1)) {
                if (name.isBlank()) {
                    throw new UsageException("cli.empty-name", option, several);
                }
                names.add(name.strip());
            }
        }
        return names;
    }

    /**
     * A whole number, nought included.
     *
     * @throws UsageException if it is none
     */
    static long count(String option, String written) {
        try {
            long count = Long.parseLong(written);
            if (count >= 0) {
                return count;
            }
        } catch (NumberFormatException none) {
            // told below
        }
        throw new UsageException("cli.bad-count", option, written);
    }

    /**
     * A whole number, negative ones included.
     *
     * @throws UsageException if it is none, or has more than 18 digits or so
     */
    static long whole(String option, String written) {
        try {
            return Long.parseLong(written);
        } catch (NumberFormatException none) {
            throw new UsageException("cli.bad-whole", option, written);
        }
    }
}
