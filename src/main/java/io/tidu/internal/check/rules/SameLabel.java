package io.tidu.internal.check.rules;

import io.tidu.diagnostic.Problem;
import io.tidu.internal.check.Check;
import io.tidu.internal.check.Remarks;
import io.tidu.internal.policy.PackManifest;
import io.tidu.internal.search.Inspection;
import io.tidu.internal.search.PackView;
import io.tidu.model.Label;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Two criteria of one pack that people can't tell apart: results would show one name with two values. A name for when a
 * criterion fails must not be that of another criterion either.
 */
public final class SameLabel implements Check {
    private static final String ID = "check.same-label";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public void look(Inspection rules, Remarks remarks) {
        for (PackView pack : rules.packs()) {
            Map<String, String> seen = new TreeMap<>();
            PackManifest manifest = pack.manifest();
            manifest.criteria().forEach((criterion, label) -> {
                tell(pack, criterion, label, seen, remarks);
                Label failed = manifest.failed().get(criterion);
                if (failed != null) {
                    tell(pack, criterion, failed, seen, remarks);
                }
            });
        }
    }

    private static void tell(PackView pack, String criterion, Label label, Map<String, String> seen, Remarks remarks) {
        for (String name : new String[] {label.zh(), label.en()}) {
            String before = seen.putIfAbsent(name.strip().toLowerCase(Locale.ROOT), criterion);
            if (before != null && !before.equals(criterion)) {
                Problem problem = Problem.warning(ID, pack.manifest().place(), before, criterion, name);
                remarks.add(pack, criterion, problem);
            }
        }
    }
}
