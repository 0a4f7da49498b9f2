package io.tidu.engine.drools;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.evaluate.decide.Is;
import io.tidu.evaluate.decide.Take;
import io.tidu.pack.language.Limits;
import io.tidu.pack.rule.Kind;
import io.tidu.pack.rule.Node;
import io.tidu.pack.rule.Operation;
import io.tidu.pack.rule.ResolvedRule;
import io.tidu.pack.rule.StatementKind;
import java.io.IOException;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Pins what generated classes may refer to; an upgrade of Drools shows here as a difference to be read. */
class BytecodeAllowListTest {
    private static final Path LIST = Path.of("src/main/resources/io/tidu/engine/drools/bytecode-allow-list.txt");
    private static final Corpus CORPUS = new Corpus(Corpus.FOLDER, LocalDate.of(2026, 3, 1));

    @Test
    void the_list_is_what_the_classes_of_the_corpus_refer_to() throws IOException {
        List<String> written = Files.readAllLines(LIST);
        List<String> lines = new ArrayList<>(
                written.stream().takeWhile(l -> l.startsWith("#")).toList());
        lines.addAll(references());
        if (Boolean.getBoolean("tidu.rewrite")) {
            Files.write(LIST, lines);
        }
        assertThat(written).isEqualTo(lines);
    }

    /** Drools builds a long list of rules in another way than a short one. */
    private static Set<String> references() {
        Set<String> all = new TreeSet<>(references(CORPUS.text()));
        all.addAll(references(CORPUS.text("two patterns", 1_000)));
        return all;
    }

    private static Set<String> references(EmittedText text) {
        Set<String> all = new TreeSet<>();
        BytecodeGate.references(ModelBuild.build(text.drl())).values().forEach(all::addAll);
        return all;
    }

    @Test
    void the_corpus_calls_every_function_that_is_there_to_be_called() throws IOException {
        String listed = Files.readString(LIST);
        assertThat(Stream.of(Take.class, Is.class)
                        .flatMap(c -> Stream.of(c.getDeclaredMethods()))
                        .filter(m -> Modifier.isPublic(m.getModifiers()))
                        .filter(m -> !m.getName().equals("notRecorded"))
                        .map(BytecodeAllowListTest::reference))
                .allSatisfy(reference -> assertThat(listed).contains(reference));
    }

    private static String reference(Method method) {
        String type = MethodType.methodType(method.getReturnType(), method.getParameterTypes())
                .toMethodDescriptorString();
        return method.getDeclaringClass().getName() + "#" + method.getName() + type + "\n";
    }

    @Test
    void no_condition_nests_deeper_than_its_rule_was_checked_for() {
        assertThat(CORPUS.text().drl().lines().filter(l -> l.startsWith("  $"))).allSatisfy(line -> {
            // The pattern's own brackets are one level more.
            assertThat(Brackets.depth(line)).isLessThanOrEqualTo(Limits.CONDITION_DEPTH + 1);
        });
    }

    @Test
    void the_corpus_uses_every_operation() {
        Set<Operation> used = EnumSet.noneOf(Operation.class);
        CORPUS.rules().stream()
                .flatMap(BytecodeAllowListTest::nodes)
                .flatMap(Node::all)
                .forEach(n -> used.add(n.operation()));
        // A parameter stands in formulas only, which Drools never sees.
        assertThat(EnumSet.complementOf(EnumSet.copyOf(used))).containsExactly(Operation.PARAMETER);
    }

    @Test
    void the_corpus_uses_every_form_of_every_statement() {
        Set<String> used = CORPUS.rules().stream()
                .flatMap(r -> r.statements().stream())
                .map(s -> s.kind() + "/" + s.arguments().size())
                .collect(Collectors.toSet());
        Set<String> forms = Stream.of(StatementKind.values())
                .flatMap(k -> k.forms().stream().map(f -> k + "/" + f.size()))
                .collect(Collectors.toSet());
        assertThat(used).isEqualTo(forms);
    }

    @Test
    void the_corpus_uses_every_kind_of_pattern_and_every_number_of_them() {
        assertThat(CORPUS.rules().stream().flatMap(r -> r.patterns().stream()).map(ResolvedRule.Pattern::kind))
                .contains(Kind.ENTERPRISE, Kind.ROW, Kind.ENTRY, Kind.TARGET);
        assertThat(CORPUS.rules().stream().map(r -> r.patterns().size())).contains(1, 2, 3, 4, 5, 6);
    }

    private static Stream<Node> nodes(ResolvedRule rule) {
        Stream<Node> conditions = rule.patterns().stream()
                .flatMap(p -> Stream.concat(Stream.ofNullable(p.targetName()), p.constraints().stream()));
        return Stream.concat(conditions, rule.statements().stream().flatMap(s -> s.arguments().stream()));
    }
}
