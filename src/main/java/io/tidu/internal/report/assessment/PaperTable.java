package io.tidu.internal.report.assessment;

import io.tidu.internal.diagnostic.Messages;
import io.tidu.internal.document.Table;
import io.tidu.internal.document.Text;
import java.util.ArrayList;
import java.util.List;

/** What to ask for in rows, by what it decides. */
final class PaperTable {
    private final Words words;

    PaperTable(Words words) {
        this.words = words;
    }

    static Table head(Messages messages) {
        return new Table(
                messages.text("assess.sheet.papers"),
                List.of(
                        Cells.column(messages, "enterprise", Table.Kind.TEXT, false),
                        Cells.column(messages, "code", Table.Kind.CODE, false),
                        Cells.column(messages, "purpose", Table.Kind.TEXT, false),
                        Cells.column(messages, "document", Table.Kind.TEXT, true),
                        Cells.column(messages, "shows", Table.Kind.TEXT, true)),
                List.of(),
                List.of());
    }

    List<List<Table.Cell>> rows() {
        List<List<Table.Cell>> rows = new ArrayList<>();
        Papers.of(words, Titles.of(words))
                .byPurpose()
                .forEach((purpose, documents) -> documents.forEach((document, facts) -> rows.add(List.of(
                        Table.Cell.of(words.enterprise()),
                        Table.Cell.of(Text.of(words.assessment().enterprise(), Text.Style.CODE)),
                        Table.Cell.of(words.text("sheet.purpose." + purpose)),
                        Table.Cell.of(document),
                        Table.Cell.of(words.sentences().list(List.copyOf(facts)))))));
        return rows;
    }
}
