package io.tidu.internal.handbook;

import io.tidu.internal.policy.practice.Sharing;
import io.tidu.model.Exact;
import io.tidu.model.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Says how a pack's money is shared, a sentence for each thing that it says. */
final class SharingWords {
    /** As many decimals as any share has. */
    private static final int DECIMALS = 10;

    private static final int FEN = 2;

    private final PackWords words;
    private final HandbookTexts texts;

    SharingWords(PackWords words) {
        this.words = words;
        this.texts = words.texts();
    }

    /** The sentences; none where nothing is said. */
    List<String> of(Sharing sharing) {
        List<String> said = new ArrayList<>();
        Sharing.Way way = sharing.way();
        if (way != null) {
            said.add(texts.text("sharing." + way.rule().word(), names(way)));
        }
        Long perEnterprise = sharing.perEnterprise();
        if (perEnterprise != null) {
            said.add(texts.text("sharing.per-enterprise", yuan(perEnterprise)));
        }
        sharing.perItem().forEach((item, cap) -> said.add(texts.text("sharing.per-item", words.item(item), yuan(cap))));
        sharing.pots().forEach((item, pot) -> said.add(texts.text("sharing.pot", words.item(item), yuan(pot))));
        sharing.instalments()
                .forEach((item, shares) -> said.add(texts.text(
                        "sharing.instalments",
                        words.item(item),
                        String.valueOf(shares.size()),
                        texts.list(shares.stream().map(this::share).toList()))));
        if (sharing.promised() != null) {
            said.add(texts.text("sharing.promised-" + sharing.promised().word()));
        }
        return said;
    }

    /** The sentences, each with its clause. */
    List<String> cited(Sharing sharing) {
        Sharing.Source source = sharing.source();
        return of(sharing).stream()
                .map(said -> source == null ? said : texts.text("sharing.line", said, source.clause()))
                .toList();
    }

    /** What one version of a pack says and another does not, each sentence with its clause and status. */
    static List<ToldDifference.Part> differences(PackWords before, PackWords after) {
        List<String> old = new SharingWords(before).complete();
        List<String> now = new SharingWords(after).complete();
        String about = after.texts().text("difference.sharing");
        List<ToldDifference.Part> parts = new ArrayList<>();
        old.stream().filter(s -> !now.contains(s)).forEach(s -> parts.add(new ToldDifference.Part(about, s, "")));
        now.stream().filter(s -> !old.contains(s)).forEach(s -> parts.add(new ToldDifference.Part(about, "", s)));
        return parts;
    }

    private List<String> complete() {
        Sharing sharing = words.pack().manifest().practice().sharing();
        Sharing.Source source = sharing.source();
        return source == null
                ? List.of()
                : cited(sharing).stream()
                        .map(said -> texts.list(List.of(
                                said, texts.text("status." + source.status().word()))))
                        .toList();
    }

    private String names(Sharing.Way way) {
        return switch (way.rule()) {
            case PRO_RATA -> "";
            case PRIORITY -> texts.list(way.names().stream().map(words::item).toList());
            case SCORE -> words.target(way.names().get(0));
            case FIRST_COME -> words.fact(way.names().get(0));
        };
    }

    private String yuan(long fen) {
        return words.number(BigDecimal.valueOf(fen, FEN).stripTrailingZeros(), Unit.YUAN);
    }

    private String share(Exact share) {
        return words.number(share.toBigDecimal(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros(), Unit.RATIO);
    }
}
