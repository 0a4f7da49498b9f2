package io.tidu.cli;

import io.tidu.model.Names;
import io.tidu.model.guidance.Guidance;
import io.tidu.report.GuidanceIcs;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The days that matter to all enterprises as one calendar. Of each enterprise only its days are kept. */
final class GuideCalendar implements GuideOutput {
    private final PrintWriter out;
    private final Names names;
    private final Locale locale;
    private final List<Guidance> all = new ArrayList<>();

    GuideCalendar(PrintWriter out, Names names, Locale locale) {
        this.out = out;
        this.names = names;
        this.locale = locale;
    }

    @Override
    public Runnable ready(Guidance guidance) {
        Guidance days = new Guidance(
                guidance.enterprise(),
                guidance.name(),
                guidance.on(),
                guidance.to(),
                guidance.verdict(),
                guidance.packs(),
                guidance.vocabulary(),
                guidance.library(),
                List.of(),
                guidance.complete(),
                guidance.notSearched(),
                List.of(),
                List.of(),
                guidance.deadlines(),
                List.of(),
                List.of());
        return () -> all.add(days);
    }

    @Override
    public void end() {
        out.print(GuidanceIcs.write(all, names, locale));
    }
}
