package io.tidu.model.assessment;

import io.tidu.model.Exact;
import io.tidu.model.Unit;
import io.tidu.model.WithoutJson;
import java.util.List;
import java.util.stream.Collectors;

/** With what a step of an award's computation was made. */
public sealed interface StepDetail extends WithoutJson {

    /** The text that stands for it in JSON. */
    String text();

    /**
     * One number: the cap or what was already paid (yuan), the share (a fraction), or the unit of rounding (yuan).
     *
     * @param value the number
     */
    record Figure(Exact value) implements StepDetail {
        @Override
        public String text() {
            return value.toString();
        }
    }

    /**
     * What a ceiling, or a cap over a group, leaves.
     *
     * @param most yuan that may be paid in all
     * @param used yuan of it that payments and earlier awards take
     */
    record Left(Exact most, Exact used) implements StepDetail {
        @Override
        public String text() {
            return most + " - " + used;
        }
    }

    /**
     * Another item that pays more.
     *
     * @param group the group of which only the best is paid
     * @param item the item that is paid
     */
    record Better(String group, String item) implements StepDetail {
        @Override
        public String text() {
            return group + ": " + item;
        }
    }

    /**
     * Of what an amount was made up band by band.
     *
     * @param sums the bands that each look-up of the amount reaches, in their order
     */
    record Bands(List<List<Band>> sums) implements StepDetail {
        /** Copies the lists. */
        public Bands {
            sums = sums.stream().map(List::copyOf).toList();
        }

        @Override
        public String text() {
            return sums.stream()
                    .map(s -> s.stream().map(Band::text).collect(Collectors.joining(" + ")))
                    .collect(Collectors.joining("; "));
        }
    }

    /**
     * What of a number lies in one band.
     *
     * @param part how much of it
     * @param unit the unit of the number
     * @param rate by what it is multiplied
     * @param per the unit of the rate
     */
    record Band(Exact part, Unit unit, Exact rate, Unit per) implements WithoutJson {
        private String text() {
            return part + " " + unit.word() + " * " + rate + " " + per.word();
        }
    }
}
