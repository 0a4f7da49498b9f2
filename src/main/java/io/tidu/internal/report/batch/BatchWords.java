package io.tidu.internal.report.batch;

import io.tidu.explain.Sentences;
import io.tidu.internal.diagnostic.Messages;
import io.tidu.model.Label;
import io.tidu.model.Names;
import io.tidu.model.Unit;
import io.tidu.model.batch.DueAward;
import io.tidu.model.batch.Move;
import io.tidu.model.batch.Needed;
import io.tidu.model.batch.Payment;
import io.tidu.model.batch.Posting;
import io.tidu.model.batch.Reason;
import io.tidu.model.batch.Route;
import io.tidu.model.batch.StageMove;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What every part of a report about a batch speaks with, in one language. Safe to share between threads. */
public record BatchWords(Locale locale, Messages messages, Sentences sentences) {
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private static final BigDecimal YI = BigDecimal.valueOf(100_000_000);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);
    private static final int FEN = 2;
    private static final int MOST_NAMED = 4;
    private static final int WAN = 4;

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

    /** An amount without its unit, as tables for a terminal have it: 10,000 yuan to two decimals, or whole yuan. */
    String rounded(long fen) {
        BigDecimal unit = messages.isChinese() ? BigDecimal.valueOf(fen, FEN + WAN) : BigDecimal.valueOf(fen, FEN);
        BigDecimal rounded = unit.setScale(messages.isChinese() ? 2 : 0, RoundingMode.HALF_UP);
        return String.format(Locale.ROOT, messages.isChinese() ? "%,.2f" : "%,.0f", rounded);
    }

    /** A count. */
    String count(long count) {
        return sentences.figures().of(BigDecimal.valueOf(count), Unit.COUNT);
    }

    /** An amount to read at a glance: large ones to two decimals of a large unit. */
    String about(long fen) {
        BigDecimal yuan = yuan(fen);
        boolean isChinese = messages.isChinese();
        if (yuan.compareTo(isChinese ? YI : BILLION) >= 0) {
            return unit(isChinese ? "yi-yuan" : "billion-yuan", yuan, isChinese ? YI : BILLION);
        }
        return yuan.compareTo(isChinese ? TEN_THOUSAND : MILLION) >= 0
                ? unit(isChinese ? "wan-yuan" : "million-yuan", yuan, isChinese ? TEN_THOUSAND : MILLION)
                : money(fen);
    }

    private String unit(String id, BigDecimal yuan, BigDecimal unit) {
        BigDecimal rounded = yuan.divide(unit, 2, RoundingMode.HALF_UP).stripTrailingZeros();
        return messages.text("explain.unit." + id, sentences.figures().of(rounded, Unit.NONE));
    }

    /** What a title on a certificate is called. */
    String title(String title) {
        Label said = sentences.names().choice("titles.title", title);
        return said.equals(Label.of(title)) ? target(title) : label(said);
    }

    /** A move in a word. */
    String move(Move move) {
        return text("move." + move.word());
    }

    /** A clause and its policy. */
    String clause(String pack, String clause) {
        return text(
                "clause",
                sentences.clause(pack, clause),
                sentences.brief(sentences.names().packTitle(pack)));
    }

    /** How an award can be paid, in a word. */
    String route(Route route) {
        return text("route." + route.word());
    }

    /** Documents by what people call them, each once. */
    List<String> documents(Collection<Needed> needed) {
        return needed.stream().map(n -> label(n.document())).distinct().toList();
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

    /** Why an award is paid as it is; of one of which nothing is due first what took all of it. */
    List<String> notes(Payment payment) {
        DueAward award = payment.award();
        Stream<String> taken = award.dueFen() > 0
                ? Stream.empty()
                : award.postings().stream()
                        .filter(p -> isOfRules(p, payment))
                        .map(p -> text("taken." + p.account().word(), clause(p.pack(), p.clause())));
        Stream<String> notes =
                payment.told().stream().map(n -> text("note." + n.word(), String.valueOf(payment.year())));
        return Stream.concat(taken, notes).distinct().toList();
    }

    /** What the budget and the ledger take has its own note. */
    private static boolean isOfRules(Posting posting, Payment payment) {
        boolean isCut = posting.account() == Posting.Account.STACKING || posting.account() == Posting.Account.CEILING;
        boolean isPaid = payment.notes().contains(Payment.Note.PAID_BEFORE)
                && posting.pack().equals(payment.award().pack())
                && posting.clause().equals(payment.award().clause());
        return isCut && !isPaid;
    }

    /** The most frequent first, and how many others there are. */
    String named(SortedMap<String, Long> counts, Function<String, String> name) {
        List<String> named = new ArrayList<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(MOST_NAMED)
                .forEach(e -> named.add(text("named", name.apply(e.getKey()), count(e.getValue()))));
        if (counts.size() > MOST_NAMED) {
            named.add(text("and-others", String.valueOf(counts.size() - MOST_NAMED)));
        }
        return sentences.list(named);
    }
}
