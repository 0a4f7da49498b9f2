package io.tidu.benchmark.peer;

import java.util.List;
import java.util.function.Function;

/** Everyone who decides the policy of the benchmark. */
public enum Peers {
    /** Tidu. */
    TIDU(TiduPeer::new),
    /** Java written by hand. */
    HAND(HandPeer::new),
    /** Drools as its manual teaches. */
    TEXTBOOK(TextbookPeer::new),
    /** Decision tables of DMN. */
    DMN(DmnPeer::new),
    /** Decision tables of OpenL Tablets. */
    OPENL(OpenlPeer::new);

    private final Function<List<Firm>, Peer<?>> maker;

    Peers(Function<List<Firm>, Peer<?>> maker) {
        this.maker = maker;
    }

    /** Gets ready to decide for these. */
    public Peer<?> with(List<Firm> firms) {
        return maker.apply(firms);
    }
}
