package io.tidu.oracle;

import java.time.LocalDate;
import java.util.Set;

/** Accidents and offences, which happen on one day, and listings, which last. */
record Events(Facts firm, LocalDate on) {

    /** How many of some kinds happened from a day to the evaluation date, both included. */
    Known<Integer> happened(Set<String> kinds, LocalDate from) {
        return firm.count(
                "events",
                event -> event.text("kind")
                        .check(kinds::contains)
                        .and(event.day("on").check(day -> !day.isBefore(from) && !day.isAfter(on))));
    }

    /** How many listings of some kinds lasted on any day from a day to the evaluation date. */
    Known<Integer> listed(Set<String> kinds, LocalDate from) {
        return firm.count("events", event -> {
            Check listing = event.text("kind")
                    .check(kinds::contains)
                    .and(event.day("on").check(day -> !day.isAfter(on)));
            Check lasted = event.has("until") ? event.day("until").check(day -> !day.isBefore(from)) : Check.YES;
            // Before it is known to be a listing nobody asks when it ended, unless that was too long ago.
            boolean asked =
                    lasted.isNo() || !event.text("kind").check(kinds::contains).isOpen();
            return asked ? listing.and(lasted) : listing;
        });
    }
}
