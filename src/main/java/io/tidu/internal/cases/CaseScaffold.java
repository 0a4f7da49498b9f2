package io.tidu.internal.cases;

import io.tidu.internal.engine.Engine;
import io.tidu.internal.policy.PolicyPack;
import io.tidu.model.Enterprise;
import io.tidu.model.assessment.Assessment;
import java.time.LocalDate;
import java.util.TreeMap;

/**
 * A new case of a pack. Its enterprise is nobody yet, or the pack's {@code base.yaml}; what it expects is what is
 * decided today, so it has to be read before it is kept.
 */
public final class CaseScaffold {
    private static final String BASE = "base.yaml";

    private CaseScaffold() {}

    /**
     * The text of the case file.
     *
     * @param name the case's name, a sentence
     * @param on its evaluation date
     */
    public static String text(Engine engine, PolicyPack pack, String name, LocalDate on) {
        boolean based = pack.folder().cases().stream().anyMatch(c -> c.name().equals(BASE));
        Enterprise enterprise =
                based ? CaseReader.base(pack, engine.vocabulary(), BASE) : new Enterprise("case", "", new TreeMap<>());
        Assessment found = engine.assess(enterprise, on);
        StringBuilder text = new StringBuilder();
        text.append("# 预期是今天判定的结果：请先核对，再保留。 What is expected is what is decided today: read it before you keep it.\n");
        text.append(inForce(engine, pack, on));
        text.append("- name: \"").append(name).append("\"\n");
        text.append("  on: ").append(on).append('\n');
        if (based) {
            text.append("  like: ").append(BASE).append('\n');
        }
        text.append("  enterprise: {}                # ")
                .append(based ? "与 base.yaml 不同之处 what differs from base.yaml" : "已知的事实 the facts that are known")
                .append("\n  expect:\n    targets:\n");
        // Of the version in force, which may decide other targets than the pack the case stands beside.
        found.targets().values().stream()
                .filter(t -> t.pack().equals(pack.manifest().id()))
                .forEach(t -> text.append("      ")
                        .append(t.target())
                        .append(": {verdict: ")
                        .append(t.verdict().word())
                        .append("}\n"));
        return text.toString();
    }

    private static String inForce(Engine engine, PolicyPack pack, LocalDate on) {
        String own = pack.manifest().version();
        return engine.policies().inForce(on).stream()
                .map(PolicyPack::manifest)
                .filter(m -> m.id().equals(pack.manifest().id()))
                .findFirst()
                .map(m -> m.version().equals(own)
                        ? ""
                        : "# 该日有效的是版本 " + m.version() + "，按它判定。 In force on this date is version " + m.version()
                                + ", which decides.\n")
                .orElse("# 该日没有有效的版本。 On this date no version is in force.\n");
    }
}
