package io.tidu.engine;

import io.tidu.engine.drools.CompiledRules;
import io.tidu.evaluate.decide.Script;
import io.tidu.pack.PolicyPack;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The packs in force on some dates, compiled.
 *
 * @param packs the packs in force, those left out among them
 * @param script what the compiled rules refer to
 * @param compiled the compiled rules, or null if no pack is in force
 * @param stagesElsewhere whether no rule here decides stages, but one of a pack that is left out does
 */
record RuleSet(
        List<PolicyPack> packs, Script script, @Nullable CompiledRules compiled, boolean stagesElsewhere) {}
