package io.tidu.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.UnaryOperator;

/** The facts of the contract that are not yearly. Apart from the builder only to keep each in view. */
sealed interface StandardFacts permits EnterpriseBuilder {

    /** Any value, also for facts that only a county knows; replaces what was set before. */
    EnterpriseBuilder fact(String fact, FactValue value);

    /** One field of a record; the others stay as they are. */
    EnterpriseBuilder field(String fact, String field, FactValue value);

    /** One more entry of a list. The list is then taken as complete. */
    EnterpriseBuilder entry(String list, UnaryOperator<EntryBuilder> entry);

    /** A text, or the word of a choice. */
    default EnterpriseBuilder text(String fact, String value) {
        return fact(fact, new FactValue.Text(value));
    }

    /** Yes or no. */
    default EnterpriseBuilder flag(String fact, boolean value) {
        return fact(fact, new FactValue.Flag(value));
    }

    /** A calendar day. */
    default EnterpriseBuilder day(String fact, LocalDate value) {
        return fact(fact, new FactValue.Day(value));
    }

    /** A whole number in the fact's unit; money in yuan. */
    default EnterpriseBuilder number(String fact, long value) {
        return fact(fact, Decimals.value(value));
    }

    /** A number in the fact's unit; money in yuan, ratios as fractions; bounds as in {@link Decimals#check}. */
    default EnterpriseBuilder number(String fact, BigDecimal value) {
        return fact(fact, Decimals.value(value));
    }

    /** The code of the county it is registered in, such as {@code 330421}. */
    default EnterpriseBuilder county(String code) {
        return text("county", code);
    }

    /** The day of its registration. */
    default EnterpriseBuilder registeredOn(LocalDate date) {
        return day("registeredOn", date);
    }

    /** Whether it is a resident enterprise of China. */
    default EnterpriseBuilder residentEnterprise(boolean resident) {
        return flag("residentEnterprise", resident);
    }

    /** The technology field of its main product, such as {@code new-materials}. */
    default EnterpriseBuilder technologyField(String field) {
        return text("technologyField", field);
    }

    /** Whether its industry is encouraged, permitted, restricted or prohibited. */
    default EnterpriseBuilder industryCategory(String category) {
        return text("industryCategory", category);
    }

    /** The number of its staff. */
    default EnterpriseBuilder staff(long persons) {
        return number("staff", persons);
    }

    /** The number of its staff in technology. */
    default EnterpriseBuilder technologyStaff(long persons) {
        return number("technologyStaff", persons);
    }

    /** Where it stands now: {@code reserve}, {@code cultivate}, {@code recommend} or {@code identify}. */
    default EnterpriseBuilder stage(String stage) {
        return text("stage", stage);
    }

    /** Points that the expert panel recorded for an item, such as {@code management}. */
    default EnterpriseBuilder expertPoints(String item, long points) {
        return field("expertPoints", item, Decimals.value(points));
    }

    /**
     * One more intellectual property right: {@code kind, grantedOn, acquiredBy, coreSupport, usedBefore, usedByOther,
     * coOwnerUses}.
     */
    default EnterpriseBuilder intellectualProperty(UnaryOperator<EntryBuilder> right) {
        return entry("intellectualProperty", right);
    }

    /** One more certificate: {@code title, number, from, to}. */
    default EnterpriseBuilder title(UnaryOperator<EntryBuilder> title) {
        return entry("titles", title);
    }

    /** One more accident, offence, dishonesty record or listing: {@code kind, on, until}. */
    default EnterpriseBuilder event(UnaryOperator<EntryBuilder> event) {
        return entry("events", event);
    }

    /** One more science and technology award: {@code level, rank, on}. */
    default EnterpriseBuilder award(UnaryOperator<EntryBuilder> award) {
        return entry("awards", award);
    }

    /** One more research body: {@code kind, level, likeListed, recognisedOn}. */
    default EnterpriseBuilder researchBody(UnaryOperator<EntryBuilder> body) {
        return entry("researchBodies", body);
    }

    /** One more standard it worked on: {@code level, role, rank, on}. */
    default EnterpriseBuilder standard(UnaryOperator<EntryBuilder> standard) {
        return entry("standards", standard);
    }

    /** One more investment: {@code kind, on, amount} in yuan. */
    default EnterpriseBuilder investment(UnaryOperator<EntryBuilder> investment) {
        return entry("investments", investment);
    }

    /** One more award already paid: {@code item, on, amount} in yuan. */
    default EnterpriseBuilder paid(UnaryOperator<EntryBuilder> payment) {
        return entry("paid", payment);
    }
}
