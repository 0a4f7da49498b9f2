package io.tidu.internal.cases.version;

import io.tidu.diagnostic.Problem;
import io.tidu.internal.policy.PackManifest;
import io.tidu.internal.policy.practice.CalendarEntry;
import io.tidu.internal.source.tree.SourceNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Changes a {@code pack.yaml}: version and days in force, and nothing else of what people wrote. */
final class ManifestShift {
    private static final Pattern FLOW = Pattern.compile("^(\\s*inForce\\s*:\\s*)\\{[^}]*}");
    private static final String IN_FORCE = "inForce";

    private final SourceNode root;
    private final TextEdits edits;

    ManifestShift(SourceNode root, TextEdits edits) {
        this.root = root;
        this.edits = edits;
    }

    /** As a new version from a day on; its end, if the old one had any, is left out. */
    String next(PackManifest old, String version, LocalDate from, List<Problem> remarks) {
        SourceNode written = Objects.requireNonNull(root.get("version"));
        edits.replace(written.textPlace(), written.text(), written.quoted() ? version : "\"" + version + "\"");
        inForce("{from: " + from + "}", from.toString(), null);
        for (CalendarEntry entry : old.practice().calendar().entries()) {
            if (entry.to() != null && entry.to().year() != null) {
                remarks.add(Problem.warning(
                        "version.calendar", entry.place(), entry.to().toString()));
                edits.seeLine(entry.place().line());
            }
        }
        return edits.apply();
    }

    /** As the old version until a day. */
    String until(LocalDate to) {
        SourceNode inForce = Objects.requireNonNull(root.get(IN_FORCE));
        String from = Objects.requireNonNull(inForce.get("from")).text();
        inForce("{from: " + from + ", to: " + to + "}", from, to.toString());
        return edits.apply();
    }

    private void inForce(String flow, String from, @Nullable String to) {
        SourceNode inForce = Objects.requireNonNull(root.get(IN_FORCE));
        SourceNode first = Objects.requireNonNull(inForce.get("from"));
        SourceNode last = inForce.get("to");
        int line = first.place().line();
        String own = edits.line(line);
        Matcher written = FLOW.matcher(own);
        if (written.find()) {
            edits.replaceLine(line, written.group(1) + flow + own.substring(written.end()));
            return;
        }
        edits.replace(first.textPlace(), first.text(), from);
        if (to != null) {
            edits.addLine(
                    line, own.substring(0, own.length() - own.stripLeading().length()) + "to: " + to);
        }
        if (last != null && last.place().line() != line) {
            edits.removeLines(last.place().line(), last.place().line());
        }
    }
}
