package io.tidu.report;

import io.tidu.model.Exact;
import io.tidu.model.Unit;
import io.tidu.model.assessment.Award;
import io.tidu.model.assessment.StepDetail;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the texts that {@link StepDetail#text} writes. */
final class StepDetailReader {
    private StepDetailReader() {}

    /**
     * With what a step was made, or null if it says nothing.
     *
     * @throws IllegalArgumentException if the text says nothing that such a step can say
     */
    static @Nullable StepDetail read(Award.Kind kind, String text) {
        if (text.isEmpty()) {
            return null;
        }
        return switch (kind) {
            case BASE -> bands(text);
            case BEST_OF -> {
                String[] names = sides(text, ": ");
                yield new StepDetail.Better(names[0], names[1]);
            }
            case CEILING, CAP_TOGETHER -> {
                String[] amounts = sides(text, " - ");
                yield new StepDetail.Left(exact(amounts[0]), exact(amounts[1]));
            }
            case UPLIFT, MULTIPLE, INSTALMENT, CAP, UPGRADE, ROUNDING -> new StepDetail.Figure(exact(text));
        };
    }

    /** A share of an award; null where the text is empty. */
    static @Nullable Exact share(String text) {
        return text.isEmpty() ? null : exact(text);
    }

    private static StepDetail bands(String text) {
        List<List<StepDetail.Band>> sums = new ArrayList<>();
        for (String sum : text.split("; ", -1)) {
            List<StepDetail.Band> bands = new ArrayList<>();
            for (String band : sum.split(" \\+ ", -1)) {
                String[] factors = sides(band, " * ");
                String[] part = sides(factors[0], " ");
                String[] rate = sides(factors[1], " ");
                bands.add(new StepDetail.Band(exact(part[0]), unit(part[1]), exact(rate[0]), unit(rate[1])));
            }
            sums.add(bands);
        }
        return new StepDetail.Bands(sums);
    }

    private static String[] sides(String text, String between) {
        int at = text.indexOf(between);
        if (at < 0) {
            throw new IllegalArgumentException(text);
        }
        return new String[] {text.substring(0, at), text.substring(at + between.length())};
    }

    private static Exact exact(String text) {
        int slash = text.indexOf('/');
        try {
            Exact top = Exact.of(new BigDecimal(slash < 0 ? text : text.substring(0, slash)));
            return slash < 0 ? top : top.over(Exact.of(new BigDecimal(text.substring(slash + 1))));
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    private static Unit unit(String word) {
        for (Unit unit : Unit.values()) {
            if (unit.word().equals(word)) {
                return unit;
            }
        }
        throw new IllegalArgumentException(word);
    }
}
