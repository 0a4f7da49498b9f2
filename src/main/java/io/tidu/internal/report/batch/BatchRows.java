package io.tidu.internal.report.batch;

import io.tidu.internal.document.Table;
import io.tidu.internal.document.Text;
import io.tidu.model.Status;
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
import io.tidu.model.batch.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What lists say of an enterprise, by column; each list takes the columns that it has.
 *
 * @param words the words
 * @param on the date of the batch
 */
record BatchRows(BatchWords words, LocalDate on) {
    /** Where it stands, and stood. */
    List<Map<BatchColumn, Table.Cell>> stage(Decided decided) {
        return List.of(standing(decided.standing()));
    }

    /** The same of those who stand elsewhere than before. */
    List<Map<BatchColumn, Table.Cell>> moved(Decided decided) {
        Move move = decided.standing().stage().move();
        boolean stays = move == Move.STAYS || move == Move.OPEN || move == Move.NONE;
        return stays ? List.of() : stage(decided);
    }

    /** The same of those who are new in a stage or have risen to it: what a notice says. */
    List<Map<BatchColumn, Table.Cell>> isNew(Decided decided) {
        Move move = decided.standing().stage().move();
        return move == Move.ENTERS || move == Move.RISES ? stage(decided) : List.of();
    }

    private Map<BatchColumn, Table.Cell> standing(Standing standing) {
        StageMove stage = standing.stage();
        Map<BatchColumn, Table.Cell> row = enterprise(standing);
        row.put(BatchColumn.FROM, Table.Cell.of(words.target(stage.from())));
        row.put(BatchColumn.STAGE, Table.Cell.of(words.target(stage.stage())));
        row.put(BatchColumn.MOVE, Table.Cell.of(words.move(stage.move())));
        row.put(BatchColumn.BECAUSE, Table.Cell.of(words.because(stage)));
        return row;
    }

    private Map<BatchColumn, Table.Cell> enterprise(Standing standing) {
        Map<BatchColumn, Table.Cell> row = new EnumMap<>(BatchColumn.class);
        row.put(BatchColumn.NAME, Table.Cell.of(standing.name().isEmpty() ? standing.enterprise() : standing.name()));
        row.put(BatchColumn.TOWN, Table.Cell.of(words.label(standing.town())));
        row.put(BatchColumn.CODE, Table.Cell.of(Text.of(standing.enterprise(), Text.Style.CODE)));
        row.put(BatchColumn.BATCH, Table.Cell.of(on, on.toString()));
        return row;
    }

    /** What becomes of each award that is due. */
    List<Map<BatchColumn, Table.Cell>> payments(Decided decided) {
        return decided.payments().stream()
                .map(p -> payment(decided.standing(), p))
                .toList();
    }

    /** The same of what is paid now: what a notice says. */
    List<Map<BatchColumn, Table.Cell>> paid(Decided decided) {
        return decided.payments().stream()
                .filter(p -> p.paysFen() > 0)
                .map(p -> payment(decided.standing(), p))
                .toList();
    }

    private Map<BatchColumn, Table.Cell> payment(Standing standing, Payment payment) {
        DueAward award = payment.award();
        Map<BatchColumn, Table.Cell> row = enterprise(standing);
        award(row, award.pack(), award.item(), award.tier(), award.clause(), award.status());
        row.put(BatchColumn.GROSS, money(award.fen(Posting.Account.GROSS)));
        row.put(BatchColumn.CAP, money(award.fen(Posting.Account.CAP)));
        row.put(BatchColumn.STACKING, money(award.fen(Posting.Account.STACKING)));
        row.put(BatchColumn.CEILING, money(award.fen(Posting.Account.CEILING)));
        row.put(BatchColumn.LATER, money(award.fen(Posting.Account.LATER)));
        row.put(BatchColumn.DUE, money(award.dueFen()));
        row.put(BatchColumn.PAYS, money(payment.paysFen()));
        row.put(BatchColumn.WAITS, money(payment.waitsFen()));
        row.put(BatchColumn.HELD, money(payment.heldFen()));
        row.put(BatchColumn.ROUTE, Table.Cell.of(words.route(award.route())));
        row.put(BatchColumn.DOCUMENTS, texts(words.documents(award.documents())));
        row.put(BatchColumn.BECAUSE, texts(words.notes(payment)));
        return row;
    }

