package io.tidu.engine.drools;

import java.util.Properties;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.internal.conf.AlphaRangeIndexThresholdOption;
import org.kie.internal.conf.AlphaThresholdOption;

/**
 * The only place where generated classes become code, and so the place of the gate: whatever compiled or kept them,
 * they pass it here.
 *
 * <p>The classes live in a class loader of their own, and go with the rule base; Drools' repository knows nothing of
 * them.
 */
final class ModelLoader extends ClassLoader {
    private final CompiledModel model;

    private ModelLoader(CompiledModel model) {
        super("tidu-rules", ModelLoader.class.getClassLoader());
        this.model = model;
    }

    /**
     * Checks and loads.
     *
     * @throws IllegalStateException if the classes refer to something that is not listed, or are no model of rules
     */
    static KieBase load(CompiledModel model) {
        BytecodeGate.check(model);
        ModelLoader loader = new ModelLoader(model);
        KieBaseConfiguration configuration = RuleBaseFactory.newKnowledgeBaseConfiguration(new Properties(), loader);
        // Drools answers differently with nine or more rules on one field unless its alpha indexes are off.
        configuration.setOption(AlphaThresholdOption.get(0));
        configuration.setOption(AlphaRangeIndexThresholdOption.get(0));
        try {
            Class<? extends Model> rules = loader.loadClass(model.modelClass()).asSubclass(Model.class);
            return KieBaseBuilder.createKieBaseFromModel(
                    rules.getDeclaredConstructor().newInstance(), configuration);
        } catch (ReflectiveOperationException | ClassCastException | LinkageError e) {
            throw new IllegalStateException("generated classes are no model of rules", e);
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte @Nullable [] file = model.classes().get(name);
        if (file == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, file, 0, file.length);
    }
}
