package io.tidu.benchmark.peer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieSession;

/** Drools as its manual teaches, with the executable model; verdicts and amounts, no reasons. */
public final class TextbookPeer implements Peer<Textbook.Results> {
    private static final List<String> TARGETS =
            List.of("technology-sme", "county-support", "tier-1", "tier-2", "tier-3", "tier-4", "tier-5");

    private final List<Firm> firms;
    private final KieBase base;
    private final Textbook.Day day = Textbook.Day.of(Firms.ON);

    /** For these. */
    public TextbookPeer(List<Firm> firms) {
        this.firms = firms;
        KieServices services = KieServices.get();
        ReleaseId release = services.newReleaseId("textbook", "ladder", "1");
        KieFileSystem files = services.newKieFileSystem();
        files.generateAndWritePomXML(release);
        try (InputStream drl = TextbookPeer.class.getResourceAsStream("textbook.drl")) {
            files.write("src/main/resources/textbook/rules.drl", drl.readAllBytes());
            KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
            List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
            if (!errors.isEmpty()) {
                throw new IllegalStateException(errors.toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.base = services.newKieContainer(release).getKieBase();
    }

    @Override
    public String name() {
        return "Drools by its manual, no findings";
    }

    @Override
    public Textbook.Results decide(int number) {
        Firm firm = firms.get(number);
        Textbook.Results results = new Textbook.Results();
        KieSession session = base.newKieSession();
        try {
            session.setGlobal("results", results);
            session.insert(day);
            session.insert(firm);
            for (List<?> list : List.of(
                    firm.rights(),
                    firm.certificates(),
                    firm.events(),
                    firm.prizes(),
                    firm.bodies(),
                    firm.standards(),
                    firm.investments(),
                    firm.payments())) {
                list.forEach(session::insert);
            }
            session.fireAllRules();
        } finally {
            session.dispose();
        }
        return results;
    }

    @Override
    public Outcome outcome(Textbook.Results results) {
        Outcome outcome = Outcome.empty(false);
        TARGETS.forEach(t -> outcome.targets().put(t, results.attained.contains(t)));
        for (String item : List.of("staff", "rd", "ip")) {
            long points = results.points.getOrDefault(item, 0);
            outcome.points().put(item, points);
            outcome.points().merge(Outcome.TOTAL, points, Long::sum);
        }
        results.fen.forEach((item, fen) -> outcome.pay(item, fen).pay(Outcome.TOTAL, fen));
        return outcome;
    }
}
