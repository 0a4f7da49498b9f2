package io.tidu.engine.drools;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;

/** Has Drools make classes of emitted text. Nothing of them is loaded here, and nothing is left in its repository. */
final class ModelBuild {
    private static final String CLASS = ".class";
    /** Where Drools puts the class that it finds a model by; we know where ours is. */
    private static final String PROJECT_MODEL = "org/drools/project/model/";

    private ModelBuild() {}

    /**
     * Builds.
     *
     * @throws IllegalStateException if the text does not compile, which no rule file can bring about
     */
    static CompiledModel build(String drl) {
        KieServices services = KieServices.get();
        ReleaseId release =
                services.newReleaseId("tidu.emitted", "rules", UUID.randomUUID().toString());
        try {
            return classes(compile(services, release, drl));
        } finally {
            services.getRepository().removeKieModule(release);
        }
    }

    private static InternalKieModule compile(KieServices services, ReleaseId release, String drl) {
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

    private static CompiledModel classes(InternalKieModule module) {
        Map<String, byte[]> classes = new HashMap<>();
        for (String file : module.getFileNames()) {
            if (file.endsWith(CLASS) && !file.startsWith(PROJECT_MODEL)) {
                String name = file.substring(0, file.length() - CLASS.length()).replace('/', '.');
                classes.put(name, Objects.requireNonNull(module.getBytes(file), file));
            }
        }
        return new CompiledModel(classes);
    }
}
