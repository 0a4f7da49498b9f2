package io.tidu.internal.report.assessment;

import io.tidu.explain.Sentences;
import io.tidu.internal.diagnostic.Messages;
import io.tidu.internal.document.Table;
import io.tidu.model.Label;
import io.tidu.model.Names;
import io.tidu.model.assessment.Assessment;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Assessments as tables that people filter, sort and print: a row for each enterprise, for each award, for each
 * requirement, for each document to ask for. Immutable; safe to share between threads if its names are.
 */
public final class AssessmentTables {
    private final Messages messages;
    private final Sentences sentences;
    private final Map<String, Label> issuers;

    private AssessmentTables(Messages messages, Sentences sentences, Map<String, Label> issuers) {
        this.messages = messages;
        this.sentences = sentences;
        this.issuers = Map.copyOf(issuers);
    }

    /**
     * Chinese for a Chinese locale, English for any other.
     *
     * @param issuers who issued each pack and so decides by it, by the pack's id
     */
    public static AssessmentTables in(Locale locale, Names names, Map<String, Label> issuers) {
        return new AssessmentTables(Messages.in(locale), Sentences.in(locale, names), issuers);
    }

    /** A row for each enterprise. */
    public Table summary() {
        return SummaryTable.head(messages);
    }

    /** A row for each award, open ones included. */
    public Table funding() {
        return FundingTable.head(messages);
    }

    /** A row for each requirement of what people apply for. */
    public Table details() {
        return FindingTable.head(messages);
    }

    /** A row for each document that is to be asked for. */
    public Table papers() {
        return PaperTable.head(messages);
    }

    /** The row of an enterprise in {@link #summary}. */
    public List<Table.Cell> summary(Assessment assessment) {
        return new SummaryTable(words(assessment), issuers).row();
    }

    /** The rows of an enterprise in {@link #funding}. */
    public List<List<Table.Cell>> funding(Assessment assessment) {
        return new FundingTable(words(assessment)).rows();
    }

    /** The rows of an enterprise in {@link #details}. */
    public List<List<Table.Cell>> details(Assessment assessment) {
        return new FindingTable(words(assessment)).rows();
    }

    /**
     * Of the rows of an enterprise in {@link #details} those that stand in its way: next stage, and what is not far.
     */
    public List<List<Table.Cell>> gaps(Assessment assessment) {
        return new FindingTable(words(assessment)).gaps();
    }

    /** The rows of an enterprise in {@link #papers}. */
    public List<List<Table.Cell>> papers(Assessment assessment) {
        return new PaperTable(words(assessment)).rows();
    }

    /** The last row of {@link #summary}. */
    public List<Table.Cell> summaryTotals(List<List<Table.Cell>> rows) {
        return SummaryTable.totals(messages, sentences, rows);
    }

    /** The last row of {@link #funding}. */
    public List<Table.Cell> fundingTotals(BigDecimal total, BigDecimal repaid) {
        return FundingTable.totals(messages, sentences, total, repaid);
    }

    private Words words(Assessment assessment) {
        return new Words(assessment, messages, sentences);
    }
}
