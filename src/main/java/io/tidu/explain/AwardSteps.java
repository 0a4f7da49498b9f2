package io.tidu.explain;

import io.tidu.model.Exact;
import io.tidu.model.Unit;
import io.tidu.model.assessment.Award;
import io.tidu.model.assessment.StepDetail;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** How the amount of an award came about, in words. */
final class AwardSteps {
    /** A decimal number has its end before; one that has none is cut where its unit is. */
    private static final int MOST_DECIMALS = 100;

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
                        number(Objects.requireNonNull(s.share()), Unit.RATIO)))
                .toList();
    }

    private String step(Award award, Award.Step step) {
        String clause = clause(award, step);
        String id = "explain.step." + step.kind().word();
        String amount = wording.figures().money(step.amount());
        if (step.detail() instanceof StepDetail.Bands bands) {
            return wording.text(id + ".bands", bands(bands), amount) + clause;
        }
        if (step.kind() == Award.Kind.ROUNDING && step.detail() instanceof StepDetail.Figure unit) {
            return wording.text(id + ".unit", money(unit.value()), amount) + clause;
        }
        if (step.detail() instanceof StepDetail.Better better && better.item().equals(award.item())) {
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
        if (step.detail() instanceof StepDetail.Better better) {
            return wording.of(wording.names().item(pack, better.item()));
        }
        if (step.detail() instanceof StepDetail.Left left) {
            return money(left.most());
        }
        if (step.detail() instanceof StepDetail.Figure figure) {
            return switch (step.kind()) {
                case UPLIFT, MULTIPLE, INSTALMENT -> number(figure.value(), Unit.RATIO);
                default -> money(figure.value());
            };
        }
        return "";
    }

    /** 500 square metres at 100 % + 300 square metres at 50 %. */
    private String bands(StepDetail.Bands bands) {
        return bands.sums().stream()
                .map(sum -> sum.stream().map(this::band).collect(Collectors.joining(" + ")))
                .collect(Collectors.joining(wording.text("explain.part-separator")));
    }

    private String band(StepDetail.Band band) {
        return wording.text("explain.step.band", number(band.part(), band.unit()), number(band.rate(), band.per()));
    }

    private String money(Exact yuan) {
        BigDecimal amount = yuan.decimal(MOST_DECIMALS);
        return amount == null ? yuan.toString() : wording.figures().money(amount);
    }

    /** A number without end, such as 1/3, is shown cut. */
    private String number(Exact number, Unit unit) {
        BigDecimal whole = number.decimal(MOST_DECIMALS);
        return wording.figures()
                .of(whole == null ? number.toBigDecimal(Figures.cutScale(unit), RoundingMode.DOWN) : whole, unit);
    }
}
