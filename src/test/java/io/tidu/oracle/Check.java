package io.tidu.oracle;

import io.tidu.model.Verdict;

/** A condition: it holds, it does not, or it is open for reasons. A settled part of a whole needs no reasons. */
record Check(Verdict verdict, Why why) {
    static final Check YES = new Check(Verdict.MET, Why.NOTHING);
    static final Check NO = new Check(Verdict.NOT_MET, Why.NOTHING);

    static Check open(Why why) {
        return new Check(why.open(), why);
    }

    static Check of(boolean holds) {
        return holds ? YES : NO;
    }

    boolean isYes() {
        return verdict == Verdict.MET;
    }

    boolean isNo() {
        return verdict == Verdict.NOT_MET;
    }

    boolean isOpen() {
        return verdict.isOpen();
    }

    Check and(Check other) {
        if (isNo() || other.isNo()) {
            return NO;
        }
        return isYes() && other.isYes() ? YES : open(why.and(other.why));
    }

    Check or(Check other) {
        if (isYes() || other.isYes()) {
            return YES;
        }
        return isNo() && other.isNo() ? NO : open(why.and(other.why));
    }
}
