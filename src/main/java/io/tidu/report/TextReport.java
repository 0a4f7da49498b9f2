package io.tidu.report;

import io.tidu.explain.Sentences;
import io.tidu.internal.diagnostic.Messages;
import io.tidu.internal.report.paper.Page;
import io.tidu.internal.report.paper.Sheet;
import io.tidu.model.Names;
import io.tidu.model.assessment.Assessment;
import io.tidu.model.assessment.Finding;
import io.tidu.model.assessment.TargetOutcome;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An assessment as a page to read in a terminal or on paper: first who, which stage, how much money and one line for
 * each target; then the next stage, each target and each award with its reasons; last what to ask for. Lines have at
 * most 100 columns, full-width characters counted as two. Immutable; safe to share between threads if its names are.
 */
public final class TextReport {
    private final Messages messages;
    private final Sentences sentences;

    private TextReport(Messages messages, Sentences sentences) {
        this.messages = messages;
        this.sentences = sentences;
    }

    /** Chinese for a Chinese locale, English for any other. */
    public static TextReport in(Locale locale, Names names) {
        return new TextReport(Messages.in(locale), Sentences.in(locale, names));
    }

    /** The page, each line ended by {@code \n}. */
    public String page(Assessment assessment) {
        Page page = new Page(messages);
        Sheet sheet = new Sheet(assessment, messages, sentences, page);
        ChosenTargets selection = ChosenTargets.of(assessment);
        new SummaryBlock(sheet, selection, page).write();
        blocks(sheet, selection);
        return page.text();
    }

    /** Everything below the head. */
    static void blocks(Sheet sheet, ChosenTargets selection) {
        TargetOutcome next = sheet.outcome(sheet.assessment().stage().next());
        if (next != null && next.inForce()) {
            new TargetBlock(sheet, next).writeOpen(findings(selection.detailed()));
        }
        selection.detailed().forEach(t -> new TargetBlock(sheet, t).write());
        new UnknownNamesBlock(sheet).write();
        new FundingBlock(sheet).write();
        new MaterialsBlock(sheet).write();
    }

    private static Set<Finding> findings(List<TargetOutcome> targets) {
        return targets.stream().flatMap(t -> t.findings().stream()).collect(Collectors.toSet());
    }
}
