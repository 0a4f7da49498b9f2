package io.tidu.names;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.diagnostic.Problems;
import io.tidu.input.EnterpriseReader;
import io.tidu.input.EnterpriseWriter;
import io.tidu.internal.cases.GivenFacts;
import io.tidu.internal.engine.Engine;
import io.tidu.internal.policy.PolicyPack;
import io.tidu.model.Enterprise;
import io.tidu.model.FactValue;
import io.tidu.model.assessment.Assessment;
import io.tidu.model.assessment.Award;
import io.tidu.model.assessment.UnknownName;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One letter of the item of one payment changes, for every payment in the shipped cases. */
class MisspeltPaymentsTest {
    private static final String PAID = "paid";
    private static final String ITEM = "item";

    private static Engine engine;

    @BeforeAll
    static void load() {
        engine = Engine.load(Path.of("rules"));
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    private record Slipped(GivenFacts given, Enterprise misspelt, String written) {}

    private static List<Slipped> slips(long seed, int each) {
        Random random = new Random(seed);
        List<Slipped> slips = new ArrayList<>();
        for (PolicyPack pack : engine.policies().packs()) {
            for (GivenFacts given : GivenFacts.of(pack, engine.vocabulary())) {
                if (given.enterprise().fact(PAID) instanceof FactValue.Entries paid) {
                    for (int i = 0; i < paid.list().size() * each; i++) {
                        slips.add(slipped(given, paid.list(), i % paid.list().size(), random));
                    }
                }
            }
        }
        return slips;
    }

    private static Slipped slipped(GivenFacts given, List<FactValue.Fields> paid, int at, Random random) {
        List<FactValue.Fields> changed = new ArrayList<>(paid);
        TreeMap<String, FactValue> fields = new TreeMap<>(paid.get(at).values());
        String slip = Slip.of(((FactValue.Text) fields.get(ITEM)).value(), random);
        fields.put(ITEM, new FactValue.Text(slip));
        changed.set(at, new FactValue.Fields(fields));
        return new Slipped(given, given.enterprise().with(PAID, new FactValue.Entries(changed)), slip);
    }

    private static Map<String, BigDecimal> amounts(Assessment assessment) {
        Map<String, BigDecimal> amounts = new TreeMap<>();
        for (Award award : assessment.funding().awards()) {
            amounts.merge(award.item() + " " + award.tier(), award.amount(), BigDecimal::add);
        }
        return amounts;
    }

    @Test
    void no_award_grows_and_the_name_is_told() {
        List<Slipped> slips = slips(20260301, 6);
        assertThat(slips).hasSizeGreaterThan(60);
        for (Slipped slip : slips) {
            Assessment meant =
                    engine.assess(slip.given().enterprise(), slip.given().on());
            Assessment found = engine.assess(slip.misspelt(), slip.given().on());
            Map<String, BigDecimal> before = amounts(meant);
            assertThat(amounts(found))
                    .as(slip.written())
                    .allSatisfy((item, amount) ->
                            assertThat(amount).isLessThanOrEqualTo(before.getOrDefault(item, BigDecimal.ZERO)));
            assertThat(found.unknownNames()).extracting(UnknownName::written).containsExactly(slip.written());
        }
    }

    @Test
    void a_file_is_told_of_every_one() {
        EnterpriseReader reader = new EnterpriseReader(engine.vocabulary());
        for (Slipped slip : slips(7, 2)) {
            Problems problems = new Problems();
            Enterprise read = reader.read(EnterpriseWriter.toJson(slip.misspelt()), "firm.json", problems);
            assertThat(read).isEqualTo(slip.misspelt());
            assertThat(problems.list()).singleElement().satisfies(p -> {
                assertThat(p.id()).isIn("input.unknown-name", "input.name-of-no-rule");
                assertThat(p.arguments()).contains(slip.written());
            });
        }
    }
}
