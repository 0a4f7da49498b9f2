package io.tidu.internal.guide;

import io.tidu.model.Enterprise;
import io.tidu.model.FactValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiFunction;

/**
 * An enterprise of few numbers.
 *
 * @param spending amounts spent on equipment
 */
record Works(
        String size,
        int staff,
        int engineers,
        int machines,
        int rooms,
        boolean certified,
        int patents,
        int designs,
        List<Integer> spending) {
    private static final FactValue DAY = new FactValue.Day(LocalDate.of(2026, 1, 5));
    private static final FactValue TODAY = new FactValue.Day(LocalDate.of(2026, 3, 1));

    /**
     * One thing that can be changed.
     *
     * @param fact what it changes
     * @param least how far down, not below nought
     * @param most how far up
     * @param tenths the effort of each step, in tenths
     * @param turned the enterprise after so many steps
     */
    record Dial(String fact, int least, int most, int tenths, BiFunction<Works, Integer, Works> turned) {}

    static final Dial STAFF = new Dial("staff", -2, 2, 10, Works::staff);
    static final Dial ENGINEERS = new Dial("engineers", 0, 2, 20, Works::engineers);
    static final Dial MACHINES = new Dial("machines", -2, 2, 15, Works::machines);
    static final Dial ROOMS = new Dial("rooms", -30, 30, 1, Works::rooms);
    static final Dial CERTIFIED = new Dial("certified", 0, 1, 30, Works::certified);
    static final Dial PATENTS = new Dial("rights", 0, 3, 30, Works::patents);
    static final Dial SPENDING = new Dial("spending", 0, 40, 2, Works::spending);

    /** Everything that a lever changes. */
    static final List<Dial> ALL = List.of(STAFF, ENGINEERS, MACHINES, ROOMS, CERTIFIED, PATENTS, SPENDING);

    static Works draw(Random random) {
        int staff = 2 + random.nextInt(10);
        List<Integer> spending = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            spending.add(1 + random.nextInt(16));
        }
        return new Works(
                random.nextBoolean() ? "small" : "large",
                staff,
                random.nextInt(Math.min(staff, 5) + 1),
                random.nextInt(9),
                random.nextInt(60),
                random.nextBoolean(),
                random.nextInt(4),
                random.nextInt(2),
                spending);
    }

    /** Whether nothing contradicts itself. */
    boolean isPossible() {
        return staff >= 0 && machines >= 0 && rooms >= 0 && engineers <= staff;
    }

    private Works staff(int by) {
        return new Works(size, staff + by, engineers, machines, rooms, certified, patents, designs, spending);
    }

    private Works engineers(int by) {
        return new Works(size, staff, engineers + by, machines, rooms, certified, patents, designs, spending);
    }

    private Works machines(int by) {
        return new Works(size, staff, engineers, machines + by, rooms, certified, patents, designs, spending);
    }

    private Works rooms(int by) {
        return new Works(size, staff, engineers, machines, rooms + by, certified, patents, designs, spending);
    }

    private Works certified(int is) {
        return new Works(size, staff, engineers, machines, rooms, certified || is == 1, patents, designs, spending);
    }

    private Works patents(int by) {
        return new Works(size, staff, engineers, machines, rooms, certified, patents + by, designs, spending);
    }

    private Works spending(int amount) {
        List<Integer> more = new ArrayList<>(spending);
        if (amount > 0) {
            more.add(amount);
        }
        return new Works(size, staff, engineers, machines, rooms, certified, patents, designs, more);
    }

    static FactValue number(int value) {
        return new FactValue.Number(BigDecimal.valueOf(value));
    }

    Enterprise firm() {
        List<FactValue.Fields> rights = new ArrayList<>();
        for (int i = 0; i < patents + designs; i++) {
            rights.add(entry(i < patents ? "patent" : "design", DAY, Map.of()));
        }
        return Enterprise.builder("works")
                .fact("size", new FactValue.Text(size))
                .fact("staff", number(staff))
                .fact("engineers", number(engineers))
                .fact("machines", number(machines))
                .fact("rooms", number(rooms))
                .flag("certified", certified)
                .fact("rights", new FactValue.Entries(rights))
                .fact(
                        "spending",
                        new FactValue.Entries(spending.stream()
                                .map(amount -> entry("equipment", TODAY, Map.of("amount", number(amount))))
                                .toList()))
                .build();
    }

    private static FactValue.Fields entry(String kind, FactValue on, Map<String, FactValue> more) {
        TreeMap<String, FactValue> fields = new TreeMap<>(more);
        fields.put("kind", new FactValue.Text(kind));
        fields.put("on", on);
        return new FactValue.Fields(fields);
    }
}
