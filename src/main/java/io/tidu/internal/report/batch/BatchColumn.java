package io.tidu.internal.report.batch;

import io.tidu.internal.document.Table;
import java.util.List;
import java.util.Locale;

/** What is said of an enterprise in a list, in the order in which lists have it. */
enum BatchColumn {
    /** The name of the list, where several stand in one table. */
    LIST(Table.Kind.TEXT, false),
    /** The number in the list. */
    NO(Table.Kind.NUMBER, false),
    /** The enterprise. */
    NAME(Table.Kind.TEXT, true),
    /** Where it is. */
    TOWN(Table.Kind.TEXT, false),
    /** Its credit code. */
    CODE(Table.Kind.CODE, false),
    /** The stage it stood in before. */
    FROM(Table.Kind.TEXT, false),
    /** The stage it stands in. */
    STAGE(Table.Kind.TEXT, false),
    /** How both compare. */
    MOVE(Table.Kind.TEXT, false),
    /** The stage that comes next. */
    NEXT(Table.Kind.TEXT, false),
    /** The award item. */
    ITEM(Table.Kind.TEXT, false),
    /** Its tier. */
    TIER(Table.Kind.TEXT, false),
    /** The clause and its policy. */
    CLAUSE(Table.Kind.TEXT, false),
    /** How far the rule has been laid down. */
    STATUS(Table.Kind.TEXT, false),
    /** What the rules state. */
    GROSS(Table.Kind.MONEY, false),
    /** Cut to caps. */
    CAP(Table.Kind.MONEY, false),
    /** Given way to others. */
    STACKING(Table.Kind.MONEY, false),
    /** Cut to ceilings. */
    CEILING(Table.Kind.MONEY, false),
    /** Due in other years. */
    LATER(Table.Kind.MONEY, false),
    /** Due. */
    DUE(Table.Kind.MONEY, false),
    /** Paid. */
    PAYS(Table.Kind.MONEY, false),
    /** What the pot did not reach. */
    WAITS(Table.Kind.MONEY, false),
    /** Not paid yet. */
    HELD(Table.Kind.MONEY, false),
    /** What is open comes to at most. */
    MOST(Table.Kind.MONEY, false),
    /** Asked back. */
    REPAY(Table.Kind.MONEY, false),
    /** What of it was asked back before. */
    ASKED(Table.Kind.MONEY, false),
    /** How it can be paid. */
    ROUTE(Table.Kind.TEXT, false),
    /** The documents that are waited for. */
    DOCUMENTS(Table.Kind.TEXT, true),
    /** What a person must decide. */
    ASKS(Table.Kind.TEXT, true),
    /** The title on a certificate. */
    TITLE(Table.Kind.TEXT, false),
    /** Its number. */
    CERTIFICATE(Table.Kind.CODE, false),
    /** Its first day. */
    BEGINS(Table.Kind.DATE, false),
    /** Its last day. */
    ENDS(Table.Kind.DATE, false),
    /** Why. */
    BECAUSE(Table.Kind.TEXT, true),
    /** The batch it is decided in, by its date. */
    BATCH(Table.Kind.DATE, false);

    /** Of lists that say where enterprises stand. */
    static final List<BatchColumn> OF_STAGE = List.of(NO, NAME, TOWN, CODE, FROM, STAGE, MOVE, BECAUSE, BATCH);
    /** Of the list of what is due. */
    static final List<BatchColumn> OF_PAYMENTS = List.of(
            NO, NAME, TOWN, CODE, ITEM, TIER, CLAUSE, STATUS, GROSS, CAP, STACKING, CEILING, LATER, DUE, PAYS, WAITS,
            HELD, ROUTE, DOCUMENTS, BECAUSE);
    /** Of the list of what can't be said yet. */
    static final List<BatchColumn> OF_OPEN =
            List.of(NO, NAME, TOWN, CODE, ITEM, TIER, CLAUSE, STATUS, MOST, ROUTE, DOCUMENTS, ASKS);
    /** Of the list of those who are one step away. */
    static final List<BatchColumn> OF_ONE_GAP = List.of(NO, NAME, TOWN, CODE, STAGE, NEXT, CLAUSE, BECAUSE);
    /** Of the list of certificates. */
    static final List<BatchColumn> OF_LAPSING = List.of(NO, NAME, TOWN, CODE, TITLE, CERTIFICATE, BEGINS, ENDS);
    /** Of the list of what is asked back. */
    static final List<BatchColumn> OF_ASKED_BACK = List.of(NO, NAME, TOWN, CODE, ITEM, CLAUSE, STATUS, REPAY, ASKED);
    /** Of a notice of who is in a stage. */
    static final List<BatchColumn> OF_STAGE_NOTICE = List.of(NO, NAME, TOWN, CODE, STAGE, BATCH);
    /** Of a notice of who is paid. */
    static final List<BatchColumn> OF_AWARD_NOTICE = List.of(NO, NAME, TOWN, CODE, ITEM, TIER, CLAUSE, PAYS, BATCH);

    private final Table.Kind kind;
    private final boolean wide;

    BatchColumn(Table.Kind kind, boolean wide) {
        this.kind = kind;
        this.wide = wide;
    }

    /** As a column of a table. */
    Table.Column in(BatchWords words) {
        return new Table.Column(words.text("column." + name().toLowerCase(Locale.ROOT)), kind, wide);
    }

    /** Whether it is added up below a list. */
    boolean isMoney() {
        return kind == Table.Kind.MONEY;
    }
}
