package io.tidu.internal.handbook;

import io.tidu.internal.policy.PolicyPack;

/** Where on the page something stands: ids, and links to them. */
final class Anchors {
    /** The index of targets. */
    static final String TARGETS = "targets";
    /** The index of facts. */
    static final String FACTS = "facts";

    private Anchors() {}

    static String pack(PolicyPack pack) {
        return "p-" + pack.manifest().id().replace('/', '-') + "-"
                + pack.manifest().version();
    }

    static String clause(PolicyPack pack, String clause) {
        return pack(pack) + "-c-" + clause;
    }

    /** A case by its number within its pack. */
    static String situation(PolicyPack pack, int number) {
        return pack(pack) + "-s-" + number;
    }

    static String target(String name) {
        return "t-" + name;
    }

    static String fact(String name) {
        return "f-" + name;
    }

    static String to(String id) {
        return "#" + id;
    }
}
