package io.tidu.internal.evaluate.decide;

import io.tidu.internal.evaluate.Compiled;
import io.tidu.internal.evaluate.Fixed;
import io.tidu.model.Counted;
import io.tidu.model.Judgement;
import io.tidu.model.Quantity;
import io.tidu.model.Term;
import io.tidu.model.Unit;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.Finding;
import io.tidu.model.assessment.Observed;
import io.tidu.model.assessment.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a rule requires of a value: it must meet a line. */
final class Requirement {
    private Requirement() {}

    /**
     * What all requirements have.
     *
     * @param number the statement's position in its rule
     * @param target the target it is required for
     * @param criterion the criterion
     * @param inPrinciple whether a shortfall needs a person instead of refusing
     * @param targetsRead the patterns of the targets that the value is read of
     * @param findings makes its findings
     */
    record Form(
            int number,
            TargetNumber target,
            Named criterion,
            boolean inPrinciple,
            List<Integer> targetsRead,
            Findings findings) {

        /** What the value's line says, unless the value is not there: it is read of a pack for others. */
        private Judgement judged(Firing firing, Judgement line, @Nullable Term text) {
            Judgement found = line;
            for (int i = 0; i < targetsRead.size(); i++) {
                if (firing.subject(targetsRead.get(i)) instanceof TargetFact target && target.isNotFor()) {
                    found = target.judgement();
                    break;
                }
            }
            if (firing.firm().isWatched()) {
                firing.firm().watch().required(firing.rule(), number, found, text);
            }
            return found;
        }

        private Judgement eased(Judgement judgement, String criterionName) {
            return inPrinciple && judgement.verdict() == Verdict.NOT_MET
                    ? Findings.leftToAPerson(criterionName)
                    : judgement;
        }

        /** A finding of what has no amount that could be missing. */
        private void found(
                Firing firing,
                int to,
                String criterionName,
                Judgement judgement,
                @Nullable Observed observed,
                Required required,
                Counted counted) {
            firing.recorder()
                    .add(
                            firing,
                            to,
                            findings.of(
                                    firing,
                                    criterionName,
                                    firing.unlessOpen(judgement),
                                    observed,
                                    required,
                                    null,
                                    counted));
        }
    }

    /**
     * Of a number.
     *
     * @param required the line as it is told if it is the same for every enterprise, else null
     */
    record OfNumber(
            Form form,
            Compiled<Quantity> value,
            Compiled<Threshold.OfNumber> line,
            Unit unit,
            Shortfall.Plan plan,
            @Nullable Required required)
            implements Statement {
        static OfNumber of(
                Form form,
                Compiled<Quantity> value,
                Compiled<Threshold.OfNumber> line,
                Unit unit,
                Shortfall.Plan plan) {
            Required required = line instanceof Fixed<Threshold.OfNumber> fixed ? told(fixed.value(), unit) : null;
            return new OfNumber(form, value, line, unit, plan, required);
        }

        private static Required told(Threshold.OfNumber at, Unit unit) {
            return new Required.Line(at.comparison(), at.line().low(), at.line().high(), unit);
        }

        @Override
        public void state(Firing firing) {
            int target = form.target().in(firing.scope());
            String criterion = form.criterion().in(firing.scope());
            Quantity actual = value.in(firing.scope());
            Threshold.OfNumber at = line.in(firing.scope());
            Judgement judgement = form.eased(form.judged(firing, at.judge(actual), null), criterion);
            firing.recorder().add(firing, target, finding(firing, criterion, actual, at, judgement));
        }

        private Found finding(
                Firing firing, String criterion, Quantity actual, Threshold.OfNumber at, Judgement judgement) {
            Judgement found = firing.unlessOpen(judgement);
            boolean elsewhere = judgement.verdict() == Verdict.NOT_MET
                    && !judgement.evidence().isEmpty();
            Observed observed = elsewhere || (actual.low() == null && actual.high() == null)
                    ? null
                    : new Observed.Amount(actual.low(), actual.high(), unit);
            boolean fallsShort = !elsewhere && found.verdict() != Verdict.MET && judgement.verdict() != Verdict.MET;
            Finding.Shortfall shortfall = fallsShort ? new Shortfall(actual, at).of(plan) : null;
            return form.findings()
                    .of(
                            firing,
                            criterion,
                            found,
                            observed,
                            required == null ? told(at, unit) : required,
                            shortfall,
                            actual.counted().and(at.line().counted().basisOnly()));
        }
    }

    /** Of a text. */
    record OfText(Form form, Compiled<Term> value, Compiled<Threshold.OfText> line, WantedWords required)
            implements Statement {
        @Override
        public void state(Firing firing) {
            int target = form.target().in(firing.scope());
            String criterion = form.criterion().in(firing.scope());
            Term actual = value.in(firing.scope());
            Threshold.OfText wanted = line.in(firing.scope());
            Judgement judgement = form.eased(form.judged(firing, wanted.judge(actual), actual), criterion);
            Observed observed = actual.text() != null
                    ? new Observed.Word(actual.text())
                    : actual.either().size() > 1 ? new Observed.Either(List.copyOf(actual.either())) : null;
            form.found(firing, target, criterion, judgement, observed, required.of(criterion, wanted), Counted.NONE);
        }
    }

    /** Of a yes or no. */
    record OfFlag(Form form, Compiled<Judgement> value, Threshold.OfFlag line) implements Statement {
        private static final Required YES = new Required.Answer(true);
        private static final Required NO = new Required.Answer(false);

        @Override
        public void state(Firing firing) {
            int target = form.target().in(firing.scope());
            String criterion = form.criterion().in(firing.scope());
            Judgement actual = value.in(firing.scope());
            Judgement judgement = form.eased(form.judged(firing, line.judge(actual), null), criterion);
            Observed observed = actual.verdict().isOpen() ? null : new Observed.Answer(actual.verdict() == Verdict.MET);
            form.found(firing, target, criterion, judgement, observed, line.yes() ? YES : NO, actual.counted());
        }
    }
}
