/**
 * The command line for the people who keep the rules: one class for each verb.
 *
 * <p>The only layer that touches the standard streams, exit codes and the system's locale; nothing imports it. Uses
 * picocli, which the library's own users need not have.
 */
@NullMarked
package io.tidu.cli;

import org.jspecify.annotations.NullMarked;
