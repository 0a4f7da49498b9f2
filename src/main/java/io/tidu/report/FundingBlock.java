package io.tidu.report;

import io.tidu.internal.report.paper.Sheet;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.Award;
import io.tidu.model.assessment.ClawBack;
import io.tidu.model.assessment.Funding;
import io.tidu.model.assessment.StepDetail;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The money: each award with its computation, what is still open, and the total under the ceiling. */
final class FundingBlock {
    private static final int FEW = 8;

    private final Sheet sheet;

    FundingBlock(Sheet sheet) {
        this.sheet = sheet;
    }

    void write() {
        Funding funding = sheet.assessment().funding();
        sheet.heading(sheet.text("report.row.funding"), "", totals(funding));
        List<Award> nothing = funding.awards().stream().filter(a -> !isPaid(a)).toList();
        funding.awards().stream().filter(FundingBlock::isPaid).forEach(this::due);
        open(funding.open());
        nothing.stream().filter(a -> isReduced(a) && !isNotBest(a)).forEach(this::reduced);
        together("report.awards-not-best", nothing.stream().filter(FundingBlock::isNotBest));
        together("report.awards-of-nothing", nothing.stream().filter(a -> !isReduced(a)));
        funding.clawBacks().forEach(this::clawBack);
        if (funding.awards().isEmpty() && funding.open().isEmpty()) {
            sheet.page().paragraph("  ", sheet.text("report.no-award"));
        }
    }

    private static boolean isPaid(Award award) {
        return award.amount() != null && award.amount().signum() > 0;
    }

    /** Whether its steps say more than its amount does. */
    private static boolean isReduced(Award award) {
        return award.steps().size() > 1 || award.steps().stream().anyMatch(s -> s.detail() instanceof StepDetail.Bands);
    }

    private static boolean isNotBest(Award award) {
        return isReduced(award) && award.steps().get(award.steps().size() - 1).kind() == Award.Kind.BEST_OF;
    }

    private String totals(Funding funding) {
        List<String> parts = new ArrayList<>();
        parts.add(sheet.text("report.total", sheet.figures().money(funding.total())));
        parts.add(
                funding.paid() == null
                        ? sheet.text("report.paid-unknown")
                        : sheet.text("report.paid", sheet.figures().money(funding.paid())));
        parts.addAll(SummaryTexts.ceilings(sheet));
        return String.join(sheet.text("explain.part-separator"), parts);
    }

    private void due(Award award) {
        line(Sheet.sign(Verdict.MET), award, sheet.figures().money(Objects.requireNonNull(award.amount())));
        if (isReduced(award)) {
            sheet.page().paragraph(Sheet.INDENT, steps(award));
        }
        splits(award);
    }

    /** Which level of government bears what of it, or why that can't be said. */
    private void splits(Award award) {
        if (award.splits().isEmpty()) {
            return;
        }
        List<String> told = sheet.sentences().splits(award);
        if (!told.isEmpty()) {
            sheet.page()
                    .paragraph(
                            Sheet.INDENT,
                            sheet.text("report.award-splits", sheet.sentences().list(told)));
            return;
        }
        List<String> levels = award.splits().stream()
                .map(s -> sheet.label(sheet.names().item(s.pack(), s.level())))
                .toList();
        sheet.page()
                .paragraph(
                        Sheet.INDENT,
                        sheet.text("report.award-splits-open", sheet.sentences().list(levels)));
        sheet.reasons(award.pack(), award.splits().get(0).evidence());
    }

    /** An award that a ceiling or an earlier payment has reduced to nothing: the steps are what matters. */
    private void reduced(Award award) {
        sheet.page().paragraph("  - ", sheet.text("explain.value", name(award), steps(award)));
    }

