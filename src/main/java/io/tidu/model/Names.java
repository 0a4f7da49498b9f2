package io.tidu.model;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * What people call the things an assessment names. A name that nobody labelled is its own label. Implementations are
 * safe to share between threads.
 */
public interface Names {
    /** A title, stage, tier or award item that can be attained. */
    Label target(String name);

    /** The same as the pack that decides it calls it: another county's pack may decide one of the same name. */
    default Label target(String pack, String name) {
        return target(name);
    }

    /** A criterion of a pack. */
    Label criterion(String pack, String name);

    /** What a criterion of a pack is called when it is not met. */
    default Label failed(String pack, String name) {
        return criterion(pack, name);
    }

    /** The Chinese measure word of what a criterion counts, such as 件; empty if nobody gave one. */
    default String counter(String pack, String name) {
        return "";
    }

    /** A word of a choice by the path of the fact or field, such as {@code events.kind}; any other text is its own. */
    default Label choice(String path, String word) {
        return word(word);
    }

    /** A score item, a score group, an award item or a group of award items of a pack. */
    Label item(String pack, String name);

    /**
     * A fact or a part of one, such as {@code revenue}, {@code expertPoints.management} or
     * {@code intellectualProperty[invention-patent 2021-03-04].coreSupport}.
     */
    Label fact(String path);

    /** A word of any choice, such as {@code new-materials}. */
    Label word(String word);

    /** A word that stands among others of one choice, where two choices call it differently. */
    default Label word(String word, Collection<String> among) {
        return word(word);
    }

    /** The title of a clause. */
    Label clauseTitle(String pack, String clause);

    /** The title of a pack. */
    Label packTitle(String pack);

    /** What an enterprise can change is called by the name of its lever, such as {@code hire-technology-staff}. */
    default Label lever(String name) {
        return Label.of(name);
    }

    /** The unit in which a fact, its year or a field counts; {@link Unit#NONE} if it is no number or not known. */
    default Unit unit(String path) {
        return Unit.NONE;
    }

    /** These names, and for what they do not name those of another folder of rules. */
    default Names or(Names other) {
        return new EitherNames(this, other);
    }

    /** The document that shows a fact, or null if none is named. */
    @Nullable
    Label document(String path);
}
