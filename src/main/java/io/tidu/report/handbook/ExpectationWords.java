package io.tidu.report.handbook;

import io.tidu.model.Unit;
import io.tidu.pack.yaml.Node;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says what a case expects in words. */
final class ExpectationWords {
    private final PackWords words;
    private final Texts texts;

    ExpectationWords(PackWords words) {
        this.words = words;
        this.texts = words.texts();
    }

    /** What is expected of a target, without its name: the verdict, whether it is in force, findings and points. */
    List<String> target(Node target) {
        List<String> parts = new ArrayList<>();
        Node verdict = target.get("verdict");
        if (verdict != null) {
            parts.add(verdict(verdict));
        }
        Node inForce = target.get("inForce");
        if (inForce != null) {
            parts.add(texts.text("expect.in-force." + inForce.text().equals("true")));
        }
        for (Node.Entry finding : members(target, "findings")) {
            parts.add(texts.text("fact-is", words.criterion(finding.key()), finding(finding.value())));
        }
        Node score = target.get("score");
        if (score != null) {
            if (score.get("min") != null || score.get("max") != null) {
                parts.add(texts.text("fact-is", texts.text("expect.score"), points(score)));
            }
            members(score, "groups").forEach(g -> parts.add(item(g)));
            members(score, "items").forEach(i -> parts.add(item(i)));
        }
        return parts;
    }

    private String item(Node.Entry item) {
        return texts.text("fact-is", words.item(item.key()), points(item.value()));
    }

    /** Of stages: which one, and what stands in the way. */
    List<String> stage(Node stage) {
        List<String> parts = new ArrayList<>();
        for (String key : new String[] {"current", "eligible", "next"}) {
            Node value = stage.get(key);
            if (value != null) {
                parts.add(texts.text("expect.stage." + key, words.word("stage", value.text())));
            }
        }
        Node blocked = stage.get("blockedBy");
        if (blocked != null) {
            List<String> criteria =
                    blocked.items().stream().map(n -> words.criterion(n.text())).toList();
            parts.add(texts.text(
                    "expect.stage.blocked-by", criteria.isEmpty() ? texts.text("no-entry") : texts.list(criteria)));
        }
        return parts;
    }

    /** Of money. */
    List<String> funding(Node funding) {
        List<String> parts = new ArrayList<>();
        for (String key : new String[] {"total", "paid", "ceiling"}) {
            Node value = funding.get(key);
            if (value != null) {
                parts.add(texts.text("expect.funding." + key, yuan(value)));
            }
        }
        members(funding, "awards").forEach(a -> parts.add(award(a)));
        members(funding, "clawBacks").forEach(c -> parts.add(texts.text("expect.funding.claw-back", award(c))));
        Node open = funding.get("open");
        if (open != null) {
            List<String> items = new ArrayList<>();
            open.items().forEach(n -> items.add(words.item(n.text())));
            open.members().forEach(o -> items.add(texts.text("fact-is", words.item(o.key()), open(o.value()))));
            parts.add(texts.text("expect.funding.open", texts.list(items)));
        }
        return parts;
    }

    private String award(Node.Entry award) {
        Node value = award.value();
        return texts.text("fact-is", words.item(award.key()), value.isMapping() ? open(value) : yuan(value));
    }

    /** A finding: its verdict alone, or with clause, value, line, shortfall and reasons. */
    private String finding(Node finding) {
        return finding.isMapping() ? open(finding) : verdict(finding);
    }

    /** What is said of one finding, award or claim, part by part in the order of the language. */
    private String open(Node said) {
        if (said.isScalar()) {
            return other(said.text());
        }
        List<String> parts = new ArrayList<>();
        Node verdict = said.get("verdict");
        if (verdict != null) {
            parts.add(verdict(verdict));
        }
        for (String key : new String[] {"amount", "tier", "actual", "required", "shortfall", "clause"}) {
            Node value = said.get(key);
            if (value != null) {
                parts.add(texts.text("expect.part." + key, value.isMapping() ? interval(value) : other(value.text())));
            }
        }
        Node missing = said.get("missing");
        if (missing != null) {
            List<String> facts = missing.items().stream().map(Node::text).toList();
            parts.add(texts.text("expect.part.missing", facts.isEmpty() ? texts.text("no-entry") : texts.list(facts)));
        }
        Node doubts = said.get("doubts");
        if (doubts != null) {
            List<String> kinds = new ArrayList<>();
            doubts.items().forEach(d -> kinds.add(d.text()));
            doubts.members().forEach(d -> kinds.add(d.key()));
            parts.add(texts.text("expect.part.doubts", kinds.isEmpty() ? texts.text("no-entry") : texts.list(kinds)));
        }
        return String.join(texts.messages().text("explain.part-separator"), parts);
    }

    private String interval(Node value) {
        Node min = value.get("min");
        Node max = value.get("max");
        return (min == null ? "" : other(min.text())) + "–" + (max == null ? "" : other(max.text()));
    }

    private String verdict(Node written) {
        String id = "explain.verdict." + written.text();
        return texts.messages().has(id) ? texts.messages().text(id) : other(written.text());
    }

    private String other(String word) {
        return word.equals("none") ? texts.text("no-entry") : word;
    }

    private String points(Node interval) {
        Node min = interval.get("min");
        Node max = interval.get("max");
        if (min == null && max == null) {
            return other(interval.text());
        }
        try {
            return words.interval(decimal(min), decimal(max), Unit.POINTS);
        } catch (NumberFormatException notANumber) {
            return other((min == null ? interval : min).text());
        }
    }

    private String yuan(Node amount) {
        try {
            return words.number(new BigDecimal(amount.text()), Unit.YUAN);
        } catch (NumberFormatException notANumber) {
            return other(amount.text());
        }
    }

    private static @Nullable BigDecimal decimal(@Nullable Node written) {
        return written == null ? null : new BigDecimal(written.text());
    }

    private static List<Node.Entry> members(Node node, String key) {
        Node member = node.get(key);
        return member == null ? List.of() : member.members();
    }
}
