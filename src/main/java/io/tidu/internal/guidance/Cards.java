package io.tidu.internal.guidance;

import io.tidu.internal.document.Block;
import io.tidu.internal.document.Chart;
import io.tidu.internal.document.Text;
import io.tidu.model.Comparison;
import io.tidu.model.Enterprise;
import io.tidu.model.Exact;
import io.tidu.model.Verdict;
import io.tidu.model.guidance.Guidance;
import io.tidu.model.guidance.Profile;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;

/** Score cards: points against the pass mark, part by part, and what brings more. */
final class Cards {
    private static final int DECIMALS = 2;
    private static final int FEW = 3;

    private final GuidanceWords words;

    Cards(GuidanceWords words) {
        this.words = words;
    }

    /**
     * A line for each card and the cheapest points; nothing where that is passed for certain or the target attained.
     */
    List<Block> brief(Guidance guidance) {
        List<Block> blocks = new ArrayList<>();
        for (Profile card : guidance.profile()) {
            if (card.gap() != null && guidance.verdict() != Verdict.MET) {
                blocks.add(Block.Heading.of(3, title(card)));
                blocks.add(new Block.Items(items(card, false), false));
            }
        }
        return blocks;
    }

    /** Each card as a picture, with its parts and all that brings points. */
    List<Block> full(Guidance guidance) {
        List<Block> blocks = new ArrayList<>();
        for (Profile card : guidance.profile()) {
            blocks.add(Block.Heading.of(3, title(card)));
            if (!card.parts().isEmpty()) {
                blocks.add(new Block.Picture(picture(card)));
            }
            blocks.add(new Block.Items(items(card, true), false));
        }
        return blocks;
    }

    private String title(Profile card) {
        return words.text("card.title", words.target(card.target()));
    }

    private String stand(Profile card) {
        String points = words.sentences().figures().points(card.min(), card.max());
        Exact pass = card.pass();
        if (pass == null || card.comparison() == null) {
            return words.text("card.points", points);
        }
        String mark = words.sentences().line(card.comparison(), number(pass));
        return card.gap() == null
                ? words.text("card.passed", points, mark)
                : words.text(
                        card.comparison() == Comparison.MORE_THAN ? "card.gap-more" : "card.gap",
                        points,
                        mark,
                        number(card.gap()));
    }

    private List<Block.Item> items(Profile card, boolean all) {
        List<Block.Item> items = new ArrayList<>();
        items.add(Block.Item.of(null, Text.of(stand(card))));
        for (Profile.Part part : card.parts()) {
            if (part.gap() != null) {
                items.add(Block.Item.of(
                        null, Text.of(words.text("card.part-gap", item(card, part.name()), number(part.gap())))));
            }
        }
        open(card, "experts", all, items);
        open(card, "facts", all, items);
        card.gains().stream().limit(all ? card.gains().size() : FEW).forEach(g -> items.add(gain(card, g)));
        return items;
    }

    private void open(Profile card, String restsOn, boolean all, List<Block.Item> items) {
        List<String> names = card.parts().stream()
                .flatMap(p -> p.items().stream())
                .filter(i -> i.restsOn().equals(restsOn))
                .map(i -> words.text(
                        "card.item",
                        words.label(words.names().item(i.pack(), i.name())),
                        words.sentences().figures().points(i.min(), i.max())))
                .toList();
        if (!names.isEmpty()) {
            items.add(Block.Item.of(
                    null,
                    Text.of(words.text("card.rests-on." + restsOn, words.list(names, all ? names.size() : FEW)))));
        }
    }

    private Block.Item gain(Profile card, Profile.Gain gain) {
        // A step of a card names no entry of a plan's facts.
        Enterprise nobody = new Enterprise("-", "", Collections.unmodifiableSortedMap(new TreeMap<>()));
        StepWords steps = new StepWords(words, nobody);
        String points = words.sentences().figures().points(gain.min(), gain.max());
        return Block.Item.of(
                null,
                Text.of(words.text(
                                gain.isCertain() ? "card.gain" : "card.gain-experts",
                                steps.what(gain.step()),
                                item(card, gain.item()),
                                points))
                        .and(words.clauses(gain.step().clauses())));
    }

    private String item(Profile card, String name) {
        return words.label(words.names().item(card.pack(), name));
    }

    private Chart picture(Profile card) {
        List<Chart.Part> parts = card.parts().stream()
                .map(p -> new Chart.Part(
                        item(card, p.name()), figure(p.min()), figure(p.max().minus(p.min()))))
                .toList();
        Exact whole = card.parts().stream()
                .map(p -> p.cap() == null ? p.max() : p.cap())
                .reduce(Exact.ZERO, Exact::plus);
        Exact pass = card.pass();
        return new Chart.StackedBar(
                title(card),
                stand(card),
                parts,
                figure(whole),
                pass == null ? null : figure(pass),
                words.text("card.pass"));
    }

    private Chart.Figure figure(Exact points) {
        return new Chart.Figure(points.toBigDecimal(DECIMALS, RoundingMode.DOWN), number(points));
    }

    private String number(Exact points) {
        BigDecimal cut = points.toBigDecimal(DECIMALS, RoundingMode.DOWN).stripTrailingZeros();
        return (cut.scale() < 0 ? cut.setScale(0) : cut).toPlainString();
    }
}
