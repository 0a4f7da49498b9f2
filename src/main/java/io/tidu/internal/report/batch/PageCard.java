package io.tidu.internal.report.batch;

import io.tidu.internal.document.Block;
import io.tidu.internal.document.Chart;
import io.tidu.internal.document.Sign;
import io.tidu.internal.document.Text;
import io.tidu.internal.document.write.Ids;
import io.tidu.internal.guidance.GuidanceDocument;
import io.tidu.model.Verdict;
import io.tidu.model.batch.AskedBack;
import io.tidu.model.batch.Certificate;
import io.tidu.model.batch.Decided;
import io.tidu.model.batch.Move;
import io.tidu.model.batch.Reason;
import io.tidu.model.batch.StageMove;
import io.tidu.model.batch.StageTotal;
import io.tidu.model.batch.Standing;
import io.tidu.model.guidance.Guidance;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** All that a page tells of one enterprise, folded. */
final class PageCard {
    private final PageWords words;
    private final CardMoney money;
    private final List<String> stages;
    private final SortedMap<String, Guidance> guidance;
    private final GuidanceDocument plans;

    PageCard(PageWords words, SortedMap<String, Guidance> guidance) {
        this.words = words;
        this.money = new CardMoney(words);
        this.guidance = guidance;
        this.plans =
                GuidanceDocument.in(words.locale(), words.words().sentences().names());
        this.stages = words.totals().stages().stream()
                .map(StageTotal::stage)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Where links find an enterprise. */
    static String anchor(Standing standing) {
        return "e-" + Ids.of(standing.enterprise());
    }

    /** The sign of a move; none where nothing moved. */
    static @Nullable Sign sign(Move move) {
        return switch (move) {
            case ENTERS, RISES -> Sign.MORE;
            case FALLS_BACK, LEAVES -> Sign.LESS;
            case OPEN -> Sign.UNDETERMINED;
            case STAYS, NONE -> null;
        };
    }

    Block of(Decided decided) {
        Standing standing = decided.standing();
        List<Block> blocks = new ArrayList<>();
        blocks.add(track(standing.stage()));
        blocks.add(Block.Paragraph.of(moved(standing.stage())));
        gaps(blocks, standing);
        Guidance way = guidance.get(standing.enterprise());
        if (way != null) {
            blocks.addAll(plans.firstPlan(way));
        }
        money.awards(blocks, decided.payments());
        money.open(blocks, standing.open());
        others(blocks, decided);
        return new Block.Fold(summary(decided), blocks, false, anchor(standing));
    }

    private Text summary(Decided decided) {
        Standing standing = decided.standing();
        long due =
                decided.payments().stream().mapToLong(p -> p.award().dueFen()).sum();
        String name = standing.name().isEmpty() ? standing.enterprise() : standing.name();
        String stage = words.words().target(standing.stage().stage());
        Text summary = Text.of(name, Text.Style.STRONG).and(words.text("dot") + stage);
        return due == 0
                ? summary
                : summary.and(words.text("dot")
                        + words.text("summary-due", words.words().money(due)));
    }

    private Block track(StageMove move) {
        int here = move.stage() == null ? -1 : stages.indexOf(move.stage());
        List<Chart.Step> steps = new ArrayList<>();
        for (int i = 0; i < stages.size(); i++) {
            Chart.Progress progress = i < here
                    ? Chart.Progress.PASSED
                    : i == here
                            ? Chart.Progress.HERE
                            : stages.get(i).equals(move.next()) ? Chart.Progress.NEXT : Chart.Progress.LATER;
            steps.add(new Chart.Step(words.words().target(stages.get(i)), "", progress));
        }
        return new Block.Track(words.text("track"), steps);
    }

    private String moved(StageMove move) {
        String from = words.words().target(move.from());
        return words.text(
                "moved", from, words.words().move(move.move()), words.words().because(move));
    }

    private void gaps(List<Block> blocks, Standing standing) {
        if (standing.gaps().isEmpty()) {
            return;
        }
        blocks.add(Block.Heading.of(
                3, words.text("gaps", words.words().target(standing.stage().next()))));
        List<Block.Item> items = new ArrayList<>();
        for (Reason gap : standing.gaps()) {
            Text clause = Text.of(words.words().sentences().clause(gap.pack(), gap.clause()), Text.Style.QUIET);
            items.add(Block.Item.of(
                    sign(gap.verdict()),
                    Text.of(words.words().reason(gap)).and("  ").and(clause)));
        }
        blocks.add(new Block.Items(items, false));
    }

    private static Sign sign(Verdict verdict) {
        return switch (verdict) {
            case MET -> Sign.MET;
            case NOT_MET -> Sign.NOT_MET;
            case UNDETERMINED -> Sign.UNDETERMINED;
            case NEEDS_REVIEW -> Sign.NEEDS_REVIEW;
        };
    }

    private void others(List<Block> blocks, Decided decided) {
        Standing standing = decided.standing();
        List<Block.Item> items = new ArrayList<>();
        for (AskedBack back : decided.askedBack()) {
            String said = words.text(
                    "asked-back",
                    words.words().item(back.pack(), back.item(), null),
                    words.words().money(back.fen()));
            items.add(Block.Item.of(
                    Sign.NEEDS_REVIEW,
                    Text.of(
                            back.beforeFen() == 0
                                    ? said
                                    : words.text(
                                            "asked-back-before",
                                            said,
                                            words.words().money(back.beforeFen())))));
        }
        for (Certificate certificate : standing.lapsing()) {
            items.add(Block.Item.of(
                    Sign.TO_DO,
                    Text.of(words.text(
                            "lapses", words.words().title(certificate.title()), String.valueOf(certificate.to())))));
        }
        for (String fact : standing.contested()) {
            String name = words.words().label(words.words().sentences().names().fact(fact));
            items.add(Block.Item.of(Sign.NEEDS_REVIEW, Text.of(words.text("contested-fact", name))));
        }
        for (String target : standing.attained()) {
            items.add(Block.Item.of(
                    Sign.MET, Text.of(words.text("attained", words.words().target(target)))));
        }
        if (!items.isEmpty()) {
            blocks.add(Block.Heading.of(3, words.text("others")));
            blocks.add(new Block.Items(items, false));
        }
    }
}
