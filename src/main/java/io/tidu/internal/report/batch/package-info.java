/** Reports of a batch: its JSON, what people read, and its page. */
@NullMarked
package io.tidu.internal.report.batch;

import org.jspecify.annotations.NullMarked;
