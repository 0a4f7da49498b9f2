package io.tidu.internal.guide;

import io.tidu.model.Enterprise;
import io.tidu.model.FactPath;
import io.tidu.model.PackItem;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.Finding;
import io.tidu.model.guidance.Step;
import io.tidu.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Makes steps of moves.
 *
 * @param vocabulary the facts
 * @param enterprise the enterprise as it is
 * @param target what is asked for
 * @param planner knows the day, and decides what becomes of the target without a move
 */
record StepMaker(Vocabulary vocabulary, Enterprise enterprise, String target, Planner planner) {
    /** A move that a state makes so far, as a step. */
    Step of(State state, Move move, long value) {
        LocalDate date = planner.world().day();
        List<PackItem> clauses = clauses(planner.outcome(state.without(move)));
        if (move instanceof NumberMove number) {
            Ranges kept = Ranges.of(planner, state, number, value);
            return new Step.Set(
                    number.lever(),
                    number.path(),
                    number.direction() > 0 ? "up" : "down",
                    number.from(),
                    number.number(value),
                    kept.upTo(),
                    kept.others(),
                    kept.otherWay(),
                    NumberMove.SMALLEST,
                    number.yearly() ? endOfYear(number.path()) : date,
                    clauses);
        }
        if (move instanceof ChoiceMove choice) {
            return new Step.Choose(
                    choice.lever(),
                    choice.path(),
                    FactPaths.at(enterprise, choice.path()),
                    choice.chosen(value),
                    date,
                    clauses);
        }
        if (move instanceof AddMove add) {
            return new Step.Add(
                    add.lever(),
                    add.fact(),
                    add.entry(value),
                    add.count(value),
                    add.by().size(),
                    date,
                    clauses);
        }
        if (move instanceof EndMove end) {
            return new Step.End(end.lever(), end.fact(), end.position(), end.lastDay(), clauses);
        }
        if (move instanceof SupplyMove supply) {
            return new Step.Supply(supply.path(), supply.value(value), document(supply.path()), clauses);
        }
        throw new IllegalStateException(move.name());
    }

    private static LocalDate endOfYear(String path) {
        return LocalDate.of(Objects.requireNonNull(FactPath.of(path).year()), 12, 31);
    }

    private String document(String path) {
        return Optional.ofNullable(vocabulary.facts().get(FactPaths.fact(path)))
                .map(f -> f.document() == null ? "" : f.document().zh())
                .orElse("");
    }

    /** The clauses that fail where the target is lost. */
    List<PackItem> clauses(Outcome lost) {
        return List.copyOf(lost.failing(target).values().stream()
                .flatMap(List::stream)
                .filter(f -> f.role() != Finding.Role.ALTERNATIVE && f.verdict() != Verdict.MET)
                .filter(f -> !f.clause().isEmpty())
                .map(f -> new PackItem(f.pack(), f.clause()))
                .collect(Collectors.toCollection(TreeSet::new)));
    }
}
