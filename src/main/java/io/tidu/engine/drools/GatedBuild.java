package io.tidu.engine.drools;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;

/** Builds emitted text into a module whose classes have passed the gate. Nothing of the module is loaded here. */
final class GatedBuild {
    private GatedBuild() {}

    /**
     * Builds; if that fails, nothing is left behind in Drools' repository.
     *
     * @param release tells this module from every other in this JVM
     * @throws IllegalStateException if the text does not compile or its classes refer to something that is not listed
     */
    static InternalKieModule build(ReleaseId release, String drl) {
        KieServices services = KieServices.get();
        boolean passed = false;
        try {
            InternalKieModule module = compile(services, release, drl);
            BytecodeGate.check(module);
            passed = true;
            return module;
        } finally {
            if (!passed) {
                services.getRepository().removeKieModule(release);
            }
        }
    }

    /** Builds without a look at the classes; for the list of what they may refer to. */
    static InternalKieModule compile(KieServices services, ReleaseId release, String drl) {
        KieFileSystem files = services.newKieFileSystem();
        files.generateAndWritePomXML(release);
        files.write(
                "src/main/resources/tidu/emitted/rules.drl",
                services.getResources()
                        .newByteArrayResource(drl.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8.name()));
        KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
        if (!errors.isEmpty()) {
            throw new IllegalStateException(
                    "emitted text does not compile: " + errors.get(0).getText());
        }
        return (InternalKieModule) builder.getKieModule();
    }
}
