package io.tidu.internal.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.model.Enterprise;
import io.tidu.model.Evidence;
import io.tidu.model.FactValue;
import io.tidu.model.assessment.Award;
import io.tidu.model.assessment.Funding;
import io.tidu.model.batch.DueAward;
import io.tidu.model.batch.Needed;
import io.tidu.model.batch.OpenAward;
import io.tidu.model.batch.Route;
import io.tidu.model.batch.Standing;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** How awards can be paid. */
class RoutesTest {
    private static final Assessor ASSESSOR = new Assessor(BatchSamples.ENGINE, BatchQuestion.on(BatchSamples.ON));
    private static final List<Enterprise> FIRMS = BatchSamples.drawn(33, 400);
    private static final HeldFacts HELD =
            new HeldFacts(BatchSamples.ENGINE.policies().facts());

    /** Every fact that only the enterprise itself says is changed beyond recognition: the award must not notice. */
    @Test
    void what_needs_no_application_stays_due_whatever_the_enterprise_says_itself() {
        int seen = 0;
        for (Enterprise firm : FIRMS) {
            for (DueAward award : ASSESSOR.standing(firm).awards()) {
                if (award.route() == Route.WITHOUT_APPLICATION && award.dueFen() > 0) {
                    seen++;
                    assertThat(due(HELD.of(firm), award)).as(firm.id()).isEqualTo(award.dueFen());
                    assertThat(award.documents()).isEmpty();
                }
            }
        }
        assertThat(seen).isPositive();
    }

    private static long due(Enterprise firm, DueAward award) {
        return BatchSamples.ENGINE.assess(firm, BatchSamples.ON).funding().awards().stream()
                .filter(a -> a.item().equals(award.item()) && a.clause().equals(award.clause()))
                .filter(a -> String.valueOf(a.tier()).equals(String.valueOf(award.tier())))
                .map(Award::amount)
                .mapToLong(a -> a == null ? 0 : Accounts.fen(a))
                .sum();
    }

    @Test
    void what_is_by_documents_names_documents_that_only_the_enterprise_has() {
        List<DueAward> byDocuments = FIRMS.stream()
                .flatMap(f -> ASSESSOR.standing(f).awards().stream())
                .filter(a -> a.route() == Route.BY_DOCUMENTS)
                .toList();

        assertThat(byDocuments)
                .isNotEmpty()
                .allSatisfy(a -> assertThat(a.documents())
                        .isNotEmpty()
                        .extracting(Needed::fact)
                        .allMatch(HELD::isOwn));
    }

    @Test
    void an_open_award_is_by_a_person_as_soon_as_there_is_a_doubt() {
        List<OpenAward> open = FIRMS.stream()
                .flatMap(f -> ASSESSOR.standing(f).open().stream())
                .toList();

        assertThat(open)
                .filteredOn(a -> a.route() == Route.BY_PERSON)
                .isNotEmpty()
                .allSatisfy(a -> assertThat(a.asks()).isNotEmpty());
        assertThat(open)
                .filteredOn(a -> a.route() == Route.BY_DOCUMENTS)
                .isNotEmpty()
                .allSatisfy(a -> {
                    assertThat(a.asks()).isEmpty();
                    assertThat(a.waitsFor()).isNotEmpty();
                });
    }

    /** Facts of others stand in for those that are missing: what comes out lies in the range that was told. */
    @Test
    void whatever_turns_out_of_what_is_missing_the_sum_lies_in_the_range_that_was_told() {
        int reached = 0;
        for (int i = 0; i < FIRMS.size(); i++) {
            Enterprise firm = FIRMS.get(i);
            Standing standing = ASSESSOR.standing(firm);
            if (!standing.open().isEmpty() && standing.heldItems().isEmpty()) {
                for (int other = 1; other <= 3; other++) {
                    Enterprise filled = filled(firm, FIRMS.get((i + 37 * other) % FIRMS.size()));
                    Funding funding =
                            BatchSamples.ENGINE.assess(filled, BatchSamples.ON).funding();
                    if (AwardRoutes.evidence(funding.open()).stream().anyMatch(Evidence::hasConflict)) {
                        // Figures of two enterprises may contradict each other, and nobody has such facts.
                        continue;
                    }
                    long total = Accounts.fen(funding.total());
                    long most = standing.openMostFen() == null ? Long.MAX_VALUE / 2 : standing.openMostFen();
                    assertThat(total).as(firm.id()).isBetween(standing.dueFen(), standing.dueFen() + most);
                    reached += total > standing.dueFen() ? 1 : 0;
                }
            }
        }
        assertThat(reached).as("ranges that were not empty").isPositive();
    }

    private static Enterprise filled(Enterprise firm, Enterprise other) {
        SortedMap<String, FactValue> facts = new TreeMap<>(other.facts());
        facts.putAll(firm.facts());
        return new Enterprise(firm.id(), firm.name(), facts);
    }
}
