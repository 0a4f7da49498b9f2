package io.tidu.internal.report.impact;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.tidu.internal.diagnostic.VisibleWriter;
import io.tidu.internal.explain.ShownDecimals;
import io.tidu.internal.handbook.DifferenceWords;
import io.tidu.internal.handbook.ToldDifference;
import io.tidu.internal.impact.AwardChange;
import io.tidu.internal.impact.ClauseUse;
import io.tidu.internal.impact.ClawBackChange;
import io.tidu.internal.impact.EnterpriseChange;
import io.tidu.internal.impact.FindingChange;
import io.tidu.internal.impact.FundingChange;
import io.tidu.internal.impact.Impact;
import io.tidu.internal.impact.RulesComparison;
import io.tidu.internal.impact.RulesDifference;
import io.tidu.internal.impact.RulesSide;
import io.tidu.internal.impact.TargetChange;
import io.tidu.internal.impact.Touch;
import io.tidu.model.Names;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.Award;
import io.tidu.model.assessment.PackUse;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What changed rules change as JSON Lines, in the form of {@code io/tidu/schema/comparison.schema.json}: first the
 * rules, then each enterprise for which anything differs, in the order of the register, last all together. Safe to
 * share between threads if its names are.
 */
public final class ImpactJson {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final Locale locale;
    private final RulesComparison comparison;
    private final ImpactWords words;

    /** With texts in Chinese for a Chinese locale, in English for any other. */
    public ImpactJson(Locale locale, RulesComparison comparison, Names before, Names after) {
        this.locale = locale;
        this.comparison = comparison;
        this.words = ImpactWords.in(locale, before, after);
    }

    /** What writes the members of an object. */
    interface Members {
        void write(JsonGenerator json) throws IOException;
    }

