package io.tidu.engine.drools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedSet;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No rule file can bring about what is written here: it stands for a hole in all that comes before the gate. */
class BytecodeGateTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            System.setProperty("pwn.gate", "hit");            | java.lang.System#setProperty
            Runtime.getRuntime();                             | java.lang.Runtime
            new java.io.File("pwn.tmp").exists();             | java.io.File
            Runnable r = System::gc; r.run();                 | java.lang.Runnable
            $f.getClass();                                    | java.lang.Object#getClass()
            Object o = Take.class.getClassLoader();           | java.lang.Class
            drools.halt();                                    | org.drools.model.Drools#halt()V
            drools.getRuntime(java.lang.Object.class);        | org.drools.model.Drools#getRuntime
            drools.delete($f);                                | org.drools.model.Drools#delete
            out.claims();                                     | io.tidu.evaluate.decide.Decisions#claims()
            $f.enterprise();                                  | io.tidu.evaluate.Firm#enterprise()
            Budget.start(1L, 1, 1L);                          | io.tidu.evaluate.decide.Budget#start
            throw new Error();                                | java.lang.Error
            while (true) { Thread.onSpinWait(); }             | java.lang.Thread
            """)
    void a_statement_that_reaches_further_is_refused(String statement, String reference) {
        String drl = drl("Budget.tick(this)", statement);
        assertThatThrownBy(() -> ModelLoader.load(ModelBuild.build(drl)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("must not refer to " + reference);
        assertThat(System.getProperty("pwn.gate")).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            System.setProperty("pwn.gate", "hit") == null     | java.lang.System#setProperty
            new java.util.Random().nextBoolean()              | java.util.Random
            enterprise().hashCode() == number("x").hashCode() | io.tidu.model.Enterprise
            """)
    void a_condition_that_reaches_further_is_refused(String condition, String reference) {
        assertThatThrownBy(() ->
                        ModelLoader.load(ModelBuild.build(drl(condition, "out.money().upgrade(0, Take.word(\"x\"));"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("must not refer to " + reference);
        assertThat(System.getProperty("pwn.gate")).isNull();
    }

    /** Until 23 November 2026 what a generated class inherits passed as its own. */
    @Test
    void a_member_that_a_class_of_the_model_inherits_is_not_its_own(@TempDir Path folder) throws IOException {
        byte[] heir = compiled(folder, """
                package tidu.emitted;
                enum Heir {
                    ONE;
                    static int own() { return ONE.getDeclaringClass() == null ? 0 : own(); }
                }
                """);
        SortedSet<String> references = BytecodeGate.references(new CompiledModel(Map.of("tidu.emitted.Heir", heir)))
                .get("tidu.emitted.Heir");
        assertThat(references)
                .contains("inherited#getDeclaringClass()Ljava/lang/Class;", "[]#clone()Ljava/lang/Object;")
                .doesNotContain("inherited#own()I", "tidu.emitted.Heir#own()I");
        assertThatThrownBy(() -> BytecodeGate.check(new CompiledModel(Map.of("tidu.emitted.Heir", heir))))
                .isInstanceOf(IllegalStateException.class);
    }

    private static byte[] compiled(Path folder, String source) throws IOException {
        Path file = Files.writeString(folder.resolve("Heir.java"), source);
        int result = ToolProvider.getSystemJavaCompiler().run(null, null, null, file.toString());
        assertThat(result).isZero();
        return Files.readAllBytes(folder.resolve("Heir.class"));
    }

    @Test
    void what_is_emitted_passes() {
        String drl = drl("Budget.tick(this)", "out.money().upgrade(0, Take.word(\"x\"));");
        assertThatCode(() -> ModelLoader.load(ModelBuild.build(drl))).doesNotThrowAnyException();
    }

    @Test
    void the_shipped_rules_pass() {
        String drl =
                new Corpus(Path.of("rules"), LocalDate.of(2026, 3, 1)).text().drl();
        assertThatCode(() -> ModelLoader.load(ModelBuild.build(drl))).doesNotThrowAnyException();
    }

    private static String drl(String condition, String statement) {
        StringBuilder drl = new StringBuilder("package " + EmittedText.PACKAGE + ";\n");
        EmittedText.CLASSES.forEach(
                c -> drl.append("import ").append(c.getName()).append(";\n"));
        return drl.append("global io.tidu.evaluate.decide.Decisions out;\nrule \"R0\" when\n  $f : Firm( ")
                .append(condition)
                .append(" )\nthen\n  out.begin(0, Is.all(), $f);\n  ")
                .append(statement)
                .append("\nend\n")
                .toString();
    }
}
