package io.tidu.internal.load.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.Problems;
import io.tidu.internal.policy.table.Table;
import io.tidu.model.Doubt;
import io.tidu.model.Evidence;
import io.tidu.model.Exact;
import io.tidu.model.Quantity;
import io.tidu.model.Term;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads tables in tests. */
public final class Tables {
    private Tables() {}

    public static Table table(String... lines) {
        Problems problems = new Problems();
        Table table = TableReader.read("bands", "bands.csv", bytes(String.join("\n", lines)), problems)
                .orElseThrow(() -> new AssertionError(problems.list()));
        assertThat(problems.list()).isEmpty();
        return table;
    }

    public static List<Problem> problems(String... lines) {
        Problems problems = new Problems();
        TableReader.read("bands", "bands.csv", bytes(String.join("\n", lines)), problems);
        return problems.list();
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public static List<String> ids(String... lines) {
        return problems(lines).stream().map(Problem::id).toList();
    }

    static Exact exact(String number) {
        return Exact.of(new BigDecimal(number));
    }

    static Table.Argument number(String number) {
        return new Table.Argument.Number(Quantity.of(exact(number)));
    }

    static Table.Argument between(String low, String high, Evidence evidence) {
        return new Table.Argument.Number(Quantity.between(exact(low), exact(high), evidence));
    }

    static Table.Argument missingNumber(String fact) {
        return new Table.Argument.Number(Quantity.unknown(Evidence.missing(fact)));
    }

    public static Table.Argument text(String text) {
        return new Table.Argument.Text(Term.of(text));
    }

    static Table.Argument missingText(String fact) {
        return new Table.Argument.Text(Term.unknown(Evidence.missing(fact)));
    }

    static Evidence conflict(String fact) {
        return Evidence.doubt(Doubt.Kind.CONFLICT, fact, "80 (tax return); 90 (social insurance)");
    }

    static Evidence notCovered(String detail) {
        return Evidence.doubt(Doubt.Kind.NOT_COVERED, "bands", detail);
    }
}
