package io.tidu.internal.policy.practice;

import io.tidu.diagnostic.Place;
import io.tidu.model.Label;
import io.tidu.model.Status;

/**
 * An office that holds facts of enterprises itself, such as the tax authority: what rests on such facts alone needs no
 * form from the enterprise.
 *
 * @param name its name in {@code heldBy}
 * @param label what people call it
 * @param status how far it has been laid down that the office gives its data to whoever decides
 * @param place where it is declared
 */
public record Office(String name, Label label, Status status, Place place) {
    /** What {@code heldBy} says where nobody but the enterprise holds a fact; no office may be called so. */
    public static final String ENTERPRISE = "enterprise";
}