    private void award(
            Map<BatchColumn, Table.Cell> row,
            String pack,
            String item,
            @Nullable String tier,
            String clause,
            String status) {
        row.put(BatchColumn.ITEM, Table.Cell.of(words.item(pack, item, null)));
        if (tier != null) {
            row.put(
                    BatchColumn.TIER,
                    Table.Cell.of(words.label(words.sentences().names().target(pack, tier))));
        }
        row.put(BatchColumn.CLAUSE, clause(pack, clause));
        if (status.equals(Status.SAMPLE.word())) {
            row.put(BatchColumn.STATUS, Table.Cell.of(words.text("sample")));
        }
    }

    private Table.Cell clause(String pack, String clause) {
        return Table.Cell.of(words.clause(pack, clause));
    }

    private Table.Cell money(long fen) {
        return Table.Cell.of(BatchWords.yuan(fen), words.money(fen));
    }

    private Table.Cell texts(List<String> texts) {
        return Table.Cell.of(String.join(words.text("separator"), texts));
    }

    /** What can't be said yet, and what it waits for. */
    List<Map<BatchColumn, Table.Cell>> open(Decided decided) {
        List<Map<BatchColumn, Table.Cell>> rows = new ArrayList<>();
        for (OpenAward award : decided.standing().open()) {
            Map<BatchColumn, Table.Cell> row = enterprise(decided.standing());
            award(row, award.pack(), award.item(), award.tier(), award.clause(), award.status());
            Long most = award.maxFen();
            row.put(BatchColumn.MOST, most == null ? Table.Cell.of(words.text("no-bound")) : money(most));
            row.put(BatchColumn.ROUTE, Table.Cell.of(words.route(award.route())));
            row.put(BatchColumn.DOCUMENTS, texts(words.documents(award.waitsFor())));
            row.put(
                    BatchColumn.ASKS,
                    texts(award.asks().stream().map(words::label).toList()));
            rows.add(row);
        }
        return rows;
    }

    /** The one criterion between an enterprise and its next stage. */
    List<Map<BatchColumn, Table.Cell>> oneGap(Decided decided) {
        Standing standing = decided.standing();
        Reason gap = standing.gaps().get(0);
        Map<BatchColumn, Table.Cell> row = enterprise(standing);
        row.put(BatchColumn.STAGE, Table.Cell.of(words.target(standing.stage().stage())));
        row.put(
                BatchColumn.NEXT,
                Table.Cell.of(
                        words.target(Objects.requireNonNull(standing.stage().next()))));
        row.put(BatchColumn.CLAUSE, clause(gap.pack(), gap.clause()));
        row.put(BatchColumn.BECAUSE, Table.Cell.of(words.reason(gap)));
        return List.of(row);
    }

    /** Certificates that end soon. */
    List<Map<BatchColumn, Table.Cell>> lapsing(Decided decided) {
        List<Map<BatchColumn, Table.Cell>> rows = new ArrayList<>();
        for (Certificate certificate : decided.standing().lapsing()) {
            Map<BatchColumn, Table.Cell> row = enterprise(decided.standing());
            row.put(BatchColumn.TITLE, Table.Cell.of(words.title(certificate.title())));
            row.put(BatchColumn.CERTIFICATE, Table.Cell.of(Text.of(certificate.number(), Text.Style.CODE)));
            row.put(
                    BatchColumn.BEGINS,
                    Table.Cell.of(certificate.from(), certificate.from().toString()));
            row.put(
                    BatchColumn.ENDS,
                    Table.Cell.of(certificate.to(), certificate.to().toString()));
            rows.add(row);
        }
        return rows;
    }

    /** What is asked back. */
    List<Map<BatchColumn, Table.Cell>> askedBack(Decided decided) {
        List<Map<BatchColumn, Table.Cell>> rows = new ArrayList<>();
        for (AskedBack back : decided.askedBack()) {
            Map<BatchColumn, Table.Cell> row = enterprise(decided.standing());
            award(row, back.pack(), back.item(), null, back.clause(), back.status());
            row.put(BatchColumn.REPAY, money(back.fen()));
            row.put(BatchColumn.ASKED, money(back.beforeFen()));
            rows.add(row);
        }
        return rows;
    }
}
