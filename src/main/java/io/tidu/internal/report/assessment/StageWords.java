package io.tidu.internal.report.assessment;

import io.tidu.internal.document.Chart;
import io.tidu.internal.explain.Gaps;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.StageOutcome;
import io.tidu.model.assessment.TargetOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where an enterprise stands: the way as steps, and one sentence. */
final class StageWords {
    /** In the order of the way; what a pack calls otherwise comes behind. */
    static final List<String> WAY = List.of("reserve", "cultivate", "recommend", "identify");

    private final Words words;
    private final StageOutcome stage;
    private final @Nullable TargetOutcome next;
    private final List<String> way;

    StageWords(Words words) {
        this.words = words;
        this.stage = words.assessment().stage();
        this.next = words.outcome(stage.next());
        this.way = Stream.concat(
                        WAY.stream(),
                        Stream.of(stage.current(), stage.eligible(), stage.next())
                                .filter(Objects::nonNull))
                .distinct()
                .filter(s -> words.assessment().targets().containsKey(s)
                        || s.equals(stage.current())
                        || s.equals(stage.eligible()))
                .toList();
    }

    /** Whether a target is a stage. */
    static boolean isStage(TargetOutcome target, StageOutcome stage) {
        return WAY.contains(target.target())
                || target.target().equals(stage.current())
                || target.target().equals(stage.eligible())
                || target.target().equals(stage.next());
    }

    /** Whether any rule speaks of stages. */
    boolean isEmpty() {
        return way.isEmpty();
    }

    /** Whether no rules at all are in force on the date, so that nothing is decided. */
    boolean hasNoRules() {
        return words.assessment().packs().isEmpty()
                && words.assessment().notFor().isEmpty();
    }

    /** Whether less is attained than is on record. */
    boolean isBehind() {
        return at(stage.current()) > at(stage.eligible());
    }

    /** The way as a picture. */
    Chart.Stepper stepper() {
        List<Chart.Step> steps = way.stream().map(this::step).toList();
        return new Chart.Stepper(words.text("stage.title"), sentence(), steps);
    }

    private Chart.Step step(String name) {
        int at = way.indexOf(name);
        boolean isNext = next != null && name.equals(stage.next());
        String label = words.name(name);
        if (name.equals(stage.current())) {
            return new Chart.Step(label, isNext ? words.text("stage.note.registered") : "", Chart.Progress.HERE);
        }
        if (at <= at(stage.eligible())) {
            return at < at(stage.current())
                    ? new Chart.Step(label, "", Chart.Progress.PASSED)
                    : new Chart.Step(
                            label,
                            name.equals(stage.eligible()) ? words.text("stage.note.may") : "",
                            Chart.Progress.OPEN);
        }
        if (isNext) {
            return new Chart.Step(
                    label,
                    missing(),
                    Objects.requireNonNull(next).verdict() == Verdict.UNDETERMINED
                            ? Chart.Progress.UNKNOWN
                            : Chart.Progress.NEXT);
        }
        return new Chart.Step(label, "", Chart.Progress.LATER);
    }

    private int at(@Nullable String name) {
        return name == null ? -1 : way.indexOf(name);
    }

    /** {@code 4 to go}, {@code 3 documents missing}. */
    private String missing() {
        if (next == null) {
            return "";
        }
        long open =
                next.criteria().values().stream().filter(v -> v != Verdict.MET).count();
        return words.text("stage.missing." + next.verdict().word(), String.valueOf(open));
    }

    /** As registered, what could be entered, what is next; with the reason where it stands above what it attains. */
    String sentence() {
        if (hasNoRules()) {
            return words.messages()
                    .text(
                            "explain.sentence",
                            words.text("no-rules", words.assessment().on().toString()));
        }
        if (way.isEmpty()) {
            return words.text("stage.not-for");
        }
        List<String> parts = new ArrayList<>();
        parts.add(
                stage.current() == null
                        ? words.text("stage.none")
                        : words.text("stage.registered", words.name(stage.current())));
        if (stage.next() == null && stage.eligible() == null) {
            parts.add(words.text("stage.no-rules"));
            return join(parts);
        }
        if (isBehind()) {
            parts.add(behind());
            return join(parts);
        }
        if (stage.eligible() != null) {
            boolean stays = Objects.equals(stage.current(), stage.eligible());
            parts.add(words.text(stays ? "stage.stays" : "stage.may", words.name(stage.eligible())));
        }
        if (stage.next() == null) {
            parts.add(words.text("stage.last"));
        } else {
            parts.add(words.text("stage.next", words.name(stage.next()), missing()));
        }
        return join(parts);
    }

    private String behind() {
        TargetOutcome lost = words.outcome(stage.current());
        TargetOutcome deciding = lost == null || lost.verdict() == Verdict.MET ? next : lost;
        String why = deciding == null ? "" : Reason.first(words, deciding);
        Held held = Held.of(words);
        boolean event =
                deciding != null && Gaps.of(deciding).findings().stream().anyMatch(Gaps::isRefusal);
        if (!event && held.current().isEmpty() && !held.ended().isEmpty()) {
            why = words.text("stage.ended", why, words.sentences().list(held.ended()));
        }
        boolean refused = deciding != null && deciding.verdict() == Verdict.NOT_MET;
        String id = "stage." + (refused ? "back" : "unsure") + (stage.eligible() == null ? ".none" : "");
        return words.text(id, words.name(stage.current()), words.name(stage.eligible()), why);
    }

    private String join(List<String> parts) {
        return words.messages().text("explain.sentence", String.join(words.text("clause-separator"), parts));
    }
}
