package io.tidu.internal.register;

import io.tidu.model.assessment.Award;
import io.tidu.model.batch.Posting;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The account of an award, from the steps of its computation. What a step takes away is booked to what took it; what is
 * left to close the account is gross, so that uplifts, multiples and roundings are part of it.
 */
final class Accounts {
    private static final int FEN = 2;

    private Accounts() {}

    /** Yuan in whole fen; amounts of awards have no smaller part. */
    static long fen(BigDecimal yuan) {
        return yuan.movePointRight(FEN).setScale(0, RoundingMode.DOWN).longValueExact();
    }

    /** The lines of an award that is due, gross first. */
    static List<Posting> of(Award award) {
        List<Posting> lines = new ArrayList<>();
        long taken = 0;
        long before = 0;
        for (Award.Step step : award.steps()) {
            long after = fen(step.amount());
            long cut = Math.max(0, before - after);
            Posting.Account account = account(step.kind());
            if (account != null && cut > 0) {
                lines.add(new Posting(account, cut, step.pack(), step.clause()));
                taken += account == Posting.Account.LATER ? 0 : cut;
            }
            before = after;
        }
        long gross = (award.amount() == null ? 0 : fen(award.amount())) + taken;
        lines.add(0, new Posting(Posting.Account.GROSS, gross, award.pack(), award.clause()));
        return lines;
    }

    private static Posting.@Nullable Account account(Award.Kind kind) {
        return switch (kind) {
            case CAP -> Posting.Account.CAP;
            case BEST_OF, UPGRADE, CAP_TOGETHER -> Posting.Account.STACKING;
            case CEILING -> Posting.Account.CEILING;
            case INSTALMENT -> Posting.Account.LATER;
            case BASE, UPLIFT, MULTIPLE, ROUNDING -> null;
        };
    }
}
