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
import io.tidu.model.batch.DueAward;
import io.tidu.model.batch.Move;
import io.tidu.model.batch.OpenAward;
import io.tidu.model.batch.Payment;
import io.tidu.model.batch.Posting;
import io.tidu.model.batch.Reason;
import io.tidu.model.batch.StageMove;
import io.tidu.model.batch.StageTotal;
import io.tidu.model.batch.Standing;
import io.tidu.model.guidance.Guidance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All that a page tells of one enterprise, folded. */
final class PageCard {
    private final PageWords words;
    private final List<String> stages;
    private final SortedMap<String, Guidance> guidance;
    private final GuidanceDocument plans;

    PageCard(PageWords words, SortedMap<String, Guidance> guidance) {
        this.words = words;
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
        awards(blocks, decided.payments());
        open(blocks, standing.open());
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

    private void awards(List<Block> blocks, List<Payment> payments) {
        if (payments.isEmpty()) {
            return;
        }
        blocks.add(Block.Heading.of(3, words.text("awards")));
        List<Block.Item> items = new ArrayList<>();
        for (Payment payment : payments) {
            DueAward award = payment.award();
            Text name = Text.of(words.words().item(award.pack(), award.item(), award.tier()), Text.Style.STRONG);
            List<Block.Item> below = new ArrayList<>();
            below.add(Block.Item.of(null, Text.of(account(payment))));
            List<String> notes = new ArrayList<>();
            if (award.dueFen() > 0) {
                notes.add(words.words().route(award.route()));
                award.documents().forEach(d -> notes.add(words.words().label(d.document())));
                notes.addAll(words.words().notes(payment));
            }
            if (!notes.isEmpty()) {
                below.add(Block.Item.of(null, Text.of(String.join(words.words().text("separator"), notes))));
            }
            items.add(new Block.Item(null, name, below, award.dueFen() == 0));
        }
        blocks.add(new Block.Items(items, false));
    }

    /** {@code gross − cap − stacking − ceiling = due = pays + waits + held}, without what is nothing. */
    private String account(Payment payment) {
        DueAward award = payment.award();
        StringBuilder said = new StringBuilder(part("gross", award.fen(Posting.Account.GROSS)));
        for (Posting.Account account :
                List.of(Posting.Account.CAP, Posting.Account.STACKING, Posting.Account.CEILING)) {
            if (award.fen(account) > 0) {
                said.append(" − ").append(part(account.word(), award.fen(account)));
            }
        }
        said.append(" = ").append(part("due", award.dueFen()));
        if (award.dueFen() > 0) {
            List<String> parts = new ArrayList<>();
            add(parts, "pays", payment.paysFen());
            add(parts, "waits", payment.waitsFen());
            add(parts, "held", payment.heldFen());
            said.append(" = ").append(String.join(" + ", parts));
        }
        long later = award.fen(Posting.Account.LATER);
        return later == 0 ? said.toString() : said + words.words().text("separator") + part("later", later);
    }

    private void add(List<String> parts, String account, long fen) {
        if (fen > 0) {
            parts.add(part(account, fen));
        }
    }

    private String part(String account, long fen) {
        return words.text("account." + account) + " " + words.words().money(fen);
    }

    /** By what they wait for, so that a document that many wait for is named once. */
    private void open(List<Block> blocks, List<OpenAward> open) {
        if (open.isEmpty()) {
            return;
        }
        blocks.add(Block.Heading.of(3, words.text("open")));
        Map<String, List<String>> byWait = new TreeMap<>();
        for (OpenAward award : open) {
            List<String> waits = new ArrayList<>();
            award.waitsFor().stream()
                    .map(n -> words.words().label(n.document()))
                    .distinct()
                    .forEach(waits::add);
            award.asks().stream().map(words.words()::label).forEach(waits::add);
            String name = words.words().item(award.pack(), award.item(), award.tier());
            Long most = award.maxFen();
            byWait.computeIfAbsent(String.join(words.words().text("separator"), waits), w -> new ArrayList<>())
                    .add(
                            most == null
                                    ? words.text("open-no-bound", name)
                                    : words.text(
                                            "open-most", name, words.words().money(most)));
        }
        List<Block.Item> items = new ArrayList<>();
        byWait.forEach((wait, names) -> items.add(Block.Item.of(
                Sign.UNDETERMINED,
                Text.of(words.text("waits-for", wait), Text.Style.STRONG)
                        .and(" ")
                        .and(String.join(words.words().text("separator"), names)))));
        blocks.add(new Block.Items(items, false));
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
