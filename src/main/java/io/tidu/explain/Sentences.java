package io.tidu.explain;

import io.tidu.model.Comparison;
import io.tidu.model.Evidence;
import io.tidu.model.Label;
import io.tidu.model.Names;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.Award;
import io.tidu.model.assessment.Finding;
import io.tidu.model.assessment.NotFor;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says in one language what an assessment found. Immutable and safe to share between threads if its names are. */
public final class Sentences {
    private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:\\.[0-9]+)*");

    private final Wording wording;
    private final StatementSentence statement;
    private final Reasons reasons;
    private final AwardSteps steps;
    private final Questions questions;
    private final GapSentence gaps;

    private Sentences(Wording wording) {
        this.wording = wording;
        this.statement = new StatementSentence(wording);
        this.reasons = new Reasons(wording);
        this.steps = new AwardSteps(wording);
        this.questions = new Questions(wording, reasons);
        this.gaps = new GapSentence(wording, statement, reasons);
    }

    /** Chinese for a Chinese locale, English for any other. */
    public static Sentences in(Locale locale, Names names) {
        return new Sentences(Wording.in(locale, names));
    }

    /** A finding in words. */
    public Explanation explain(Finding finding) {
        String said = statement.of(finding);
        String clause = clause(finding.pack(), finding.clause());
        List<MissingFact> missing = reasons.missing(finding.evidence());
        List<String> doubts = reasons.doubts(finding.pack(), finding.evidence());
        List<String> all = new ArrayList<>(List.of(said, wording.text("explain.basis", clause)));
        if (!missing.isEmpty()) {
            all.add(wording.text(
                    "explain.missing",
                    wording.list(missing.stream().map(this::withDocument).toList())));
        }
        all.addAll(doubts);
        return new Explanation(
                said, clause, missing, doubts, String.join(wording.text("explain.sentence-separator"), all));
    }

    /** Value, line and margin in one sentence; that it is one of several ways is not said. */
    public String statement(Finding finding) {
        return statement.plain(finding);
    }

    /** What a finding is about, by how it turned out; one about a part of a score names the part. */
    public String criterion(Finding finding) {
        return wording.criterion(finding);
    }

    /** The value found, in words. */
    public String value(Finding finding) {
        return statement.value(finding);
    }

    /** The value found as the one number that {@link #value} shows; null if it is none, or not known. */
    public @Nullable BigDecimal figure(Finding finding) {
        return statement.figure(finding);
    }

    /** What is required of the value, in words; empty where no line applies. */
    public String required(Finding finding) {
        return statement.required(finding);
    }

    /** What is in the way of a finding that is not met, in a few words without a full stop. */
    public String gap(Finding finding) {
        return gaps.gap(finding);
    }

    /** The one change that would settle a finding that is not met, in the unit one can act in; no full stop. */
    public String remedy(Finding finding) {
        return gaps.remedy(finding);
    }

    /** A label without what is explained in brackets at its end. */
    public String brief(Label label) {
        return GapSentence.brief(wording.of(label));
    }

    /** A missing fact with the document that shows it. */
    public String withDocument(MissingFact fact) {
        return fact.document() == null
                ? fact.label()
                : wording.text("explain.with-document", fact.label(), fact.document());
    }

    /** The facts that are missing. */
    public List<MissingFact> missing(Evidence evidence) {
        return reasons.missing(evidence);
    }

    /** What a person must settle, one sentence each; the pack gives the names of its criteria. */
    public List<String> doubts(String pack, Evidence evidence) {
        return reasons.doubts(pack, evidence);
    }

    /** How the amount of an award came about, one text for each step. */
    public List<String> steps(Award award) {
        return steps.of(award);
    }

    /** What each level of government bears of an award, one text for each; empty while it is not determined. */
    public List<String> splits(Award award) {
        return steps.splits(award);
    }

    /** What could not be said of an award that is not determined: for which clause, and which facts are missing. */
    public List<String> questions(Award award) {
        return questions.of(award);
    }

    /**
     * A clause's number with its title, or its title alone where the id is a word that only rules know; without an id
     * it is what the pack says of whom it is for.
     */
    public String clause(String pack, String clause) {
        if (clause.isEmpty()) {
            return wording.text("explain.for-whom");
        }
        String title = label(wording.names().clauseTitle(pack, clause));
        if (title.isEmpty() || title.equals(clause)) {
            return clause;
        }
        return NUMBER.matcher(clause).matches() ? clause + " " + title : title;
    }

    /** Why a pack is not for the enterprise. */
    public String notFor(NotFor pack) {
        Names names = wording.names();
        return wording.text(
                "explain.not-for",
                label(names.packTitle(pack.pack())),
                label(names.fact(pack.fact())),
                label(names.word(pack.value())),
                wording.list(
                        pack.values().stream().map(v -> label(names.word(v))).toList()));
    }

    /** What a finding's criterion is called in few words, with the years and words that tell it from others. */
    public String brief(Finding finding) {
        return gaps.label(finding);
    }

    /** A criterion's label. */
    public String criterion(String pack, String name) {
        return wording.criterion(pack, name);
    }

    /** A verdict in words. */
    public String verdict(Verdict verdict) {
        return wording.text("explain.verdict." + verdict.word());
    }

    /** A line in words, such as {@code at least 5%}. */
    public String line(Comparison comparison, String number) {
        return wording.line(comparison, number);
    }

    /** Items of an enumeration. */
    public String list(List<String> items) {
        return wording.list(items);
    }

    /** A label in this language. */
    public String label(Label label) {
        return wording.of(label);
    }

    /** The names it speaks with. */
    public Names names() {
        return wording.names();
    }

    /** The numbers of this language. */
    public Figures figures() {
        return wording.figures();
    }
}
