package io.tidu.internal.register;

import io.tidu.input.EnterpriseWriter;
import io.tidu.input.Format;
import io.tidu.internal.engine.Engine;
import io.tidu.internal.policy.practice.Budget;
import io.tidu.internal.policy.practice.Sharing;
import io.tidu.internal.report.batch.BatchJson;
import io.tidu.internal.report.batch.BatchWords;
import io.tidu.model.Enterprise;
import io.tidu.model.ledger.LedgerHead;
import io.tidu.register.Register;
import io.tidu.register.RegisterSource;
import io.tidu.register.SampleRegister;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Registers of drawn enterprises with the shipped rules. */
final class BatchSamples {
    static final LocalDate ON = LocalDate.of(2026, 3, 1);
    static final Engine ENGINE = Engine.load(Path.of("rules"));

    private BatchSamples() {}

    static List<Enterprise> drawn(long seed, int count) {
        return SampleRegister.of(ENGINE.vocabulary(), seed, ON).first(count).toList();
    }

    static Register register(List<Enterprise> enterprises) {
        String lines = enterprises.stream().map(EnterpriseWriter::toJson).collect(Collectors.joining("\n"));
        return Register.of(List.of(RegisterSource.of(
                "register", new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)), Format.JSON_LINES)));
    }

    static Budget pot(long yuan) {
        return new Budget(null, yuan * 100, 0, Sharing.NONE);
    }

    static BatchPlan plan(@Nullable Budget budget, boolean withSamples) {
        return plan(budget, withSamples, null);
    }

    static BatchPlan plan(@Nullable Budget budget, boolean withSamples, @Nullable Path resume) {
        return new BatchPlan(
                ENGINE,
                BatchQuestion.on(ON),
                budget,
                0,
                PaidBefore.NOTHING,
                withSamples,
                resume,
                "of the test",
                new TreeMap<>());
    }

    static Batch batch(List<Enterprise> enterprises, BatchPlan plan) {
        Batch batch = BatchRun.run(register(enterprises), plan, entry -> true);
        if (batch == null) {
            throw new IllegalStateException("nobody stopped it");
        }
        return batch;
    }

    static String json(Batch batch, @Nullable LedgerHead head) {
        StringWriter text = new StringWriter();
        try {
            BatchJson.write(batch, BatchWords.in(Locale.CHINESE, ENGINE.names(ON)), head, null, text);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return text.toString();
    }
}
