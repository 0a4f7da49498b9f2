package io.tidu.samebytes;

import io.tidu.internal.cases.CaseFirms;
import io.tidu.model.Enterprise;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** All groups of assessments, in order: examples, cases and seeded enterprises with each of several rules. */
final class Groups implements AutoCloseable {
    private static final int SIZE = 100;
    /** Of the groups of seeded enterprises one in so many is checked in every run. */
    private static final int BRIEF = 10;

    private static final List<LocalDate> DATES = List.of(
            LocalDate.of(2015, 6, 30),
            LocalDate.of(2022, 6, 1),
            LocalDate.of(2025, 12, 31),
            LocalDate.of(2026, 3, 1),
            LocalDate.of(2026, 7, 1));

    private final RulesFolder shipped = RulesFolder.load("rules", "rules");
    private final RulesFolder structures = RulesFolder.load("award-structures", "examples/award-structures");
    private final RulesFolder everything = RulesFolder.load("everything", "src/test/resources/io/tidu/engine/rules");
    private final RulesFolder counties =
            RulesFolder.load("another-county", "rules", "src/test/resources/io/tidu/shipped/another-county");
    private final RulesFolder demo = RulesFolder.load("demo", "src/test/resources/io/tidu/cli/rules");
    private final RulesFolder base = RulesFolder.load("base", "src/test/resources/io/tidu/internal/check/base");
    /** Rules in every shape the language has, whatever the shipped ones use of it. */
    private final RulesFolder shapes = RulesFolder.load(
            "shapes", "src/test/resources/io/tidu/engine/rules", "src/test/resources/io/tidu/samebytes/shapes");

    private final List<RulesFolder> folders = List.of(shipped, structures, everything, counties, demo, base, shapes);

    List<Group> all() {
        List<Group> groups = new ArrayList<>();
        for (RulesFolder rules : folders) {
            List<Enterprise> examples = Examples.all(shipped.engine().vocabulary());
            groups.add(new Group(
                    "read/" + rules.name(),
                    true,
                    () -> Examples.told(rules.engine().vocabulary())));
            for (LocalDate on : DATES) {
                addAll(
                        groups,
                        "examples/" + rules.name() + "/" + on,
                        rules,
                        examples.size(),
                        1,
                        i -> new Sample(examples.get(i), on, on));
            }
        }
        List<Sample> models = new ArrayList<>();
        for (RulesFolder rules : List.of(shipped, structures)) {
            List<Sample> cases = CaseFirms.of(rules.engine()).stream()
                    .map(one -> new Sample(one.enterprise(), one.on(), one.on()))
                    .toList();
            addAll(groups, "cases/" + rules.name(), rules, cases.size(), 1, cases::get);
            seeded(groups, rules, rules.equals(shipped) ? 20_000 : 2_000, cases);
            models.addAll(rules.equals(shipped) ? cases : List.of());
        }
        seeded(groups, counties, 1_000, models);
        seeded(groups, everything, 1_000, List.of());
        seeded(groups, demo, 300, List.of());
        seeded(groups, base, 300, List.of());
        seeded(groups, shapes, 2_000, List.of());
        return groups;
    }

    private void seeded(List<Group> groups, RulesFolder rules, int count, List<Sample> models) {
        SeededFirms firms = new SeededFirms(rules, models, rules.equals(shipped) || rules.equals(counties));
        addAll(groups, "seeded/" + rules.name(), rules, count, BRIEF, firms::of);
    }

    private static void addAll(
            List<Group> groups, String name, RulesFolder rules, int count, int oneIn, IntFunction<Sample> sample) {
        for (int from = 0; from < count; from += SIZE) {
            int first = from;
            int number = from / SIZE;
            groups.add(new Group(
                    String.format(Locale.ROOT, "%s/%03d", name, number),
                    number % oneIn == 0,
                    () -> IntStream.range(first, Math.min(count, first + SIZE))
                            .mapToObj(i -> sample.apply(i).lines(rules.engine()))));
        }
    }

    @Override
    public void close() {
        folders.forEach(f -> f.engine().close());
    }
}
