package io.tidu.report;

import io.tidu.explain.MissingFact;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.Award;
import io.tidu.model.assessment.Funding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The money: each award with its computation, what is still open, and the total under the ceiling. */
final class FundingBlock {
    private static final String INDENT = "      ";

    private final Sheet sheet;

    FundingBlock(Sheet sheet) {
        this.sheet = sheet;
    }

    void write() {
        Funding funding = sheet.assessment().funding();
        sheet.heading(sheet.text("report.row.funding"), "", totals(funding));
        funding.awards().forEach(this::due);
        funding.open().forEach(this::open);
        if (funding.awards().isEmpty() && funding.open().isEmpty()) {
            sheet.page().paragraph("  ", sheet.text("report.no-award"));
        }
    }

    private String totals(Funding funding) {
        List<String> parts = new ArrayList<>();
        parts.add(sheet.text("report.total", sheet.figures().money(funding.total())));
        parts.add(
                funding.paid() == null
                        ? sheet.text("report.paid-unknown")
                        : sheet.text("report.paid", sheet.figures().money(funding.paid())));
        if (funding.ceiling() != null) {
            parts.add(sheet.text("report.ceiling", sheet.figures().money(funding.ceiling())));
        }
        return String.join(sheet.text("explain.part-separator"), parts);
    }

    private void due(Award award) {
        BigDecimal amount = award.amount() == null ? BigDecimal.ZERO : award.amount();
        String sign = amount.signum() > 0 ? Sheet.sign(Verdict.MET) : "-";
        line(sign, award, sheet.figures().money(amount));
        steps(award);
    }

    private void open(Award award) {
        line(Sheet.sign(award.verdict()), award, sheet.text("report.award-open"));
        steps(award);
        List<String> missing = sheet.sentences().missing(award.evidence()).stream()
                .map(MissingFact::label)
                .toList();
        if (!missing.isEmpty()) {
            sheet.page()
                    .paragraph(
                            INDENT,
                            sheet.text("explain.missing", sheet.sentences().list(missing)));
        }
        sheet.sentences()
                .doubts(award.pack(), award.evidence())
                .forEach(d -> sheet.page().paragraph(INDENT, d));
    }

    private void line(String sign, Award award, String amount) {
        String item = sheet.label(sheet.names().item(award.pack(), award.item()));
        String name = award.tier() == null ? item : sheet.text("report.item-of-tier", item, sheet.target(award.tier()));
        String clause = sheet.sentences().clause(award.pack(), award.clause());
        sheet.page()
                .paragraph(
                        "  " + sign + " ",
                        sheet.text("report.award", name, amount + sheet.mark(award.status()), clause));
    }

    /** A single base amount says nothing that the award's own line does not. */
    private void steps(Award award) {
        if (award.steps().size() > 1) {
            String steps = String.join(
                    sheet.text("report.step-separator"), sheet.sentences().steps(award));
            sheet.page().paragraph(INDENT, steps);
        }
    }
}
