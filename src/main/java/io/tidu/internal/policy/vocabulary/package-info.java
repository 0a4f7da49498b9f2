/**
 * What Tidu itself knows of facts, whatever a vocabulary declares: those that functions rely on, and codes of
 * divisions.
 */
@NullMarked
package io.tidu.internal.policy.vocabulary;

import org.jspecify.annotations.NullMarked;