    /** Those that are open for the same reasons together; of many reasons the rest is only named. */
    private void open(List<Award> awards) {
        Map<List<String>, List<Award>> byReason = new LinkedHashMap<>();
        for (Award award : awards) {
            List<String> reasons = new ArrayList<>(sheet.sentences().questions(award));
            reasons.add(award.verdict().word());
            byReason.computeIfAbsent(reasons, r -> new ArrayList<>()).add(award);
        }
        List<Award> rest = new ArrayList<>();
        int told = 0;
        for (List<Award> together : byReason.values()) {
            if (++told > FEW) {
                rest.addAll(together);
            } else if (together.size() == 1) {
                openAlone(together.get(0));
            } else {
                openTogether(together);
                questions(together.get(0));
            }
        }
        if (!rest.isEmpty()) {
            openTogether(rest);
        }
    }

    private void openAlone(Award award) {
        BigDecimal most = award.bound().most();
        line(
                Sheet.sign(award.verdict()),
                award,
                most == null
                        ? sheet.text("report.award-open")
                        : sheet.text(
                                "report.award-open-at-most", sheet.figures().money(most)));
        if (isReduced(award)) {
            sheet.page().paragraph(Sheet.INDENT, steps(award));
        }
        questions(award);
    }

    private void openTogether(List<Award> awards) {
        sheet.page()
                .paragraph(
                        "  " + Sheet.sign(awards.get(0).verdict()) + " ",
                        sheet.text("report.awards-open", String.valueOf(awards.size()), names(awards)));
    }

    private void questions(Award award) {
        List<String> questions = sheet.sentences().questions(award);
        questions.forEach(q -> sheet.page().paragraph(Sheet.INDENT, q));
        if (questions.isEmpty()) {
            sheet.reasons(award.pack(), award.evidence());
        }
    }

    /** Asked back, or perhaps so: what is missing is said. */
    private void clawBack(ClawBack clawBack) {
        String item = sheet.label(sheet.names().item(clawBack.pack(), clawBack.item()));
        String amount = clawBack.amount() == null
                ? sheet.text("report.award-open")
                : sheet.figures().money(clawBack.amount());
        String clause = sheet.sentences().clause(clawBack.pack(), clawBack.clause());
        String mark = amount + sheet.mark("", clawBack.status());
        sheet.page().paragraph("  ← ", sheet.text("report.claw-back", item, mark, clause));
        if (clawBack.amount() == null) {
            sheet.reasons(clawBack.pack(), clawBack.evidence());
        }
    }

    private void together(String id, Stream<Award> which) {
        List<Award> awards = which.toList();
        if (!awards.isEmpty()) {
            sheet.page().paragraph("  - ", sheet.text(id, names(awards)));
        }
    }

    /** Each item with its tiers. */
    private String names(List<Award> awards) {
        Map<String, List<String>> tiers = new LinkedHashMap<>();
        for (Award award : awards) {
            List<String> ofItem = tiers.computeIfAbsent(item(award), i -> new ArrayList<>());
            if (award.tier() != null) {
                ofItem.add(sheet.target(award.tier()));
            }
        }
        return sheet.sentences()
                .list(tiers.entrySet().stream()
                        .map(i -> i.getValue().isEmpty()
                                ? i.getKey()
                                : sheet.text(
                                        "report.item-of-tiers",
                                        i.getKey(),
                                        sheet.sentences().list(i.getValue())))
                        .toList());
    }

    private void line(String sign, Award award, String amount) {
        String clause = sheet.sentences().clause(award.pack(), award.clause());
        sheet.page()
                .paragraph(
                        "  " + sign + " ",
                        sheet.text("report.award", name(award), amount + sheet.mark("", award.status()), clause));
    }

    private String name(Award award) {
        return award.tier() == null
                ? item(award)
                : sheet.text("report.item-of-tier", item(award), sheet.target(award.tier()));
    }

    private String item(Award award) {
        return sheet.label(sheet.names().item(award.pack(), award.item()));
    }

    private String steps(Award award) {
        return String.join(
                sheet.text("report.step-separator"), sheet.sentences().steps(award));
    }
}
