package io.tidu.internal.report.batch;

import io.tidu.internal.document.Block;
import io.tidu.internal.document.Table;
import io.tidu.internal.document.Text;
import io.tidu.model.batch.Decided;
import io.tidu.model.batch.Move;
import io.tidu.model.batch.Payment;
import io.tidu.model.batch.Route;
import io.tidu.model.batch.StageMove;
import io.tidu.model.batch.Standing;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** One row for each enterprise. */
final class PageTable {
    private static final int STAGE = 1;
    private static final int MOVE = 2;
    private static final int ROUTE = 5;

    private final PageWords words;
    private final List<List<Table.Cell>> rows = new ArrayList<>();

    PageTable(PageWords words) {
        this.words = words;
    }

    /** By its name, or its id where it has none; leads to its card. */
    static Text linked(Standing standing) {
        Text link = Text.link(
                standing.name().isEmpty() ? standing.enterprise() : standing.name(), PageCard.anchor(standing));
        return standing.name().isEmpty() ? link : link.and(" ").and(Text.of(standing.enterprise(), Text.Style.QUIET));
    }

    /** The same where it may have no card on the page. */
    static Text name(String enterprise, String name) {
        return name.isEmpty() ? Text.of(enterprise) : Text.of(name).and(" ").and(Text.of(enterprise, Text.Style.QUIET));
    }

    void add(Decided decided) {
        Standing standing = decided.standing();
        StageMove stage = standing.stage();
        long pays = decided.payments().stream().mapToLong(Payment::paysFen).sum();
        long due =
                decided.payments().stream().mapToLong(p -> p.award().dueFen()).sum();
        rows.add(List.of(
                Table.Cell.of(linked(standing)),
                Table.Cell.of(words.words().target(stage.stage())),
                new Table.Cell(Text.of(words.words().move(stage.move())), null, null, PageCard.sign(stage.move())),
                words.money(due),
                words.money(pays),
                Table.Cell.of(routes(decided)),
                Table.Cell.of(gap(standing))));
    }

    private String routes(Decided decided) {
        Set<Route> routes = EnumSet.noneOf(Route.class);
        decided.payments().stream()
                .filter(p -> p.award().dueFen() > 0)
                .forEach(p -> routes.add(p.award().route()));
        decided.standing().open().forEach(o -> routes.add(o.route()));
        List<String> said = routes.stream().map(r -> words.words().route(r)).toList();
        return String.join(words.words().text("separator"), said);
    }

    private String gap(Standing standing) {
        StageMove stage = standing.stage();
        if (stage.move() == Move.FALLS_BACK || stage.move() == Move.LEAVES || stage.move() == Move.OPEN) {
            return words.words().because(stage);
        }
        if (standing.gaps().isEmpty()) {
            return stage.stage() == null ? words.words().text("nothing-said") : "";
        }
        String first = words.words().reason(standing.gaps().get(0));
        return standing.gaps().size() == 1
                ? first
                : words.text("gap-and", first, words.count(standing.gaps().size() - 1));
    }

    Block block() {
        return new Block.Listing(
                "listing",
                new Table(
                        "",
                        List.of(
                                words.wide("enterprise"),
                                words.column("stage"),
                                words.column("move"),
                                words.amounts("due"),
                                words.amounts("pays"),
                                words.column("route"),
                                words.wide("gap")),
                        rows,
                        List.of()),
                List.of(STAGE, MOVE, ROUTE));
    }
}
