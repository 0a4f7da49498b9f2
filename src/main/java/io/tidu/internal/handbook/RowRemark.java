package io.tidu.internal.handbook;

import io.tidu.internal.policy.table.TableRow;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a row of a table may say about itself, in the order shown. */
enum RowRemark {
    STATUS,
    NOTE,
    SOURCE,
    CONFIRMED;

    /** What the row says, in words; null if nothing. */
    @Nullable
    String of(TableRow row, HandbookTexts texts) {
        return switch (this) {
            case STATUS -> row.status() == null ? null : texts.text("status." + row.status());
            case NOTE -> row.note();
            case SOURCE -> row.source();
            case CONFIRMED -> row.confirmed() == null ? null : Objects.toString(row.confirmed());
        };
    }

    /** The head of its column. */
    String head(HandbookTexts texts) {
        return texts.text("remark." + name().toLowerCase(Locale.ROOT));
    }
}
