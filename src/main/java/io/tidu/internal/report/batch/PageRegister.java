package io.tidu.internal.report.batch;

import io.tidu.internal.document.Block;
import io.tidu.internal.document.Table;
import io.tidu.internal.document.Text;
import io.tidu.internal.register.Batch;
import io.tidu.model.batch.DocumentTotal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How good the register is: what could not be used, where sources disagree, and which documents are waited for. */
final class PageRegister {
    private static final int FEW = 10;

    private final PageWords words;
    private final Batch.Totals totals;

    PageRegister(PageWords words) {
        this.words = words;
        this.totals = words.totals();
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(words.heading("register"));
        blocks.add(new Block.TableBlock(new Table(
                "",
                List.of(words.column("of-register"), words.numbers("enterprises")),
                List.of(
                        row("decided", totals.register().enterprises()),
                        row("rejected", totals.register().rejected()),
                        row("twice", totals.register().twice()),
                        row("contested", totals.contestedEnterprises()),
                        row("open", totals.budget().openEnterprises())),
                List.of())));
        if (!totals.contested().isEmpty()) {
            blocks.add(Block.Heading.of(3, words.text("contested")));
            blocks.add(new Block.TableBlock(contested()));
        }
        if (!totals.documents().isEmpty()) {
            blocks.add(Block.Heading.of(3, words.text("documents")));
            blocks.add(words.quiet("documents-note"));
            List<DocumentTotal> all = totals.documents();
            blocks.add(new Block.TableBlock(documents(all.subList(0, Math.min(FEW, all.size())))));
            if (all.size() > FEW) {
                blocks.add(new Block.Fold(
                        Text.of(words.text("more-documents", words.count(all.size() - FEW))),
                        List.of(new Block.TableBlock(documents(all.subList(FEW, all.size())))),
                        true));
            }
        }
        return blocks;
    }

    private List<Table.Cell> row(String id, long count) {
        return List.of(Table.Cell.of(words.text("register." + id)), words.number(count));
    }

    private Table contested() {
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (Map.Entry<String, Long> fact : totals.contested().entrySet()) {
            rows.add(List.of(
                    Table.Cell.of(words.words()
                            .label(words.words().sentences().names().fact(fact.getKey()))),
                    words.number(fact.getValue())));
        }
        return new Table("", List.of(words.column("fact"), words.numbers("enterprises")), rows, List.of());
    }

    private Table documents(List<DocumentTotal> documents) {
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (DocumentTotal document : documents) {
            rows.add(List.of(
                    Table.Cell.of(words.words().label(document.document())),
                    words.number(document.enterprises()),
                    words.number(document.awards()),
                    words.sum(document.mostFen()),
                    words.sum(document.alone()),
                    words.number(document.stages())));
        }
        return new Table(
                "",
                List.of(
                        words.wide("document"),
                        words.numbers("enterprises"),
                        words.numbers("awards"),
                        words.amounts("at-most"),
                        words.amounts("alone"),
                        words.numbers("waiting-stages")),
                rows,
                List.of());
    }
}
