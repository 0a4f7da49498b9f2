package io.tidu.benchmark.peer;

import java.time.LocalDate;
import java.util.List;

/**
 * An enterprise as a plain object, with what the policy of the benchmark reads; all of it is known.
 *
 * @param id its code
 * @param county the county it is registered in
 * @param resident whether it is a resident enterprise
 * @param category the category of its industry
 * @param staff persons
 * @param technologyStaff persons among them
 * @param revenue yuan of the last fiscal year, as are the next three
 * @param rdExpense yuan
 * @param totalCost yuan
 * @param totalAssets yuan
 * @param rights its intellectual property
 * @param certificates its titles
 * @param events accidents, offences and listings
 * @param prizes science awards
 * @param bodies research bodies
 * @param standards standards it took part in
 * @param investments what it spent
 * @param payments what it was paid
 */
public record Firm(
        String id,
        String county,
        boolean resident,
        String category,
        int staff,
        int technologyStaff,
        long revenue,
        long rdExpense,
        long totalCost,
        long totalAssets,
        List<Right> rights,
        List<Certificate> certificates,
        List<Event> events,
        List<Prize> prizes,
        List<Body> bodies,
        List<Standard> standards,
        List<Investment> investments,
        List<Payment> payments) {

    /** A right, in force since a day. */
    public record Right(String kind, LocalDate since) {}

    /** A title, valid from a day to a day. */
    public record Certificate(String title, LocalDate from, LocalDate until) {}

    /** An event of a day, or a listing from that day until another. */
    public record Event(String kind, LocalDate day, LocalDate until) {}

    /** A science award. */
    public record Prize(String level, int rank, LocalDate day) {}

    /** A research body. */
    public record Body(String level, LocalDate since) {}

    /** A standard. */
    public record Standard(String level, String role, LocalDate day) {}

    /** Yuan spent on a day. */
    public record Investment(String kind, LocalDate day, long amount) {}

    /** Yuan paid on a day. */
    public record Payment(String item, LocalDate day, long amount) {}
}
