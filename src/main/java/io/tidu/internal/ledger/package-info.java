/** The ledger: lines with a hash chain, where they are kept, runs that are written and gone on with, and payments. */
@NullMarked
package io.tidu.internal.ledger;

import org.jspecify.annotations.NullMarked;
