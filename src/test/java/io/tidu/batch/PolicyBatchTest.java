package io.tidu.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidu.diagnostic.ProblemException;
import io.tidu.engine.EngineOptions;
import io.tidu.engine.PolicyEngine;
import io.tidu.engine.RulesSource;
import io.tidu.input.EnterpriseWriter;
import io.tidu.input.Format;
import io.tidu.model.Enterprise;
import io.tidu.model.batch.Decided;
import io.tidu.model.batch.Standing;
import io.tidu.register.Register;
import io.tidu.register.RegisterSource;
import io.tidu.register.SampleRegister;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A batch on one machine, and cut for many. */
class PolicyBatchTest {
    private static final LocalDate ON = LocalDate.of(2026, 3, 1);
    private static final BatchOptions OPTIONS =
            BatchOptions.on(ON).withBudget("500万元").payingOnSamples();

    private static List<Decided> decided(BatchResult result) {
        List<Decided> all = new ArrayList<>();
        result.forEach(all::add);
        return all;
    }

    /** The rules as what travels: files by path. */
    private static Map<String, byte[]> rules() throws IOException {
        Path top = Path.of("rules");
        Map<String, byte[]> files = new HashMap<>();
        try (Stream<Path> all = Files.walk(top)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(top.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return files;
    }

    private static byte[] elsewhere(Map<String, byte[]> rules, List<Enterprise> part) {
        try (PolicyEngine engine = PolicyEngine.load(RulesSource.inMemory(rules), EngineOptions.DEFAULT)) {
            PolicyBatch batch = PolicyBatch.of(engine, OPTIONS);
            return part.stream()
                    .map(e -> new String(PolicyBatch.write(batch.standing(e)), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("\n"))
                    .getBytes(StandardCharsets.UTF_8);
        }
    }

    private static List<Standing> read(byte[] lines) {
        return new String(lines, StandardCharsets.UTF_8)
                .lines()
                .map(line -> {
                    try {
                        return PolicyBatch.read(line.getBytes(StandardCharsets.UTF_8));
                    } catch (IOException broken) {
                        throw new UncheckedIOException(broken);
                    }
                })
                .toList();
    }

    @Test
    void enterprises_assessed_on_two_machines_and_shared_on_a_third_come_to_the_same_as_on_one() throws IOException {
        Map<String, byte[]> rules = rules();
        try (PolicyEngine engine = PolicyEngine.load(Path.of("rules"))) {
            List<Enterprise> firms =
                    SampleRegister.of(engine.vocabulary(), 5, ON).first(60).toList();
            List<Standing> standings = new ArrayList<>(read(elsewhere(rules, firms.subList(25, 60))));
            standings.addAll(read(elsewhere(rules, firms.subList(0, 25))));
            Collections.shuffle(standings, new Random(1));
            String lines = firms.stream().map(EnterpriseWriter::toJson).collect(Collectors.joining("\n"));
            Register register = Register.of(List.of(RegisterSource.of(
                    "register", new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)), Format.JSON_LINES)));
            PolicyBatch batch = PolicyBatch.of(engine, OPTIONS);

            try (BatchResult one = Objects.requireNonNull(batch.run(register, entry -> true));
                    BatchResult many = batch.share(standings.iterator())) {
                assertThat(decided(many)).hasSize(60).isEqualTo(decided(one));
                assertThat(many.budget()).isEqualTo(one.budget());
                assertThat(many.stages()).isEqualTo(one.stages());
                assertThat(many.items()).isEqualTo(one.items());
                assertThat(many.shares()).isEqualTo(one.shares());
                assertThat(many.budget().paysFen()).isEqualTo(500_000_000L);
            }
        }
    }

    @Test
    void an_enterprise_that_comes_twice_is_refused() {
        try (PolicyEngine engine = PolicyEngine.load(Path.of("rules"))) {
            PolicyBatch batch = PolicyBatch.of(engine, BatchOptions.on(ON));
            Standing standing =
                    batch.standing(Enterprise.builder("91330421MA00000000").build());

            assertThatThrownBy(() -> batch.share(List.of(standing, standing).iterator()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("91330421MA00000000");
        }
    }

    @Test
    void a_budget_that_is_neither_an_amount_nor_a_file_is_a_problem() {
        try (PolicyEngine engine = PolicyEngine.load(Path.of("rules"))) {
            assertThatThrownBy(() -> PolicyBatch.of(engine, BatchOptions.on(ON).withBudget("much")))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("much");
        }
    }
}
