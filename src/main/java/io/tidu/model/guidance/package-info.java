/** What guidance is made of: plans with their steps, what no plan reaches, and the days that matter. Values. */
@NullMarked
package io.tidu.model.guidance;

import org.jspecify.annotations.NullMarked;
