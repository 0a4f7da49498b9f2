package io.tidu.cases;

import io.tidu.engine.PolicyEngine;
import io.tidu.model.Enterprise;
import io.tidu.model.assessment.Assessment;
import io.tidu.pack.PolicyPack;
import java.time.LocalDate;
import java.util.Objects;
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
    public static String text(PolicyEngine engine, PolicyPack pack, String name, LocalDate on) {
        boolean based = pack.folder().cases().stream().anyMatch(c -> c.name().equals(BASE));
        Enterprise enterprise =
                based ? CaseReader.base(pack, engine.vocabulary(), BASE) : new Enterprise("case", "", new TreeMap<>());
        Assessment found = engine.assess(enterprise, on);
        StringBuilder text = new StringBuilder();
        text.append("# 预期是今天判定的结果：请先核对，再保留。 What is expected is what is decided today: read it before you keep it.\n");
        text.append("- name: \"").append(name).append("\"\n");
        text.append("  on: ").append(on).append('\n');
        if (based) {
            text.append("  like: ").append(BASE).append('\n');
        }
        text.append("  enterprise: {}                # 与 base.yaml 不同之处 what differs\n");
        text.append("  expect:\n    targets:\n");
        pack.manifest()
                .targets()
                .keySet()
                .forEach(t -> text.append("      ")
                        .append(t)
                        .append(": {verdict: ")
                        .append(Objects.requireNonNull(found.targets().get(t))
                                .verdict()
                                .word())
                        .append("}\n"));
        return text.toString();
    }
}
