package io.tidu.benchmark.peer;

import io.tidu.model.Enterprise;
import io.tidu.model.EnterpriseBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/**
 * Draws enterprises, always the same for one seed, often on a line of the policy or a yuan, person or day beside it.
 */
public final class Firms {
    /** The day all of them are assessed on. */
    public static final LocalDate ON = LocalDate.of(2026, 3, 1);

    private static final String[] RIGHTS = {
        "invention-patent", "utility-model", "utility-model", "software-copyright", "software-copyright"
    };
    private static final String[] EVENTS = {
        "major-safety-accident", "serious-tax-offence", "abnormal-operation-listing", "research-dishonesty"
    };
    private static final long[] REVENUES = {9_000_000, 10_000_000, 20_000_000, 50_000_000, 100_000_000, 200_000_000};
    private static final int[] PERCENT = {1, 2, 3, 4, 5, 5, 6, 6, 8, 12};
    private static final int LAST = ON.getYear() - 1;

    private final Random random;

    private Firms(long seed) {
        this.random = new Random(seed * 0x9E3779B97F4A7C15L);
    }

    /** So many, from seed 1 on. */
    public static List<Firm> draw(int count) {
        List<Firm> firms = new ArrayList<>();
        for (int seed = 1; seed <= count; seed++) {
            firms.add(new Firms(seed).firm(seed));
        }
        return firms;
    }

    private Firm firm(int seed) {
        int staff = 10 + random.nextInt(chance(5) ? 600 : 300);
        int technology = Math.min(staff, Math.max(0, staff * pick(10, 15, 20, 25, 30, 40) / 100 + beside()));
        long revenue = REVENUES[random.nextInt(REVENUES.length)] * (100 + (chance(50) ? 0 : random.nextInt(40))) / 100;
        long spent = (revenue + beside()) * PERCENT[random.nextInt(PERCENT.length)] / 100 + beside();
        long cost = Math.max(spent + 1, revenue * (70 + random.nextInt(35)) / 100);
        return new Firm(
                "firm-" + seed,
                chance(96) ? "330421" : "330402",
                chance(97),
                chance(95) ? (chance(50) ? "encouraged" : "permitted") : "restricted",
                staff,
                technology,
                revenue + beside(),
                spent,
                cost,
                revenue * (40 + random.nextInt(80)) / 100,
                some(6, () -> new Firm.Right(RIGHTS[random.nextInt(RIGHTS.length)], before(2_000))),
                certificates(),
                some(chance(10) ? 2 : 0, this::event),
                some(
                        chance(15) ? 2 : 0,
                        () -> new Firm.Prize(chance(60) ? "national" : "city", 1 + random.nextInt(5), before(2_200))),
                some(chance(15) ? 2 : 0, () -> new Firm.Body(chance(50) ? "provincial" : "county", before(900))),
                some(
                        chance(20) ? 2 : 0,
                        () -> new Firm.Standard(
                                "national", chance(50) ? "lead-drafter" : "participant", before(2_200))),
                some(
                        4,
                        () -> new Firm.Investment(
                                chance(60) ? "equipment" : "talent", before(500), 1_000L * random.nextInt(20_000))),
                some(
                        chance(30) ? 2 : 0,
                        () -> new Firm.Payment("rd-subsidy", before(700), 10_000L * random.nextInt(3_000))));
    }

    private List<Firm.Certificate> certificates() {
        List<Firm.Certificate> held = new ArrayList<>();
        if (chance(60)) {
            LocalDate from = chance(80) ? before(1_000) : before(1_400);
            held.add(new Firm.Certificate(
                    "high-tech-enterprise", from, from.plusYears(3).minusDays(1)));
        }
        if (chance(30)) {
            held.add(new Firm.Certificate("technology-sme", ON.minusDays(random.nextInt(500)), ON.plusDays(100)));
        }
        return held;
    }

    private Firm.Event event() {
        String kind = EVENTS[random.nextInt(EVENTS.length)];
        LocalDate day = before(1_200);
        return new Firm.Event(kind, day, kind.endsWith("listing") ? day.plusDays(random.nextInt(200)) : day);
    }

    private <T> List<T> some(int most, Supplier<T> one) {
        List<T> list = new ArrayList<>();
        for (int left = most == 0 ? 0 : random.nextInt(most + 1); left > 0; left--) {
            list.add(one.get());
        }
        return List.copyOf(list);
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private int pick(int... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private int beside() {
        return random.nextInt(3) - 1;
    }

    private LocalDate before(int days) {
        return ON.minusDays(random.nextInt(days));
    }

    /** The same for Tidu, with the other facts that an enterprise usually comes with. */
    public static Enterprise enterprise(Firm firm) {
        EnterpriseBuilder builder = Enterprise.builder(firm.id())
                .name("虚构·" + firm.id())
                .county(firm.county())
                .registeredOn(LocalDate.of(2018, 5, 1))
                .residentEnterprise(firm.resident())
                .technologyField("new-materials")
                .industryCategory(firm.category())
                .staff(firm.staff())
                .technologyStaff(firm.technologyStaff());
        for (int back = 0; back < 3; back++) {
            builder.revenue(LAST - back, firm.revenue() - 1_000L * back)
                    .rdExpense(LAST - back, firm.rdExpense())
                    .year("totalCost", LAST - back, firm.totalCost())
                    .totalAssets(LAST - back, firm.totalAssets());
        }
        for (String list : List.of(
                "intellectualProperty",
                "titles",
                "events",
                "awards",
                "researchBodies",
                "standards",
                "investments",
                "paid")) {
            builder.none(list);
        }
        firm.rights()
                .forEach(r -> builder.intellectualProperty(e -> e.set("kind", r.kind())
                        .set("grantedOn", r.since())
                        .set("acquiredBy", "own-research")
                        .set("coreSupport", true)
                        .set("usedBefore", false)));
        firm.certificates()
                .forEach(c -> builder.title(
                        e -> e.set("title", c.title()).set("from", c.from()).set("to", c.until())));
        firm.events()
                .forEach(v -> builder.event(e -> v.kind().endsWith("listing")
                        ? e.set("kind", v.kind()).set("on", v.day()).set("until", v.until())
                        : e.set("kind", v.kind()).set("on", v.day())));
        firm.prizes()
                .forEach(p -> builder.award(
                        e -> e.set("level", p.level()).set("rank", p.rank()).set("on", p.day())));
        firm.bodies()
                .forEach(b -> builder.researchBody(
                        e -> e.set("kind", "rd-centre").set("level", b.level()).set("recognisedOn", b.since())));
        firm.standards()
                .forEach(s -> builder.standard(
                        e -> e.set("level", s.level()).set("role", s.role()).set("on", s.day())));
        firm.investments()
                .forEach(i -> builder.investment(
                        e -> e.set("kind", i.kind()).set("on", i.day()).set("amount", i.amount())));
        firm.payments()
                .forEach(p -> builder.paid(
                        e -> e.set("item", p.item()).set("on", p.day()).set("amount", p.amount())));
        return builder.build();
    }
}
