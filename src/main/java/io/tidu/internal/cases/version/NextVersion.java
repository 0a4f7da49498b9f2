package io.tidu.internal.cases.version;

import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.ProblemException;
import io.tidu.internal.policy.PolicyPack;
import io.tidu.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * A new version of a pack, made of the one before it. Tables' days move by the years between the first days in force;
 * cases by the least number of years that brings each of them into the new version. Whatever can't be moved safely is
 * told with its place.
 *
 * @param files the texts of the new version by path within its folder
 * @param copied paths of files that are copied as they are
 * @param oldManifest the text of the old version's {@code pack.yaml}, in force until the day before; null if it had
 *     ended before
 * @param remarks what a person must look at, at its place in the new version; cases that are not in it, in the old one
 */
public record NextVersion(
        SortedMap<String, String> files,
        SortedSet<String> copied,
        @Nullable String oldManifest,
        List<Problem> remarks) {

    /**
     * Makes it.
     *
     * @param old the newest version there is
     * @param vocabulary the facts of its cases
     * @param texts the texts of its files by path within its folder, without those of spreadsheets
     * @param others the paths of its other files
     * @param shown its folder as the user named it
     * @param version the new version's name
     * @param from its first day in force, after the old one's
     * @throws ProblemException if a file of cases can't be read, or days in force are written in a way that can't be
     *     changed without harm
     */
    public static NextVersion of(
            PolicyPack old,
            Vocabulary vocabulary,
            SortedMap<String, String> texts,
            SortedSet<String> others,
            String shown,
            String version,
            LocalDate from) {
        return new VersionMaker(old, vocabulary, texts, shown, from).make(version, others);
    }
}
