package io.tidu.internal.policy;

import io.tidu.diagnostic.Place;
import io.tidu.model.Label;
import org.jspecify.annotations.Nullable;

/**
 * A numbered paragraph of a policy, in our own words.
 *
 * @param id its number, such as {@code 11.5}
 * @param title its title
 * @param text what it says
 * @param reason why no rule decides it, or null if rules do
 * @param needsRegister whether it takes several enterprises to decide it, so that no rule about one does
 * @param place where it is written
 * @param zhLine the line in which its Chinese text begins; 0 if it has none
 * @param enLine the line in which its English text begins; 0 if it has none
 */
public record Clause(
        String id,
        Label title,
        Label text,
        @Nullable Label reason,
        boolean needsRegister,
        Place place,
        int zhLine,
        int enLine) {

    /** Whether rules decide it; otherwise a person does, for the reason given. */
    public boolean formalised() {
        return reason == null;
    }
}
