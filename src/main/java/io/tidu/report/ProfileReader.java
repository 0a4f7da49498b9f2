package io.tidu.report;

import io.tidu.internal.source.tree.SourceNode;
import io.tidu.model.Comparison;
import io.tidu.model.Exact;
import io.tidu.model.guidance.Profile;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads score cards; a plans' reader reads their steps. */
record ProfileReader(PlanReader plans) {
    Profile profile(SourceNode node) {
        Members card = new Members(node);
        return new Profile(
                card.text("target"),
                card.text("pack"),
                points(card, "min"),
                points(card, "max"),
                pointsOrNull(card, "pass"),
                card.node("comparison").isNull()
                        ? null
                        : card.choice("comparison", Comparison.values(), Comparison::sign),
                pointsOrNull(card, "gap"),
                card.each("parts", ProfileReader::part),
                card.each("gains", this::gain));
    }

    private static Profile.Part part(SourceNode node) {
        Members part = new Members(node);
        return new Profile.Part(
                part.text("name"),
                points(part, "min"),
                points(part, "max"),
                pointsOrNull(part, "cap"),
                pointsOrNull(part, "pass"),
                pointsOrNull(part, "gap"),
                part.each("items", ProfileReader::item));
    }

    private static Profile.Item item(SourceNode node) {
        Members item = new Members(node);
        return new Profile.Item(
                item.text("name"),
                item.text("pack"),
                item.text("clause"),
                points(item, "min"),
                points(item, "max"),
                pointsOrNull(item, "recorded"),
                item.text("restsOn"));
    }

    private Profile.Gain gain(SourceNode node) {
        Members gain = new Members(node);
        return new Profile.Gain(
                gain.text("part"),
                gain.text("item"),
                plans.step(gain.node("step")),
                points(gain, "min"),
                points(gain, "max"),
                PlanReader.number(gain, "effort"));
    }

    private static Exact points(Members of, String name) {
        return Objects.requireNonNull(of.exact(name, PlanReader.number(of, name)));
    }

    private static @Nullable Exact pointsOrNull(Members of, String name) {
        return of.node(name).isNull() ? null : points(of, name);
    }
}
