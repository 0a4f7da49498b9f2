package io.tidu.internal.report.batch;

import io.tidu.explain.Sentences;
import io.tidu.internal.diagnostic.Messages;
import io.tidu.model.Label;
import io.tidu.model.Names;
import io.tidu.model.batch.Move;
import io.tidu.model.batch.Payment;
import io.tidu.model.batch.Reason;
import io.tidu.model.batch.StageMove;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What every part of a report about a batch speaks with, in one language. Safe to share between threads. */
public record BatchWords(Locale locale, Messages messages, Sentences sentences) {
    private static final int FEN = 2;

    /** In a language, by the names of the batch's date. */
    public static BatchWords in(Locale locale, Names names) {
        return new BatchWords(locale, Messages.in(locale), Sentences.in(locale, names));
    }

    /** A text of the catalogue. */
    String text(String id, Object... arguments) {
        return messages.text("batch." + id, arguments);
    }

    /** A label in this language. */
    String label(Label label) {
        return label.in(locale);
    }

    /** What a stage or another target is called; of none that there is none. */
    String target(@Nullable String name) {
        return name == null || name.isEmpty()
                ? text("no-stage")
                : label(sentences.names().target(name));
    }

    /** What an item is called, with its tier. */
    String item(String pack, String item, @Nullable String tier) {
        String name = label(sentences.names().item(pack, item));
        return tier == null
                ? name
                : text("of-tier", name, label(sentences.names().target(pack, tier)));
    }

    /** Yuan of fen. */
    static BigDecimal yuan(long fen) {
        BigDecimal yuan = BigDecimal.valueOf(fen, FEN);
        BigDecimal plain = yuan.signum() == 0 ? BigDecimal.ZERO : yuan.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    /** An amount in words. */
    String money(long fen) {
        return sentences.figures().money(yuan(fen));
    }

    /** A move in a word. */
    String move(Move move) {
        return text("move." + move.word());
    }

    /** Why an enterprise stands where it does. */
    String because(StageMove stage) {
        if (stage.move() == Move.ENTERS || stage.move() == Move.RISES) {
            return text("all-met", target(stage.stage()));
        }
        if (stage.because().isEmpty()) {
            return stage.next() == null && stage.stage() != null
                    ? text("all-met", target(stage.stage()))
                    : text("nothing-said");
        }
        return reasons(stage.because());
    }

    /** Criteria with value and line, in a row. */
    String reasons(Collection<Reason> reasons) {
        List<String> said = reasons.stream().map(this::reason).toList();
        return String.join(text("separator"), said);
    }

    /** A criterion with value and line. */
    String reason(Reason reason) {
        return label(reason.says());
    }

    /** Why an award is paid as it is. */
    List<String> notes(Payment payment) {
        return payment.notes().stream().map(n -> text("note." + n.word())).toList();
    }
}
