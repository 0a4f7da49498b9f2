package io.tidu.engine.runtime;

import io.tidu.model.Exact;
import io.tidu.model.Judgement;
import io.tidu.model.Quantity;
import java.math.BigDecimal;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** States claims as rules would, for tests. */
public final class ClaimsBuilder {
    private final Claims claims = new Claims();
    private final Map<String, SortedSet<String>> groups = new TreeMap<>();
    private String status = "published";

    /** The status of what is stated from here on. */
    public ClaimsBuilder status(String word) {
        status = word;
        return this;
    }

    /** An amount. */
    public ClaimsBuilder award(String item, String yuan) {
        claims.award(source(), item, null, quantity(yuan));
        return this;
    }

    /** A cap. */
    public ClaimsBuilder cap(String item, String yuan) {
        claims.cap(source(), item, null, quantity(yuan));
        return this;
    }

    /** A group of which only the best is paid. */
    public ClaimsBuilder bestOf(String group, String... items) {
        for (String item : items) {
            claims.bestOf(source(), group, item);
            groups.computeIfAbsent(group, g -> new TreeSet<>()).add(item);
        }
        return this;
    }

    /** A group in which an upgrade pays the step. */
    public ClaimsBuilder upgrade(String group) {
        claims.upgrade(source(), group);
        return this;
    }

    /** A ceiling. */
    public ClaimsBuilder ceiling(String yuan) {
        claims.ceiling(source(), quantity(yuan));
        return this;
    }

    /** The items of each group. */
    public Map<String, SortedSet<String>> groups() {
        return groups;
    }

    /** What was stated. */
    public Claims build() {
        return claims;
    }

    private Claims.Source source() {
        return new Claims.Source("p", "1", status, Judgement.MET);
    }

    private static Quantity quantity(String yuan) {
        return Quantity.of(Exact.of(new BigDecimal(yuan)));
    }
}
