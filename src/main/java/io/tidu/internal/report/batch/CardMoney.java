package io.tidu.internal.report.batch;

import io.tidu.internal.document.Block;
import io.tidu.internal.document.Sign;
import io.tidu.internal.document.Text;
import io.tidu.model.batch.DueAward;
import io.tidu.model.batch.OpenAward;
import io.tidu.model.batch.Payment;
import io.tidu.model.batch.Posting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a card tells of money: what is due and how it came about, and what is open. */
final class CardMoney {
    private final PageWords words;

    CardMoney(PageWords words) {
        this.words = words;
    }

    void awards(List<Block> blocks, List<Payment> payments) {
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
            }
            notes.addAll(words.words().notes(payment));
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
        return words.text("part." + account) + " " + words.words().money(fen);
    }

    /** By what they wait for, so that a document that many wait for is named once. */
    void open(List<Block> blocks, List<OpenAward> open) {
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
}
