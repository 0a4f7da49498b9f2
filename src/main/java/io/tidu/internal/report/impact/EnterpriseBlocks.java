package io.tidu.internal.report.impact;

import io.tidu.explain.Sentences;
import io.tidu.internal.document.Block;
import io.tidu.internal.document.Sign;
import io.tidu.internal.document.Text;
import io.tidu.internal.impact.AwardChange;
import io.tidu.internal.impact.ClawBackChange;
import io.tidu.internal.impact.EnterpriseChange;
import io.tidu.internal.impact.FindingChange;
import io.tidu.internal.impact.Interval;
import io.tidu.internal.impact.Standing;
import io.tidu.internal.impact.TargetChange;
import io.tidu.model.assessment.Award;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything that changes for one enterprise. */
final class EnterpriseBlocks {
    private final ImpactWords words;
    private final EnterpriseChange change;
    private final EnterpriseWords own;

    EnterpriseBlocks(ImpactWords words, EnterpriseChange change) {
        this.words = words;
        this.change = change;
        this.own = new EnterpriseWords(words, change);
    }

    /** Its name, and what matters most of it. */
    Text summary() {
        Text id = change.name().isEmpty() ? Text.NONE : Text.of(change.enterprise(), Text.Style.QUIET);
        return Text.joined(
                " ",
                Text.of(ImpactWords.name(change.name(), change.enterprise()), Text.Style.STRONG),
                id,
                difference());
    }

    /** What it is for certain; where that is nothing, what it may be. */
    private Text difference() {
        Interval bounds = change.funding().bounds();
        return change.isCertain() || bounds.isExact()
                ? words.difference(change.difference()).text()
                : words.open(bounds).text();
    }

    Block.Heading heading() {
        Text name = Text.joined(
                " ",
                Text.of(ImpactWords.name(change.name(), change.enterprise())),
                change.name().isEmpty() ? Text.NONE : Text.of(change.enterprise(), Text.Style.QUIET));
        return new Block.Heading(3, name, difference(), "");
    }

    /** Money, stage, and targets with the findings that decide them; each finding once. */
    Block.Items items() {
        List<Block.Item> items = new ArrayList<>();
        List<AwardEvents> events = own.all();
        List<Text> told = own.events();
        for (int i = 0; i < events.size(); i++) {
            items.add(event(events.get(i), told.get(i)));
        }
        if (!change.funding().bounds().isExact()) {
            items.add(Block.Item.of(
                    Sign.UNDETERMINED,
                    Text.of(words.text(
                            "impact.open-difference",
                            words.bounds(
                                    change.funding().before(),
                                    change.funding().after(),
                                    change.funding().bounds())))));
        }
        ClawBackChange clawBacks = change.funding().clawBacks();
        if (clawBacks.isChange()) {
            items.add(Block.Item.of(
                    clawBacks.difference().signum() > 0 ? Sign.LESS : Sign.MORE, Text.of(words.clawBacks(clawBacks))));
        }
        if (change.stage().isChange()) {
            items.add(Block.Item.of(
                    Sign.TO_DO,
                    Text.of(words.text(
                            "impact.stage",
                            words.stage(change.stage().before()),
                            words.stage(change.stage().after())))));
        }
        moves().forEach((move, names) -> items.add(Block.Item.of(
                sign(move.after()),
                Text.of(words.text(
                        "impact.target",
                        words.list(names),
                        words.standing(move.before()),
                        words.standing(move.after()))))));
        change.deciding().forEach(f -> items.add(finding(f)));
        return new Block.Items(items, false);
    }

    private Block.Item event(AwardEvents event, Text told) {
        List<Block.Item> below = new ArrayList<>();
        for (AwardChange award : event.changes()) {
            String tier = event.isMove() ? words.tier(event.pack(), String.valueOf(award.tier())) : "";
            steps("impact.before", tier, words.before(), award.awards().before(), below);
            steps("impact.after", tier, words.after(), award.awards().after(), below);
        }
        below.add(Block.Item.of(
                null,
                Text.of(
                        words.text(
                                "impact.by",
                                words.list(event.changes().get(0).clauses().stream()
                                        .map(words::clause)
                                        .toList())),
                        Text.Style.QUIET)));
        int sign = event.after().compareTo(event.before());
        return new Block.Item(sign < 0 ? Sign.LESS : sign > 0 ? Sign.MORE : Sign.UNDETERMINED, told, below, false);
    }

    private void steps(String lead, String tier, Sentences side, @Nullable Award award, List<Block.Item> below) {
        String steps = words.steps(side, award);
        if (!steps.isEmpty()) {
            String said = tier.isEmpty() ? steps : words.text("impact.changed-of", tier, steps);
            below.add(Block.Item.of(null, Text.of(words.text(lead, said))));
        }
    }

    /** A move, by which targets that made the same one are told together. */
    private record Move(Standing before, Standing after) {}

    private Map<Move, List<String>> moves() {
        Map<Move, List<String>> moves = new LinkedHashMap<>();
        for (TargetChange target : change.targets()) {
            if (target.isMove() && !target.internal()) {
                moves.computeIfAbsent(new Move(target.before(), target.after()), m -> new ArrayList<>())
                        .add(words.marked(words.target(target.pack(), target.target()), target.status()));
            }
        }
        return moves;
    }

    private static Sign sign(Standing standing) {
        return switch (standing) {
            case MET -> Sign.MET;
            case NOT_MET -> Sign.NOT_MET;
            case UNDETERMINED -> Sign.UNDETERMINED;
            case NEEDS_REVIEW -> Sign.NEEDS_REVIEW;
            case NOT_IN_FORCE, NOT_FOR, ABSENT -> Sign.ASIDE;
        };
    }

    private Block.Item finding(FindingChange finding) {
        return new Block.Item(
                null,
                Text.of(words.criterion(finding)),
                List.of(
                        Block.Item.of(
                                null,
                                Text.of(own.side(
                                        "impact.before",
                                        words.before(),
                                        finding.findings().before()))),
                        Block.Item.of(
                                null,
                                Text.of(own.side(
                                        "impact.after",
                                        words.after(),
                                        finding.findings().after())))),
                false);
    }
}
