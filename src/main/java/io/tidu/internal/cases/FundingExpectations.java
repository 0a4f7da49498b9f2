package io.tidu.internal.cases;

import io.tidu.internal.cases.DeclaredNames.Sort;
import io.tidu.internal.policy.rule.AwardItems;
import io.tidu.internal.source.tree.SourceNode;
import io.tidu.model.Exact;
import io.tidu.model.PackItem;
import io.tidu.model.assessment.Assessment;
import io.tidu.model.assessment.Award;
import io.tidu.model.assessment.ClawBack;
import io.tidu.model.assessment.Funding;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a case expects of the money: awards, what is open and why, what is asked back. */
final class FundingExpectations {
    private final String pack;
    private final AwardItems items;
    private final ExpectationForm form;

    /** Of a case that stands beside a pack. */
    FundingExpectations(String pack, AwardItems items, ExpectationForm form) {
        this.pack = pack;
        this.items = items;
        this.form = form;
    }

    void read(SourceNode node) {
        node.onlyKeys(form.problems(), "total", "paid", "ceiling", "awards", "splits", "open", "clawBacks");
        form.number(
                "funding.total",
                node.get("total"),
                found -> exact(found.funding().total()));
        form.number(
                "funding.paid", node.get("paid"), found -> exact(found.funding().paid()));
        form.number("funding.ceiling", node.get("ceiling"), found -> exact(ceiling(found.funding())));
        for (SourceNode.Entry award : form.named(node.get("awards"), Sort.PAID_ITEM)) {
            PackItem item = meant(award.key(), award.value());
            form.number("funding.awards." + award.key(), award.value(), found -> awarded(found, item));
        }
        form.named(node.get("splits"), Sort.PAID_ITEM).forEach(this::split);
        form.named(node.get("clawBacks"), Sort.PAID_ITEM).forEach(this::clawBack);
        SourceNode open = node.get("open");
        if (open != null && open.isMapping()) {
            form.named(open, Sort.PAID_ITEM).forEach(this::open);
        } else if (open != null) {
            open.items(form.problems()).stream()
                    .filter(i -> form.isName(i, Sort.PAID_ITEM))
                    .forEach(i -> {
                        PackItem item = meant(i.text(), i);
                        form.text(
                                "funding.open." + i.text(),
                                i,
                                found -> opened(found, item, null).isEmpty() ? null : i.text());
                    });
        }
    }

    private void open(SourceNode.Entry award) {
        SourceNode node = award.value();
        PackItem item = meant(award.key(), node);
        SourceNode tier = node.get("tier");
        Candidates<Award> awards =
                new Candidates<>("funding.open." + award.key(), form, found -> opened(found, item, tier));
        if (node.isScalar() && node.text().equals(Expected.NONE)) {
            awards.none(node);
            return;
        }
        node.onlyKeys(form.problems(), "tier", "verdict", "clause", "missing", "doubts");
        if (tier != null && !form.isName(tier, Sort.TIER)) {
            return;
        }
        awards.one(award);
        awards.verdict(node, Award::verdict);
        awards.text("clause", node, Award::clause);
        awards.reasons(node, Award::evidence);
    }

    /** What each level bears of an item; {@code none} where that is not determined or no rule says so. */
    private void split(SourceNode.Entry award) {
        PackItem item = meant(award.key(), award.value());
        for (SourceNode.Entry level : form.named(award.value(), Sort.LEVEL)) {
            String at = "funding.splits." + award.key() + "." + level.key();
            form.number(at, level.value(), found -> borne(found, item, level.key()));
        }
    }

    private void clawBack(SourceNode.Entry asked) {
        SourceNode node = asked.value();
        PackItem item = meant(asked.key(), node);
        String at = "funding.clawBacks." + asked.key();
        if (node.isScalar()) {
            form.number(at, node, found -> askedBack(found, item));
            return;
        }
        node.onlyKeys(form.problems(), "amount", "verdict", "clause", "missing", "doubts");
        Candidates<ClawBack> clawBacks = new Candidates<>(at, form, found -> clawBacks(found, item));
        clawBacks.one(asked);
        clawBacks.number("amount", node, c -> exact(c.amount()));
        clawBacks.verdict(node, ClawBack::verdict);
        clawBacks.text("clause", node, ClawBack::clause);
        clawBacks.reasons(node, ClawBack::evidence);
    }

    private static @Nullable Exact exact(@Nullable BigDecimal yuan) {
        return yuan == null ? null : Exact.of(yuan);
    }

    /** The ceiling of the case's own pack; of a pack without one the only one there is. */
    private @Nullable BigDecimal ceiling(Funding funding) {
        return funding.ceilings().stream()
                .filter(c -> c.pack().equals(pack))
                .map(Funding.Ceiling::amount)
                .findFirst()
                .orElseGet(funding::ceiling);
    }

    /** An item of this name of the case's own pack, else of the only pack that has one. */
    private PackItem meant(String written, SourceNode node) {
        if (items.owners(written).size() > 1 && items.meant(written, pack).isEmpty()) {
            form.problems()
                    .add(node.problem("case.item-of-several", written, String.join(", ", items.owners(written))));
        }
        return items.meant(written, pack).orElseGet(() -> new PackItem(pack, written));
    }

    private List<ClawBack> clawBacks(Assessment found, PackItem item) {
        return found.funding().clawBacks().stream()
                .filter(c -> items.of(c.pack(), c.item()).equals(item))
                .toList();
    }

    private List<Award> opened(Assessment found, PackItem item, @Nullable SourceNode tier) {
        return found.funding().open().stream()
                .filter(a -> items.of(a.pack(), a.item()).equals(item))
                .filter(a -> tier == null || tier.text().equals(a.tier()))
                .toList();
    }

    private @Nullable Exact askedBack(Assessment found, PackItem item) {
        return clawBacks(found, item).stream()
                .filter(c -> c.amount() != null)
                .map(c -> Exact.of(Objects.requireNonNull(c.amount())))
                .reduce(Exact::plus)
                .orElse(null);
    }

    private @Nullable Exact borne(Assessment found, PackItem item, String level) {
        return found.funding().awards().stream()
                .filter(a -> items.of(a.pack(), a.item()).equals(item))
                .flatMap(a -> a.splits().stream())
                .filter(s -> s.level().equals(level) && s.amount() != null)
                .map(s -> Exact.of(Objects.requireNonNull(s.amount())))
                .reduce(Exact::plus)
                .orElse(null);
    }

    private @Nullable Exact awarded(Assessment found, PackItem item) {
        return found.funding().awards().stream()
                .filter(a -> items.of(a.pack(), a.item()).equals(item) && a.amount() != null)
                .map(a -> Exact.of(Objects.requireNonNull(a.amount())))
                .reduce(Exact::plus)
                .orElse(null);
    }
}
