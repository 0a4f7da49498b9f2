package io.tidu.internal.report.batch;

import io.tidu.internal.document.Table;
import io.tidu.internal.register.Batch;
import io.tidu.model.Status;
import io.tidu.model.batch.ItemShare;
import io.tidu.model.batch.ItemTotal;
import io.tidu.model.batch.Route;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Money by item and tier: how what is due came about, what the pot pays, and by which route. */
final class BatchItems {
    private static final List<String> MONEY = List.of(
            "gross",
            "cap",
            "stacking",
            "ceiling",
            "entitled",
            "promised",
            "paid-deducted",
            "later",
            "capped",
            "due",
            "pays",
            "waits",
            "held");

    private static final List<Route> ROUTES = List.of(Route.WITHOUT_APPLICATION, Route.BY_DOCUMENTS, Route.BY_PERSON);

    private final Batch.Totals totals;
    private final BatchWords words;

    BatchItems(Batch.Totals totals, BatchWords words) {
        this.totals = totals;
        this.words = words;
    }

    /** The table for a spreadsheet, with sums. */
    Table table() {
        List<Table.Column> columns = new ArrayList<>();
        columns.add(new Table.Column(words.text("column.item"), Table.Kind.TEXT, true));
        columns.add(new Table.Column(words.text("column.status"), Table.Kind.TEXT, false));
        columns.add(new Table.Column(words.text("column.enterprises"), Table.Kind.NUMBER, false));
        MONEY.forEach(id -> columns.add(new Table.Column(words.text("column." + id), Table.Kind.MONEY, false)));
        columns.add(new Table.Column(words.text("column.open-enterprises"), Table.Kind.NUMBER, false));
        columns.add(new Table.Column(words.text("column.most"), Table.Kind.MONEY, false));
        for (Route route : ROUTES) {
            columns.add(new Table.Column(words.text("awards-by", words.route(route)), Table.Kind.NUMBER, false));
            columns.add(new Table.Column(words.text("due-by", words.route(route)), Table.Kind.MONEY, false));
        }
        return new Table(
                words.text("list.items"),
                columns,
                totals.items().stream().map(this::row).toList(),
                List.of());
    }

    private static Table.Cell count(long count) {
        return Table.Cell.of(BigDecimal.valueOf(count), String.valueOf(count));
    }

    private Table.Cell money(long fen) {
        return Table.Cell.of(BatchWords.yuan(fen), words.money(fen));
    }

    private @Nullable ItemShare share(ItemTotal item) {
        return totals.shares().stream()
                .filter(s -> s.pack().equals(item.pack()) && s.item().equals(item.item()))
                .filter(s -> Objects.equals(s.tier(), item.tier()) && s.status().equals(item.status()))
                .findFirst()
                .orElse(null);
    }

    private List<Table.Cell> row(ItemTotal item) {
        List<Table.Cell> cells = new ArrayList<>();
        cells.add(Table.Cell.of(words.item(item.pack(), item.item(), item.tier())));
        cells.add(Table.Cell.of(item.status().equals(Status.SAMPLE.word()) ? words.text("sample") : ""));
        cells.add(count(item.enterprises()));
        cells.add(money(item.grossFen()));
        cells.add(money(item.capFen()));
        cells.add(money(item.stackingFen()));
        cells.add(money(item.ceilingFen()));
        cells.add(money(item.entitledFen()));
        cells.add(money(item.promisedFen()));
        cells.add(money(item.paidDeductedFen()));
        cells.add(money(item.laterFen()));
        cells.add(money(item.cappedFen()));
        cells.add(money(item.dueFen()));
        ItemShare share = share(item);
        cells.add(money(share == null ? 0 : share.paysFen()));
        cells.add(money(share == null ? 0 : share.waitsFen()));
        cells.add(money(share == null ? 0 : share.heldFen()));
        cells.add(count(item.openEnterprises()));
        cells.add(item.withoutBound() > 0 ? Table.Cell.of(words.text("no-bound")) : money(item.openMostFen()));
        for (Route route : ROUTES) {
            ItemTotal.RouteTotal of = item.routes().get(route);
            cells.add(count(of == null ? 0 : of.awards()));
            cells.add(money(of == null ? 0 : of.dueFen()));
        }
        return cells;
    }

    /** Sums of an item over its tiers. */
    private static final class Sum {
        private final String name;
        private long due;
        private long without;
        private long byDocuments;
        private long persons;
        private long most;
        private boolean isBounded = true;

        Sum(String name) {
            this.name = name;
        }

        void add(ItemTotal item) {
            due += item.dueFen();
            without += due(item, Route.WITHOUT_APPLICATION);
            byDocuments += due(item, Route.BY_DOCUMENTS);
            ItemTotal.RouteTotal person = item.routes().get(Route.BY_PERSON);
            persons += person == null ? 0 : person.awards();
            most += item.openMostFen();
            isBounded &= item.withoutBound() == 0;
        }

        void add(Sum other) {
            due += other.due;
            without += other.without;
            byDocuments += other.byDocuments;
            persons += other.persons;
            most += other.most;
            isBounded &= other.isBounded;
        }

        private static long due(ItemTotal item, Route route) {
            ItemTotal.RouteTotal of = item.routes().get(route);
            return of == null ? 0 : of.dueFen();
        }
    }

    /**
     * The table for a terminal: each item with all its tiers, those first of which most is due.
     *
     * @param most so many, and the others together
     */
    Table brief(int most) {
        Map<String, Sum> sums = new LinkedHashMap<>();
        totals.items()
                .forEach(i -> sums.computeIfAbsent(
                                i.pack() + "/" + i.item(), k -> new Sum(words.item(i.pack(), i.item(), null)))
                        .add(i));
        List<Sum> sorted = new ArrayList<>(sums.values());
        sorted.sort(Comparator.comparingLong((Sum s) -> s.due)
                .thenComparingLong(s -> s.most)
                .reversed());
        List<List<Table.Cell>> rows = new ArrayList<>();
        sorted.stream().limit(most).forEach(s -> rows.add(brief(s)));
        if (sorted.size() > most) {
            Sum others = new Sum(words.text("other-items", String.valueOf(sorted.size() - most)));
            sorted.stream().skip(most).forEach(others::add);
            rows.add(brief(others));
        }
        return new Table(
                "",
                List.of(
                        new Table.Column(words.text("column.item"), Table.Kind.TEXT, true),
                        amount("due"),
                        amount("without-application"),
                        amount("by-documents"),
                        new Table.Column(words.text("brief.by-person"), Table.Kind.NUMBER, false),
                        amount("most")),
                rows,
                List.of());
    }

    private Table.Column amount(String id) {
        return new Table.Column(words.text("brief." + id), Table.Kind.MONEY, false);
    }

    private List<Table.Cell> brief(Sum sum) {
        return List.of(
                Table.Cell.of(sum.name),
                Table.Cell.of(words.rounded(sum.due)),
                Table.Cell.of(words.rounded(sum.without)),
                Table.Cell.of(words.rounded(sum.byDocuments)),
                count(sum.persons),
                Table.Cell.of(sum.isBounded ? words.rounded(sum.most) : words.text("no-bound")));
    }
}
