package io.tidu.internal.engine;

import io.tidu.internal.engine.drools.DroolsRules;
import io.tidu.internal.evaluate.decide.Program;
import io.tidu.internal.policy.PolicyPack;
import io.tidu.internal.policy.rule.AwardGroups;
import io.tidu.model.assessment.PackUse;
import java.util.List;

/**
 * The packs in force on some dates, ready to run.
 *
 * @param packs the packs in force, those left out among them
 * @param program their rules, compiled
 * @param drools the same as Drools runs them
 * @param stages the stages, from the first to the furthest
 * @param groups which award items belong together
 * @param stagesElsewhere whether no rule here decides stages, but one of a pack that is left out does
 * @param unknownNames finds names that no rule knows
 * @param uses what an assessment says of the packs
 */
public record RuleSet(
        List<PolicyPack> packs,
        Program program,
        DroolsRules drools,
        List<String> stages,
        AwardGroups groups,
        boolean stagesElsewhere,
        UnknownNames unknownNames,
        List<PackUse> uses) {}
