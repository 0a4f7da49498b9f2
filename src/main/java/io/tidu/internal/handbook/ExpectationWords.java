package io.tidu.internal.handbook;

import io.tidu.internal.source.tree.SourceNode;
import io.tidu.model.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says what a case expects in words. */
final class ExpectationWords {
    private final PackWords words;
    private final HandbookTexts texts;

    ExpectationWords(PackWords words) {
        this.words = words;
        this.texts = words.texts();
    }

    /** What is expected of a target, without its name: the verdict, whether it is in force, findings and points. */
    List<String> target(SourceNode target) {
        List<String> parts = new ArrayList<>();
        SourceNode verdict = target.get("verdict");
        if (verdict != null) {
            parts.add(verdict(verdict));
        }
        SourceNode inForce = target.get("inForce");
        if (inForce != null) {
            parts.add(texts.text("expect.in-force." + inForce.text().equals("true")));
        }
        for (SourceNode.Entry finding : members(target, "findings")) {
            parts.add(texts.text("fact-is", words.criterion(finding.key()), finding(finding.value())));
        }
        SourceNode score = target.get("score");
        if (score != null) {
            if (score.get("min") != null || score.get("max") != null) {
                parts.add(texts.text("fact-is", texts.text("expect.score"), points(score)));
            }
            members(score, "groups").forEach(g -> parts.add(item(g)));
            members(score, "items").forEach(i -> parts.add(item(i)));
        }
        return parts;
    }

    private String item(SourceNode.Entry item) {
        return texts.text("fact-is", words.item(item.key()), points(item.value()));
    }

    /** Of stages: which one, and what stands in the way. */
    List<String> stage(SourceNode stage) {
        List<String> parts = new ArrayList<>();
        for (String key : new String[] {"current", "eligible", "next"}) {
            SourceNode value = stage.get(key);
            if (value != null) {
                parts.add(texts.text("expect.stage." + key, words.word("stage", value.text())));
            }
        }
        SourceNode blocked = stage.get("blockedBy");
        if (blocked != null) {
            List<String> criteria =
                    blocked.items().stream().map(n -> words.criterion(n.text())).toList();
            parts.add(texts.text(
                    "expect.stage.blocked-by", criteria.isEmpty() ? texts.text("no-entry") : texts.list(criteria)));
        }
        return parts;
    }

    /** Of money. */
    List<String> funding(SourceNode funding) {
        List<String> parts = new ArrayList<>();
        for (String key : new String[] {"total", "paid", "ceiling"}) {
            SourceNode value = funding.get(key);
            if (value != null) {
                parts.add(texts.text("expect.funding." + key, yuan(value)));
            }
        }
        members(funding, "awards").forEach(a -> parts.add(award(a)));
        members(funding, "splits").forEach(s -> parts.add(split(s)));
        members(funding, "clawBacks").forEach(c -> parts.add(texts.text("expect.funding.claw-back", award(c))));
        SourceNode open = funding.get("open");
        if (open != null) {
            List<String> items = new ArrayList<>();
            open.items().forEach(n -> items.add(words.item(n.text())));
            open.members().forEach(o -> items.add(texts.text("fact-is", words.item(o.key()), open(o.value()))));
            parts.add(texts.text("expect.funding.open", texts.list(items)));
        }
        return parts;
    }

    /** What each level bears of an award. */
    private String split(SourceNode.Entry award) {
        List<String> levels = award.value().members().stream()
                .map(l -> texts.text("fact-is", words.item(l.key()), yuan(l.value())))
                .toList();
        return texts.text("expect.funding.split", words.item(award.key()), texts.list(levels));
    }

    private String award(SourceNode.Entry award) {
        SourceNode value = award.value();
        return texts.text("fact-is", words.item(award.key()), value.isMapping() ? open(value) : yuan(value));
    }

    /** A finding: its verdict alone, or with clause, value, line, shortfall and reasons. */
    private String finding(SourceNode finding) {
        return finding.isMapping() ? open(finding) : verdict(finding);
    }

    /** What is said of one finding, award or claim, part by part in the order of the language. */
    private String open(SourceNode said) {
        if (said.isScalar()) {
            return other(said.text());
        }
        List<String> parts = new ArrayList<>();
        SourceNode verdict = said.get("verdict");
        if (verdict != null) {
            parts.add(verdict(verdict));
        }
        for (String key : new String[] {"amount", "tier", "actual", "required", "shortfall", "clause"}) {
            SourceNode value = said.get(key);
            if (value != null) {
                parts.add(texts.text("expect.part." + key, value.isMapping() ? interval(value) : other(value.text())));
            }
        }
        SourceNode missing = said.get("missing");
        if (missing != null) {
            List<String> facts = missing.items().stream().map(SourceNode::text).toList();
            parts.add(texts.text("expect.part.missing", facts.isEmpty() ? texts.text("no-entry") : texts.list(facts)));
        }
        SourceNode doubts = said.get("doubts");
        if (doubts != null) {
            List<String> kinds = new ArrayList<>();
            doubts.items().forEach(d -> kinds.add(d.text()));
            doubts.members().forEach(d -> kinds.add(d.key()));
            parts.add(texts.text("expect.part.doubts", kinds.isEmpty() ? texts.text("no-entry") : texts.list(kinds)));
        }
        return String.join(texts.messages().text("explain.part-separator"), parts);
    }

    private String interval(SourceNode value) {
        SourceNode min = value.get("min");
        SourceNode max = value.get("max");
        return (min == null ? "" : other(min.text())) + "–" + (max == null ? "" : other(max.text()));
    }

    private String verdict(SourceNode written) {
        String id = "explain.verdict." + written.text();
        return texts.messages().has(id) ? texts.messages().text(id) : other(written.text());
    }

    private String other(String word) {
        return word.equals("none") ? texts.text("no-entry") : word;
    }

    private String points(SourceNode interval) {
        SourceNode min = interval.get("min");
        SourceNode max = interval.get("max");
        if (min == null && max == null) {
            return other(interval.text());
        }
        try {
            return words.interval(decimal(min), decimal(max), Unit.POINTS);
        } catch (NumberFormatException notANumber) {
            return other((min == null ? interval : min).text());
        }
    }

    private String yuan(SourceNode amount) {
        try {
            return words.number(new BigDecimal(amount.text()), Unit.YUAN);
        } catch (NumberFormatException notANumber) {
            return other(amount.text());
        }
    }

    private static @Nullable BigDecimal decimal(@Nullable SourceNode written) {
        return written == null ? null : new BigDecimal(written.text());
    }

    private static List<SourceNode.Entry> members(SourceNode node, String key) {
        SourceNode member = node.get(key);
        return member == null ? List.of() : member.members();
    }
}
