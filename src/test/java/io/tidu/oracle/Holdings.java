package io.tidu.oracle;

import io.tidu.model.EnterpriseBuilder;
import io.tidu.model.EntryBuilder;
import java.time.LocalDate;
import java.util.function.UnaryOperator;

/** Draws the lists of an enterprise, with dates at the lines which rules draw. */
final class Holdings {
    private final Draw draw;
    private final EnterpriseBuilder firm;
    private final LocalDate on;

    Holdings(Draw draw, EnterpriseBuilder firm, LocalDate on) {
        this.draw = draw;
        this.firm = firm;
        this.on = on;
    }

    void draw() {
        list("intellectualProperty", draw.pick(0, 1, 2, 2, 3, 3, 4, 5, 6, 7), this::right);
        list("events", draw.pick(0, 0, 0, 0, 0, 0, 1, 2, 3), this::event);
        list("titles", draw.pick(0, 0, 0, 1, 2), this::title);
        list("awards", draw.pick(0, 0, 0, 1, 2), this::award);
        list("researchBodies", draw.pick(0, 0, 0, 1, 2), this::body);
        list("standards", draw.pick(0, 0, 0, 1, 2), this::standard);
        list("investments", 0, entry -> entry);
        list("paid", 0, entry -> entry);
    }

    private void list(String name, int entries, UnaryOperator<EntryBuilder> entry) {
        firm.none(name);
        for (int i = 0; i < entries; i++) {
            firm.entry(name, entry);
        }
    }

    private EntryBuilder right(EntryBuilder right) {
        right.set("kind", word("intellectualProperty.kind"))
                .set("grantedOn", mostlyPast())
                .set("acquiredBy", word("intellectualProperty.acquiredBy"))
                .set("coreSupport", draw.chance(70))
                .set("usedBefore", draw.chance(20))
                .set("usedByOther", draw.chance(10))
                .set("coOwnerUses", draw.chance(10));
        return draw.chance(20) ? right.set("endedOn", draw.chance(15) ? draw.before(on, 2500) : draw.near(on)) : right;
    }

    private EntryBuilder event(EntryBuilder event) {
        String kind = word("events.kind");
        LocalDate day = draw.nearSomeLine(on);
        event.set("kind", kind).set("on", day);
        return kind.endsWith("listing") && draw.chance(60) ? event.set("until", later(day)) : event;
    }

    private EntryBuilder title(EntryBuilder title) {
        LocalDate from = draw.nearSomeLine(on);
        title.set("title", word("titles.title")).set("from", from);
        return draw.chance(20) ? title : title.set("to", later(from));
    }

    private EntryBuilder award(EntryBuilder award) {
        return award.set("level", word("awards.level"))
                .set("rank", draw.between(1, 5))
                .set("on", draw.nearSomeLine(on));
    }

    private EntryBuilder body(EntryBuilder body) {
        return body.set("kind", word("researchBodies.kind"))
                .set("level", word("researchBodies.level"))
                .set("likeListed", draw.chance(50))
                .set("recognisedOn", mostlyPast());
    }

    private EntryBuilder standard(EntryBuilder standard) {
        return standard.set("level", word("standards.level"))
                .set("role", word("standards.role"))
                .set("rank", draw.between(1, 8))
                .set("on", draw.nearSomeLine(on));
    }

    private LocalDate mostlyPast() {
        return draw.chance(20) ? draw.near(on) : draw.before(on, 2500);
    }

    private LocalDate later(LocalDate day) {
        LocalDate end = draw.chance(50) ? draw.nearSomeLine(on) : draw.near(on);
        return end.isBefore(day) && draw.chance(80) ? day : end;
    }

    private String word(String fact) {
        return draw.pick(Words.of(fact));
    }
}
