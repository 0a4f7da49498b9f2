package io.tidu.input;

import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problem;
import io.tidu.model.Enterprise;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of one record of a file. */
public sealed interface EnterpriseRecord {

    /** Where the record starts. */
    Place place();

    /** Warnings of a record that was read, errors of one that was not; ordered by place. */
    List<Problem> problems();

    /**
     * A record that was read.
     *
     * @param enterprise the enterprise
     * @param place where its record starts
     * @param problems warnings; often none
     */
    record Read(Enterprise enterprise, Place place, List<Problem> problems) implements EnterpriseRecord {
        /** Copies the list. */
        public Read {
            problems = List.copyOf(problems);
        }
    }

    /**
     * A record that says the same as one before it, which counts for both.
     *
     * @param place where it starts
     * @param id the enterprise's id
     * @param problems a note that names the place of the other
     */
    record Repeated(Place place, String id, List<Problem> problems) implements EnterpriseRecord {
        /** Copies the list. */
        public Repeated {
            problems = List.copyOf(problems);
        }
    }

    /**
     * A record that can't be used; or the rest of a file, when nothing more of it can be read.
     *
     * @param place where it starts
     * @param id the enterprise's id, or null if that can't be read either
     * @param problems every problem found in it, at least one
     */
    record Rejected(Place place, @Nullable String id, List<Problem> problems) implements EnterpriseRecord {
        /** Copies the list. */
        public Rejected {
            problems = List.copyOf(problems);
        }
    }
}
