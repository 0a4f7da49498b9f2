package io.tidu.internal.load;

import io.tidu.diagnostic.Problem;
import io.tidu.internal.policy.PackFolder;
import io.tidu.internal.source.tree.SourceNode;
import java.util.Optional;

/**
 * A pack while it is being checked, with the tree of its manifest to point at.
 *
 * @param folder the pack
 * @param manifest the tree of {@code pack.yaml}
 */
record LoadedPack(PackFolder folder, SourceNode manifest) {

    /** A problem at the value of a key of {@code pack.yaml}. */
    Problem problemAt(String key, String id, String... arguments) {
        SourceNode value = manifest.get(key);
        return (value == null ? manifest : value).problem(id, arguments);
    }

    /** A problem at an item of the list {@code buildsOn}. */
    Problem problemAtBase(String base, String id, String... arguments) {
        return Optional.ofNullable(manifest.get(ManifestReader.BUILDS_ON)).stream()
                .flatMap(list -> list.items().stream())
                .filter(item -> item.text().equals(base))
                .findFirst()
                .orElse(manifest)
                .problem(id, arguments);
    }

    /** A problem at the name of a target. */
    Problem problemAtTarget(String target, String id, String... arguments) {
        return Optional.ofNullable(manifest.get(ManifestReader.TARGETS)).stream()
                .flatMap(targets -> targets.members().stream())
                .filter(entry -> entry.key().equals(target))
                .findFirst()
                .map(entry -> entry.problem(id, arguments))
                .orElseGet(() -> manifest.problem(id, arguments));
    }
}
