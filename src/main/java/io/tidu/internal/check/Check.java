package io.tidu.internal.check;

import io.tidu.internal.search.Inspection;

/** One thing to look for in loaded rules. Stateless and safe to share between threads. */
public interface Check {
    /**
     * Its stable id, {@code check.} and words with hyphens; the catalogue has its sentence, {@code docs/checks} its
     * page.
     */
    String id();

    /** Looks at all packs and tells what it finds. */
    void look(Inspection rules, Remarks remarks);
}