    private static String line(Members members) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(VisibleWriter.escaping(text))) {
            json.writeStartObject();
            members.write(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text + "\n";
    }

    /** Yuan, or null. */
    static void yuan(JsonGenerator json, String name, @Nullable BigDecimal yuan) throws IOException {
        json.writeFieldName(name);
        if (yuan == null) {
            json.writeNull();
        } else {
            json.writeNumber(ShownDecimals.plain(yuan));
        }
    }

    /**
     * The line of the rules.
     *
     * @param before how the first rules are called, such as their folder
     * @param after how the second rules are called
     */
    public String start(String before, String after) {
        return line(json -> {
            json.writeStringField("kind", "rules");
            json.writeStringField("on", comparison.on().toString());
            side(json, "before", before, comparison.before());
            side(json, "after", after, comparison.after());
            json.writeArrayFieldStart("changes");
            for (ToldDifference.Group group : DifferenceWords.of(
                    locale, comparison.before().policies(), comparison.after().policies(), comparison.written())) {
                for (ToldDifference told : group.told()) {
                    change(json, group, told);
                }
            }
            json.writeEndArray();
            json.writeArrayFieldStart("files");
            for (RulesDifference.FileChange file : comparison.rules().files()) {
                json.writeStartObject();
                json.writeStringField("path", file.path());
                json.writeStringField("before", file.sha256().before());
                json.writeStringField("after", file.sha256().after());
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    private static void side(JsonGenerator json, String name, String shown, RulesSide side) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("rules", shown);
        json.writeStringField("inForceOn", side.inForceOn().toString());
        json.writeArrayFieldStart("packs");
        for (PackUse use : side.packs()) {
            json.writeStartObject();
            json.writeStringField("id", use.id());
            json.writeStringField("version", use.version());
            json.writeStringField("status", use.status());
            json.writeStringField("sha256", use.sha256());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void change(JsonGenerator json, ToldDifference.Group group, ToldDifference told) throws IOException {
        json.writeStartObject();
        json.writeFieldName("change");
        int index = comparison.trace(told.of());
        if (index < 0) {
            json.writeNull();
        } else {
            json.writeNumber(index);
        }
        json.writeStringField("pack", group.pack());
        json.writeStringField("versions", group.versions());
        json.writeStringField("title", group.title());
        json.writeStringField("about", told.about());
        json.writeStringField("clause", told.clause());
        json.writeStringField("place", told.place());
        json.writeArrayFieldStart("parts");
        for (ToldDifference.Part part : told.parts()) {
            json.writeStartObject();
            json.writeStringField("what", part.what());
            json.writeStringField("before", part.before());
            json.writeStringField("after", part.after());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** The line of an enterprise; empty if nothing differs for it. */
    public String enterprise(EnterpriseChange change) {
        if (!change.isChange()) {
            return "";
        }
        return line(json -> {
            json.writeStringField("kind", "enterprise");
            json.writeStringField("enterprise", change.enterprise());
            json.writeStringField("name", change.name());
            money(json, change.funding());
            json.writeObjectFieldStart("stage");
            json.writeStringField("before", change.stage().before());
            json.writeStringField("after", change.stage().after());
            json.writeEndObject();
            names(json, "lostTitles", change.lostTitles());
            names(json, "gainedTitles", change.gainedTitles());
            json.writeArrayFieldStart("awards");
            for (AwardChange award : change.funding().awards()) {
                award(json, award);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("targets");
            for (TargetChange target : change.targets()) {
                target(json, target);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("changes");
            for (Touch touch : change.touches()) {
                json.writeStartObject();
                json.writeNumberField("change", touch.trace());
                json.writeBooleanField("certain", touch.isSure());
                yuan(json, "difference", touch.difference());
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    private static void money(JsonGenerator json, FundingChange funding) throws IOException {
        json.writeObjectFieldStart("money");
        yuan(json, "before", funding.before().least());
        yuan(json, "after", funding.after().least());
        yuan(json, "difference", funding.difference());
        yuan(json, "beforeAtMost", funding.before().most());
        yuan(json, "afterAtMost", funding.after().most());
        yuan(json, "differenceAtLeast", funding.bounds().least());
        yuan(json, "differenceAtMost", funding.bounds().most());
        json.writeBooleanField("differenceJoint", funding.bounds().joint());
        json.writeEndObject();
        ClawBackChange back = funding.clawBacks();
        json.writeObjectFieldStart("clawBacks");
        yuan(json, "before", back.before());
        yuan(json, "after", back.after());
        json.writeNumberField("openBefore", back.openBefore());
        json.writeNumberField("openAfter", back.openAfter());
        json.writeEndObject();
    }

    private static void names(JsonGenerator json, String name, List<TargetChange> targets) throws IOException {
        json.writeArrayFieldStart(name);
        for (TargetChange target : targets) {
            json.writeString(target.target());
        }
        json.writeEndArray();
    }

    private void award(JsonGenerator json, AwardChange change) throws IOException {
        Award any = change.awards().any();
        json.writeStartObject();
        json.writeStringField("item", change.item());
        json.writeStringField("tier", change.tier());
        json.writeStringField("label", words.item(any.pack(), change.item(), change.tier()));
        json.writeStringField("status", any.status());
        yuan(json, "before", amount(change.awards().before()));
        yuan(json, "after", amount(change.awards().after()));
        yuan(json, "difference", change.difference());
        json.writeArrayFieldStart("clauses");
        for (ClauseUse clause : change.clauses()) {
            clause(json, clause);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static @Nullable BigDecimal amount(@Nullable Award award) {
        return award == null ? BigDecimal.ZERO : award.amount();
    }

    private static void clause(JsonGenerator json, ClauseUse clause) throws IOException {
        json.writeStartObject();
        json.writeStringField("pack", clause.pack());
        json.writeStringField("clause", clause.clause());
        json.writeEndObject();
    }

    private static void target(JsonGenerator json, TargetChange target) throws IOException {
        json.writeStartObject();
        json.writeStringField("target", target.target());
        json.writeStringField("pack", target.pack());
        json.writeBooleanField("internal", target.internal());
        json.writeStringField("before", target.before().word());
        json.writeStringField("after", target.after().word());
        json.writeArrayFieldStart("criteria");
        for (FindingChange finding : target.findings()) {
            json.writeStartObject();
            json.writeStringField("criterion", finding.criterion());
            json.writeStringField("pack", finding.clause().pack());
            json.writeStringField("clause", finding.clause().clause());
            json.writeStringField("before", word(finding.verdict().before()));
            json.writeStringField("after", word(finding.verdict().after()));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static @Nullable String word(@Nullable Verdict verdict) {
        return verdict == null ? null : verdict.word();
    }

    /** The line of all together. */
    public String end(Impact impact) {
        return line(json -> new ImpactTotalJson(json, words, impact).write());
    }
}
