package io.tidu.internal.report.impact;

import io.tidu.internal.document.Block;
import io.tidu.internal.document.Sign;
import io.tidu.internal.document.Text;
import io.tidu.internal.impact.Balance;
import io.tidu.internal.impact.Impact;
import io.tidu.internal.impact.Stake;
import io.tidu.internal.impact.Sums;
import io.tidu.model.PackItem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Who loses and who gains, in a few lines. */
final class BalanceBlocks {
    private static final int FEW = 3;
    private static final int SHARE_DECIMALS = 1;

    private final ImpactWords words;
    private final Impact impact;
    private final Balance balance;

    BalanceBlocks(ImpactWords words, Impact impact) {
        this.words = words;
        this.impact = impact;
        this.balance = impact.balance();
    }

    Block.Items lines() {
        List<Block.Item> lines = new ArrayList<>();
        lines.add(titles());
        lines.add(losers());
        lines.add(gainers());
        lines.add(unchanged());
        lines.add(pot());
        if (balance.mayChange() + balance.openAlike() > 0) {
            lines.add(open());
        }
        return new Block.Items(lines, false);
    }

    private Block.Item titles() {
        if (balance.losingTitle() == 0) {
            return line(Sign.ASIDE, Text.of(words.text("impact.no-title-lost")));
        }
        Text who = names(balance.withoutTitle(), balance.losingTitle(), false);
        return line(
                Sign.LESS,
                counted("impact.title-lost", balance.losingTitle(), Text.Style.LESS)
                        .and(Text.of(which(balance.lostTitles())))
                        .and(who));
    }

    private String which(SortedMap<PackItem, Long> titles) {
        List<String> all = titles.entrySet().stream()
                .map(t -> words.text(
                        "impact.of-title",
                        words.target(t.getKey().pack(), t.getKey().name()),
                        String.valueOf(t.getValue())))
                .toList();
        return words.text("impact.of-titles", words.list(all));
    }

    private Block.Item losers() {
        Sums total = impact.total();
        if (balance.losingMoney() == 0) {
            return line(Sign.ASIDE, Text.of(words.text("impact.no-loss")));
        }
        return line(
                Sign.LESS,
                counted("impact.loss", balance.losingMoney(), Text.Style.LESS)
                        .and(words.text("impact.sum-less", words.about(total.less())))
                        .and(names(balance.losers(), balance.losingMoney(), true)));
    }

    private Block.Item gainers() {
        Sums total = impact.total();
        List<Text> parts = new ArrayList<>();
        if (balance.gainingMoney() > 0) {
            parts.add(counted("impact.gain", balance.gainingMoney(), Text.Style.MORE)
                    .and(words.text("impact.sum-more", words.about(total.more())))
                    .and(names(balance.gainers(), balance.gainingMoney(), true)));
        }
        if (balance.gainingTitle() > 0) {
            parts.add(counted("impact.title-gained", balance.gainingTitle(), Text.Style.MORE)
                    .and(which(balance.gainedTitles())));
        }
        return parts.isEmpty()
                ? line(Sign.ASIDE, Text.of(words.text("impact.no-gain")))
                : line(Sign.MORE, Text.joined(words.text("impact.and-also"), parts));
    }

    private Block.Item unchanged() {
        long same = impact.compared() - balance.affected() - balance.mayChange();
        long lines = impact.changed() - impact.concerned();
        Text text = counted("impact.unchanged", same, Text.Style.STRONG);
        return line(
                Sign.ASIDE, lines == 0 ? text : text.and(words.text("impact.unchanged-lines", String.valueOf(lines))));
    }

    private Block.Item pot() {
        Sums total = impact.total();
        Text text = Text.of(words.text("impact.pot", words.about(total.before()), words.about(total.after())))
                .and(words.difference(total.difference()).text())
                .and(share(total));
        List<Block.Item> below = new ArrayList<>();
        if (impact.clawBacks().gaining() + impact.clawBacks().losing() > 0) {
            Sums back = impact.clawBacks();
            below.add(Block.Item.of(
                    null,
                    Text.of(words.text(
                            "impact.all-claw-backs",
                            words.money(back.before()),
                            words.money(back.after()),
                            words.signed(back.difference())))));
        }
        return new Block.Item(Sign.TO_DO, text, below, false);
    }

    private String share(Sums total) {
        if (total.before().signum() == 0 || total.difference().signum() == 0) {
            return "";
        }
        BigDecimal percent = total.difference()
                .movePointRight(2)
                .divide(total.before(), SHARE_DECIMALS, RoundingMode.HALF_UP)
                .abs();
        String shown = percent.signum() == 0 ? words.text("impact.share-small") : percent.toPlainString() + "%";
        return words.text("impact.share", (total.difference().signum() < 0 ? "−" : "+") + shown);
    }

    private Block.Item open() {
        List<Block.Item> below = new ArrayList<>();
        if (balance.mayChange() > 0) {
            below.add(Block.Item.of(
                    null,
                    Text.of(words.text(
                            impact.difference().joint() ? "impact.range-of-pot" : "impact.apart-of-pot",
                            words.range(impact.before()),
                            words.range(impact.after()),
                            words.bounds(impact.before(), impact.after(), impact.difference())))));
        }
        if (balance.openAlike() > 0) {
            below.add(
                    Block.Item.of(null, Text.of(words.text("impact.open-alike", String.valueOf(balance.openAlike())))));
        }
        Text text = balance.mayChange() > 0
                ? Text.of(words.text("impact.may-change", String.valueOf(balance.mayChange())))
                : Text.of(words.text("impact.none-may-change"));
        return new Block.Item(Sign.UNDETERMINED, text, below, false);
    }

    private Text counted(String id, long count, Text.Style style) {
        return Text.of(words.text(id, words.text("impact.count", String.valueOf(count))), style);
    }

    /** The first few by name. */
    private Text names(List<Stake> stakes, long all, boolean withMoney) {
        List<String> names = stakes.stream()
                .limit(FEW)
                .map(s -> ImpactWords.name(s.name(), s.enterprise())
                        + (withMoney ? " " + words.signed(s.difference()) : ""))
                .toList();
        if (names.isEmpty()) {
            return Text.NONE;
        }
        String list = words.list(names);
        return Text.of(
                all > names.size()
                        ? words.text("impact.names-more", list, String.valueOf(all - names.size()))
                        : words.text("impact.names", list));
    }

    private static Block.Item line(@Nullable Sign sign, Text text) {
        return Block.Item.of(sign, text);
    }
}
