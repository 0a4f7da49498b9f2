package io.tidu.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.internal.evaluate.EvaluationContext;
import io.tidu.internal.evaluate.decide.PlainDecisions;
import io.tidu.internal.evaluate.decide.PlainScript;
import io.tidu.internal.evaluate.decide.PlainTables;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieSession;

/** DRL compiled and run as Drools' manual says, with nothing of ours before or after. */
final class RawDrools {
    private final PlainScript script;
    private final PlainTables tables;
    private final KieBase base;

    RawDrools(PlainScript script, PlainTables tables, String name, String drl) {
        this.tables = tables;
        this.script = script;
        KieServices services = KieServices.get();
        ReleaseId release = services.newReleaseId("plain", name, "1");
        KieFileSystem files = services.newKieFileSystem();
        files.generateAndWritePomXML(release);
        files.write("src/main/resources/plain/rules.drl", drl);
        KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        assertThat(builder.getResults().getMessages(Message.Level.ERROR)).isEmpty();
        this.base = services.newKieContainer(release).getKieBase();
    }

    PlainDecisions run(EvaluationContext firm) {
        PlainDecisions decisions = new PlainDecisions(script);
        KieSession session = base.newKieSession();
        try {
            session.setGlobal("decisions", decisions);
            session.setGlobal("tables", tables);
            decisions.absent().forEach(session::insert);
            session.insert(firm);
            session.fireAllRules();
            return decisions;
        } finally {
            session.dispose();
        }
    }
}
