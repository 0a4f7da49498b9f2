/** Tests of score cards. */
@NullMarked
package io.tidu.internal.guide.profile;

import org.jspecify.annotations.NullMarked;
