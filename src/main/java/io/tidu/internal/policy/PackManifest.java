package io.tidu.internal.policy;

import io.tidu.diagnostic.Place;
import io.tidu.internal.policy.practice.Practice;
import io.tidu.model.Label;
import io.tidu.model.Status;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What {@code pack.yaml} says of one version of a pack.
 *
 * @param id the path of its folder without the version, such as {@code national/high-tech-enterprise}
 * @param version the name of its folder, such as {@code 2016}
 * @param title the policy's name
 * @param issuer who issued it
 * @param documents the numbers of its documents, as written
 * @param status how far it has been laid down
 * @param inForce when it is in force
 * @param appliesTo for whom it is
 * @param buildsOn the ids of the packs whose targets its rules read
 * @param shares the award items of other packs that are this pack's as well
 * @param targets everything it decides: titles, stages, tiers
 * @param internal the targets that are only steps on the way to others, which nobody applies for
 * @param consequences the targets that only follow from a title, which they stand below, by name; the title
 * @param criteria labels of criteria
 * @param failed what criteria are called when they are not met, of those that say so
 * @param counters the Chinese measure words of what criteria count, of those that say so
 * @param items labels of score items, score groups, award items and award groups
 * @param tables what tables, their columns and rows are called, of those that say so
 * @param accepted findings of {@code check} that the policy means as they are
 * @param practice how it is carried out: documents to hand in, levers, calendar
 * @param place where it is written
 */
public record PackManifest(
        String id,
        String version,
        Label title,
        Label issuer,
        List<String> documents,
        Status status,
        InForce inForce,
        AppliesTo appliesTo,
        SortedSet<String> buildsOn,
        List<Shares> shares,
        SortedMap<String, Label> targets,
        SortedSet<String> internal,
        SortedMap<String, String> consequences,
        SortedMap<String, Label> criteria,
        SortedMap<String, Label> failed,
        SortedMap<String, String> counters,
        SortedMap<String, Label> items,
        SortedMap<String, TableNames> tables,
        List<Accepted> accepted,
        Practice practice,
        Place place) {
    /** Copies the collections. */
    public PackManifest {
        documents = List.copyOf(documents);
        buildsOn = Collections.unmodifiableSortedSet(new TreeSet<>(buildsOn));
        shares = List.copyOf(shares);
        targets = Collections.unmodifiableSortedMap(new TreeMap<>(targets));
        internal = Collections.unmodifiableSortedSet(new TreeSet<>(internal));
        consequences = Collections.unmodifiableSortedMap(new TreeMap<>(consequences));
        criteria = Collections.unmodifiableSortedMap(new TreeMap<>(criteria));
        failed = Collections.unmodifiableSortedMap(new TreeMap<>(failed));
        counters = Collections.unmodifiableSortedMap(new TreeMap<>(counters));
        items = Collections.unmodifiableSortedMap(new TreeMap<>(items));
        tables = Collections.unmodifiableSortedMap(new TreeMap<>(tables));
        accepted = List.copyOf(accepted);
    }

    /**
     * What people call a table, its columns and its rows.
     *
     * @param title the table's name
     * @param columns names of columns, both edges of a band under the one word before the dot
     * @param rows names of rows, by a word that stands in them
     */
    public record TableNames(Label title, SortedMap<String, Label> columns, SortedMap<String, Label> rows) {
        /** Copies the maps. */
        public TableNames {
            columns = Collections.unmodifiableSortedMap(new TreeMap<>(columns));
            rows = Collections.unmodifiableSortedMap(new TreeMap<>(rows));
        }
    }

    /**
     * Award items of another pack that this one takes for its own: what either says of them is said of both, and what
     * was paid for them counts for both.
     *
     * @param pack the id of the pack whose items they are
     * @param all whether all of its items are shared, those it may yet get among them
     * @param items the names of the items if not all are shared
     * @param place where it is written
     */
    public record Shares(String pack, boolean all, SortedSet<String> items, Place place) {
        /** Copies the set. */
        public Shares {
            items = Collections.unmodifiableSortedSet(new TreeSet<>(items));
        }
    }

    /**
     * A finding of {@code check} that is no mistake, because the policy means it.
     *
     * @param check the finding's id, such as {@code check.cliff}
     * @param at what it is about: a table, limit, rule or name, as the finding says
     * @param reason why it is meant
     * @param place where it is written
     */
    public record Accepted(String check, String at, Label reason, Place place) {}
}
