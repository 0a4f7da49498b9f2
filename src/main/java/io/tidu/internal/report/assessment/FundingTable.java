package io.tidu.internal.report.assessment;

import io.tidu.explain.Sentences;
import io.tidu.internal.diagnostic.Messages;
import io.tidu.internal.document.Sign;
import io.tidu.internal.document.Table;
import io.tidu.internal.document.Text;
import io.tidu.model.assessment.Award;
import io.tidu.model.assessment.ClawBack;
import io.tidu.model.assessment.Funding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The money in rows: what may be had, what is open, what comes to nothing, and what is asked back. */
final class FundingTable {
    private final Words words;

    FundingTable(Words words) {
        this.words = words;
    }

    static Table head(Messages messages) {
        return new Table(
                messages.text("assess.sheet.funding"),
                List.of(
                        Cells.column(messages, "enterprise", Table.Kind.TEXT, false),
                        Cells.column(messages, "code", Table.Kind.CODE, false),
                        Cells.column(messages, "award", Table.Kind.TEXT, false),
                        Cells.column(messages, "tier", Table.Kind.TEXT, false),
                        Cells.column(messages, "outcome", Table.Kind.TEXT, false),
                        Cells.column(messages, "may", Table.Kind.MONEY, false),
                        Cells.column(messages, "at-most", Table.Kind.MONEY, false),
                        Cells.column(messages, "repay", Table.Kind.MONEY, false),
                        Cells.column(messages, "how", Table.Kind.TEXT, true),
                        Cells.column(messages, "basis", Table.Kind.TEXT, true)),
                List.of(),
                List.of());
    }

    List<List<Table.Cell>> rows() {
        Funding funding = words.assessment().funding();
        List<List<Table.Cell>> rows = new ArrayList<>();
        funding.awards().stream().filter(FundingTable::isPaid).forEach(a -> rows.add(due(a)));
        funding.open().forEach(a -> rows.add(open(a)));
        funding.awards().stream().filter(a -> !isPaid(a)).forEach(a -> rows.add(due(a)));
        funding.clawBacks().forEach(c -> rows.add(asked(c)));
        return rows;
    }

    private static boolean isPaid(Award award) {
        return award.amount() != null && award.amount().signum() > 0;
    }

    private List<Table.Cell> due(Award award) {
        boolean paid = isPaid(award);
        List<String> how = new ArrayList<>(words.sentences().steps(award));
        List<String> splits = words.sentences().splits(award);
        if (!splits.isEmpty()) {
            how.add(words.messages()
                    .text("report.award-splits", words.sentences().list(splits)));
        }
        return row(
                award,
                Table.Cell.of(paid ? Sign.MET : Sign.ASIDE, Text.of(words.text(paid ? "sheet.due" : "sheet.nothing"))),
                Cells.money(words.sentences(), award.amount()),
                Cells.NONE,
                how);
    }

    private List<Table.Cell> open(Award award) {
        BigDecimal most = award.bound().most();
        return row(
                award,
                Table.Cell.of(
                        Words.sign(award.verdict()), Text.of(words.sentences().verdict(award.verdict()))),
                Cells.NONE,
                most == null ? Table.Cell.of(words.text("not-known")) : Cells.money(words.sentences(), most),
                List.of(new MoneyWords(words).why(award)));
    }

    private List<Table.Cell> row(
            Award award, Table.Cell outcome, Table.Cell amount, Table.Cell most, List<String> how) {
        String item = words.sentences().label(words.sentences().names().item(award.pack(), award.item()));
        return List.of(
                Table.Cell.of(words.enterprise()),
                Table.Cell.of(Text.of(words.assessment().enterprise(), Text.Style.CODE)),
                Table.Cell.of(Text.of(item).and(words.mark(item, award.status()))),
                award.tier() == null ? Cells.NONE : Table.Cell.of(words.name(award.tier())),
                outcome,
                amount,
                most,
                Cells.NONE,
                Table.Cell.of(String.join(words.text("clause-separator"), how)),
                Cells.basis(words, award.pack(), award.clause()));
    }

    /** Not set off against what may be had: that is for the payer. */
    private List<Table.Cell> asked(ClawBack back) {
        String item = words.sentences().label(words.sentences().names().item(back.pack(), back.item()));
        boolean known = back.amount() != null;
        return List.of(
                Table.Cell.of(words.enterprise()),
                Table.Cell.of(Text.of(words.assessment().enterprise(), Text.Style.CODE)),
                Table.Cell.of(Text.of(item).and(words.mark(item, back.status()))),
                Cells.NONE,
                Table.Cell.of(known ? Sign.LESS : Words.sign(back.verdict()), Text.of(words.text("sheet.repay"))),
                Cells.NONE,
                Cells.NONE,
                known
                        ? Cells.money(words.sentences(), back.amount())
                        : Table.Cell.of(words.messages().text("report.award-open")),
                Table.Cell.of(String.join(
                        words.text("clause-separator"), words.sentences().doubts(back.pack(), back.evidence()))),
                Cells.basis(words, back.pack(), back.clause()));
    }

    static List<Table.Cell> totals(Messages messages, Sentences sentences, BigDecimal total, BigDecimal repaid) {
        return List.of(
                Table.Cell.of(messages.text("assess.sheet.sum")),
                Cells.NONE,
                Cells.NONE,
                Cells.NONE,
                Cells.NONE,
                Cells.money(sentences, total),
                Cells.NONE,
                repaid.signum() == 0 ? Cells.NONE : Cells.money(sentences, repaid),
                Cells.NONE,
                Cells.NONE);
    }
}
