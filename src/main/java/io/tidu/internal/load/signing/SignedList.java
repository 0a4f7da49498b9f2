package io.tidu.internal.load.signing;

import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.ProblemException;
import io.tidu.diagnostic.Problems;
import io.tidu.internal.policy.Policies;
import java.util.SortedMap;

/** A list of files that somebody trusted has signed. Immutable and safe to share between threads. */
public final class SignedList {
    private final String shown;
    private final String list;

    /** Of the rules shown so, with a slash at the end. */
    SignedList(String shown, String list) {
        this.shown = shown;
        this.list = list;
    }

    /**
     * Tells whether loaded rules are exactly what was signed. Compares what was read when they were loaded, so that
     * nothing can be exchanged in between.
     *
     * @throws ProblemException if a file was changed, added or taken away; it names every such file
     */
    public void verify(Policies policies) {
        SortedMap<String, String> files = policies.files();
        if (!list.equals(FileList.write(files))) {
            Problems problems = new Problems();
            FileList.compare(list, files, shown, problems);
            if (!problems.hasErrors()) {
                problems.error("pack.signature-list", Place.of(shown + Policies.SIGNED_LIST));
            }
            throw new ProblemException(problems.list());
        }
    }
}
