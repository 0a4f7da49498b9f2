/** What a ledger records of batches: runs, decisions, notices, payments, and money asked back. */
@NullMarked
package io.tidu.model.ledger;

import org.jspecify.annotations.NullMarked;
