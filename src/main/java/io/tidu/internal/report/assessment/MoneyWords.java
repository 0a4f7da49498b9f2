package io.tidu.internal.report.assessment;

import io.tidu.internal.document.Block;
import io.tidu.internal.document.Sign;
import io.tidu.internal.document.Text;
import io.tidu.internal.policy.rule.OpenMoney;
import io.tidu.model.Doubt;
import io.tidu.model.assessment.Award;
import io.tidu.model.assessment.Funding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The money in figures: what may be had, what is open and how much that can come to. */
final class MoneyWords {
    /** More reasons than that are only counted. */
    private static final int MOST = 2;

    private final Words words;
    private final Funding funding;

    MoneyWords(Words words) {
        this.words = words;
        this.funding = words.assessment().funding();
    }

    /** What all open awards can come to together, as every verb tells it; null if that of one of them is not known. */
    @Nullable
    BigDecimal openAtMost() {
        return OpenMoney.of(words.sentences().names()).most(funding);
    }

    /** The first figure alone. */
    String total() {
        String total = words.money(funding.total());
        return hasSample(funding) ? total + words.messages().text("report.sample-mark") : total;
    }

    /** {@code may receive ¥625,000 · 3 open, at most … · paid … · ceiling …}. */
    String line() {
        List<String> parts = new ArrayList<>(List.of(may()));
        parts.addAll(others());
        return String.join(words.text("clause-separator"), parts);
    }

    /** The figures beside the first; may be empty. */
    String rest() {
        return String.join(words.text("clause-separator"), others());
    }

    private List<String> others() {
        List<String> parts = new ArrayList<>();
        if (!funding.open().isEmpty()) {
            parts.add(openWords());
        }
        if (funding.paid() == null) {
            parts.add(words.text("money.paid-unknown"));
        } else if (funding.paid().signum() > 0) {
            parts.add(words.text("money.paid", words.money(funding.paid())));
        }
        funding.ceilings()
                .forEach(c -> parts.add(
                        funding.ceilings().size() == 1
                                ? words.text("money.ceiling", words.money(c.amount()))
                                : words.text(
                                        "money.ceiling-of",
                                        words.sentences()
                                                .label(words.sentences().names().packTitle(c.pack())),
                                        words.money(c.amount()))));
        return parts;
    }

    private String may() {
        return words.text("money.may", total());
    }

    /** Whether any of what is paid was laid down by nobody. */
    static boolean hasSample(Funding funding) {
        return funding.awards().stream()
                .anyMatch(a -> Words.isSample(a.status())
                        && a.amount() != null
                        && a.amount().signum() > 0);
    }

    private String openWords() {
        BigDecimal most = openAtMost();
        String count = String.valueOf(funding.open().size());
        return most == null
                ? words.text("money.open", count)
                : words.text("money.open-at-most", count, words.money(most));
    }

    /** The first two figures. */
    String brief() {
        String may = may();
        return funding.open().isEmpty()
                ? may
                : may
                        + words.text("clause-separator")
                        + words.text("money.open", String.valueOf(funding.open().size()));
    }

    /** Those that are open for the same reason in one line. */
    List<Block.Item> open() {
        Map<String, List<Award>> byReason = new LinkedHashMap<>();
        Set<String> waitedFor = new LinkedHashSet<>();
        funding.open().forEach(a -> waitedFor.addAll(documents(a)));
        String waiting = words.text("money.documents", String.valueOf(waitedFor.size()));
        boolean several = funding.open().stream()
                        .map(this::documents)
                        .filter(d -> !d.isEmpty())
                        .distinct()
                        .count()
                > 1;
        funding.open()
                .forEach(a -> byReason.computeIfAbsent(
                                several && !documents(a).isEmpty() ? waiting : briefly(a), r -> new ArrayList<>())
                        .add(a));
        List<Block.Item> items = new ArrayList<>();
        for (Map.Entry<String, List<Award>> together : byReason.entrySet()) {
            if (items.size() == MOST && byReason.size() > MOST + 1) {
                items.add(Block.Item.of(
                        Sign.UNDETERMINED,
                        Text.of(words.text("money.more-open", String.valueOf(byReason.size() - MOST)))));
                break;
            }
            List<Award> awards = together.getValue();
            Map<String, Integer> names = new LinkedHashMap<>();
            awards.forEach(a -> names.merge(name(a), 1, Integer::sum));
            items.add(Block.Item.of(
                    Words.sign(awards.get(0).verdict()),
                    Text.of(words.text(
                            "money.open-for",
                            words.listInLine(words.text("money.open-for", "", together.getKey()), names),
                            together.getKey()))));
        }
        return items;
    }

    private List<String> documents(Award award) {
        return words.sentences().missing(award.evidence()).stream()
                .map(m -> m.document() == null ? m.label() : m.document())
                .distinct()
                .toList();
    }

    /** What an open award waits for, in a few words; the first doubt where it waits for a person. */
    String why(Award award) {
        List<String> documents = documents(award);
        if (!documents.isEmpty()) {
            return words.text("reason.missing", words.papers(documents, 2));
        }
        if (award.evidence().doubts().stream().anyMatch(d -> d.kind() == Doubt.Kind.EXPERT)
                && !award.evidence().hasConflict()) {
            return words.text("money.experts");
        }
        return words.sentences().doubts(award.pack(), award.evidence()).stream()
                .findFirst()
                .orElse("");
    }

    /** The same for a line: sources that differ are named without what each says. */
    private String briefly(Award award) {
        List<String> disputed = award.evidence().doubts().stream()
                .filter(d -> d.kind() == Doubt.Kind.CONFLICT
                        && d.contradiction() == null
                        && !d.subject().isEmpty())
                .map(d -> words.sentences().label(words.sentences().names().fact(d.subject())))
                .distinct()
                .toList();
        if (documents(award).isEmpty() && !disputed.isEmpty()) {
            return words.messages()
                    .text("explain.gap.conflict", words.sentences().list(disputed));
        }
        return why(award);
    }

    /** What could not be said of each open award; of those with the same questions together. */
    Block.Items questions() {
        Map<List<String>, List<Award>> byQuestions = new LinkedHashMap<>();
        funding.open()
                .forEach(a -> byQuestions
                        .computeIfAbsent(words.sentences().questions(a), q -> new ArrayList<>())
                        .add(a));
        return new Block.Items(
                byQuestions.entrySet().stream()
                        .map(q -> new Block.Item(
                                Words.sign(q.getValue().get(0).verdict()),
                                Text.of(words.sentences()
                                        .list(q.getValue().stream()
                                                .map(this::name)
                                                .distinct()
                                                .toList())),
                                q.getKey().stream()
                                        .map(t -> Block.Item.of(null, Text.of(t)))
                                        .toList(),
                                false))
                        .toList(),
                false);
    }

    /** What is asked back. */
    List<Block.Item> clawBacks() {
        return funding.clawBacks().stream()
                .map(c -> Block.Item.of(
                        c.amount() == null ? Sign.UNDETERMINED : Sign.LESS,
                        Text.of(words.text(
                                "money.claw-back",
                                words.sentences()
                                        .label(words.sentences().names().item(c.pack(), c.item())),
                                c.amount() == null
                                        ? words.messages().text("report.award-open")
                                        : words.money(c.amount())))))
                .toList();
    }

    /** An item with its tier. */
    String name(Award award) {
        String item = words.sentences().label(words.sentences().names().item(award.pack(), award.item()));
        return award.tier() == null
                ? item
                : words.messages().text("report.item-of-tier", item, words.name(award.tier()));
    }
}
