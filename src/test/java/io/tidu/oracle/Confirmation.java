package io.tidu.oracle;

import io.tidu.model.Exact;
import java.time.LocalDate;
import java.util.Set;

/** Article 8 of 国科发政〔2017〕115号: a technology SME confirmed without regard to its score. */
record Confirmation(Facts firm, LocalDate on) {
    private static final Set<String> LEVELS = Set.of("national", "ministerial", "provincial");
    private static final Set<String> STANDARDS = Set.of("international", "national", "industry");
    private static final Set<String> LISTED = Set.of(
            "key-laboratory",
            "engineering-technology-research-centre",
            "engineering-laboratory",
            "engineering-research-centre",
            "enterprise-technology-centre",
            "international-joint-centre");

    /** Any recognised body, and a standard that it was a main drafter of. */
    Check before() {
        Known<Integer> bodies = firm.count("researchBodies", this::recognised);
        Known<Integer> led = firm.count(
                "standards",
                standard -> standard.text("role").check("lead-drafter"::equals).and(recent(standard)));
        return certificateOrAward().or(some(bodies)).or(some(led));
    }

    /** Since 67号: bodies of listed kinds or found to be like them, and standards that it was among five to draft. */
    Check after() {
        Known<Integer> bodies = firm.count(
                "researchBodies",
                body -> recognised(body)
                        .and(body.text("kind")
                                .check(LISTED::contains)
                                .or(body.text("kind")
                                        .check(kind -> !LISTED.contains(kind))
                                        .and(body.flag("likeListed").check(like -> like)))));
        Known<Integer> led = firm.count(
                "standards",
                standard ->
                        standard.number("rank").check(rank -> atMost(rank, 5)).and(recent(standard)));
        return certificateOrAward().or(some(bodies)).or(some(led));
    }

    private Check certificateOrAward() {
        Known<Integer> awards = firm.count(
                "awards",
                award -> award.text("level")
                        .check("national"::equals)
                        .and(award.number("rank").check(rank -> atMost(rank, 3)))
                        .and(withinFiveYears(award.day("on"))));
        return certificate().or(some(awards));
    }

    /** A valid one; since 2022 it must also have no ground for cancellation. */
    private Check certificate() {
        return on.isBefore(LocalDate.of(2022, 1, 1))
                ? firm.any("titles", title -> Certificates.touches(title, on, on))
                : new Certificates(firm, on).standing();
    }

    private Check recognised(Facts body) {
        return body.text("level")
                .check(LEVELS::contains)
                .and(body.day("recognisedOn").check(day -> !day.isAfter(on)));
    }

    private Check recent(Facts standard) {
        return standard.text("level").check(STANDARDS::contains).and(withinFiveYears(standard.day("on")));
    }

    private Check withinFiveYears(Known<LocalDate> day) {
        return day.check(d -> !d.isBefore(on.minusYears(5)) && !d.isAfter(on));
    }

    private static Check some(Known<Integer> count) {
        return count.check(number -> number >= 1);
    }

    private static boolean atMost(Exact value, long line) {
        return value.compareTo(Exact.of(line)) <= 0;
    }
}
