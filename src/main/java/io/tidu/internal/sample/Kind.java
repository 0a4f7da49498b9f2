package io.tidu.internal.sample;

/** What an enterprise lives on. Shares are those of a county's register of technology policy, not of all its firms. */
enum Kind {
    /** Trade and services without technology. */
    TRADE(190, 0, 0),
    /** Manufacturing with little research. */
    WORKSHOP(330, 0, 480),
    /** Manufacturing that rests on technology. */
    TECHNOLOGY(350, 220, 999),
    /** Software and technical services. */
    SOFTWARE(110, 220, 999),
    /** A research institution with a licence of its own. */
    INSTITUTION(12, 560, 999),
    /** Runs an incubator. */
    INCUBATOR(8, 100, 600);

    private final int share;
    private final int least;
    private final int most;

    Kind(int share, int least, int most) {
        this.share = share;
        this.least = least;
        this.most = most;
    }

    static Kind drawn(Draw draw) {
        int place = draw.below(Draw.ALL);
        for (Kind kind : values()) {
            place -= kind.share;
            if (place < 0) {
                return kind;
            }
        }
        return TRADE;
    }

    /** How strong it is in technology, 0 to 999: research, staff, rights and titles follow from it. */
    int level(Draw draw) {
        return draw.between(least, most);
    }

    boolean isTechnical() {
        return this == TECHNOLOGY || this == SOFTWARE || this == INSTITUTION;
    }
}
