package io.tidu.explain;

import io.tidu.model.Unit;
import io.tidu.model.assessment.Award;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How the amount of an award came about, in words. The detail of a ceiling or of a cap over a group is the most, then
 * {@code - } what was used of it.
 */
final class AwardSteps {
    private static final Pattern AMOUNT = Pattern.compile("\\d+(\\.\\d+)?");

    private final Wording wording;

    AwardSteps(Wording wording) {
        this.wording = wording;
    }

    List<String> of(Award award) {
        return award.steps().stream().map(s -> step(award, s)).toList();
    }

    /** What each level bears; empty while it is not determined. */
    List<String> splits(Award award) {
        return award.splits().stream()
                .filter(s -> s.amount() != null)
                .map(s -> wording.text(
                        "explain.split",
                        wording.of(wording.names().item(s.pack(), s.level())),
                        wording.figures().money(Objects.requireNonNull(s.amount())),
                        share(s.share())))
                .toList();
    }

    private String step(Award award, Award.Step step) {
        String clause = clause(award, step);
        String id = "explain.step." + step.kind().word();
        String amount = wording.figures().money(step.amount());
        if (step.kind() == Award.Kind.BASE && !step.detail().isEmpty()) {
            return wording.text(id + ".bands", bands(step.detail()), amount) + clause;
        }
        if (step.kind() == Award.Kind.ROUNDING && !step.detail().isEmpty()) {
            return wording.text(id + ".unit", money(step.detail()), amount) + clause;
        }
        if (step.kind() == Award.Kind.BEST_OF && better(step).equals(award.item())) {
            return wording.text(id + ".same-item", amount) + clause;
        }
        return wording.text(id, detail(award.pack(), step), amount) + clause;
    }

    /** The clause that says so, where it is not the award's own; with its pack where that is another. */
    private String clause(Award award, Award.Step step) {
        if (step.clause().isEmpty()) {
            return "";
        }
        if (!step.pack().equals(award.pack())) {
            return wording.text(
                    "explain.step.clause-of",
                    step.clause(),
                    wording.of(wording.names().packTitle(step.pack())));
        }
        return step.clause().equals(award.clause()) ? "" : wording.text("explain.step.clause", step.clause());
    }

    private String detail(String pack, Award.Step step) {
        return switch (step.kind()) {
            case BEST_OF -> wording.of(wording.names().item(pack, better(step)));
            case CEILING, CAP_TOGETHER -> money(step.detail().split(" - ", 2)[0]);
            case UPLIFT, MULTIPLE, INSTALMENT -> share(step.detail());
            case BASE, CAP, UPGRADE, ROUNDING -> money(step.detail());
        };
    }

    /** {@code 500 square-metres * 1 ratio + 300 square-metres * 0.5 ratio}, in words. */
    private String bands(String detail) {
        return Arrays.stream(detail.split("; ", -1))
                .map(bands ->
                        Arrays.stream(bands.split(" \\+ ", -1)).map(this::band).collect(Collectors.joining(" + ")))
                .collect(Collectors.joining(wording.text("explain.part-separator")));
    }

    private String band(String band) {
        String[] sides = band.split(" \\* ", 2);
        return sides.length < 2 ? band : wording.text("explain.step.band", number(sides[0]), number(sides[1]));
    }

    private String number(String written) {
        String[] parts = written.split(" ", 2);
        Unit unit = Arrays.stream(Unit.values())
                .filter(u -> u.word().equals(parts[parts.length - 1]))
                .findFirst()
                .orElse(Unit.NONE);
        return wording.figures().of(decimal(parts[0], unit), unit);
    }

    private String money(String yuan) {
        return AMOUNT.matcher(yuan).matches() ? wording.figures().money(new BigDecimal(yuan)) : yuan;
    }

    /** A share may be a fraction such as 1/3, which is shown cut. */
    private String share(String fraction) {
        return wording.figures().of(decimal(fraction, Unit.RATIO), Unit.RATIO);
    }

    private static BigDecimal decimal(String fraction, Unit unit) {
        String[] parts = fraction.split("/", 2);
        BigDecimal number = new BigDecimal(parts[0]);
        return parts.length == 2
                ? number.divide(new BigDecimal(parts[1]), Figures.cutScale(unit), RoundingMode.DOWN)
                : number;
    }

    /** The item after {@code group: }. */
    private static String better(Award.Step step) {
        int colon = step.detail().indexOf(": ");
        return colon < 0 ? step.detail() : step.detail().substring(colon + 2);
    }
}
