/**
 * What the command accepts and how it ends.
 *
 * <p>{@link org.countinghouse.examples.quickstart.cli.CommandLine} understands the arguments or says what is wrong with
 * them; {@link org.countinghouse.examples.quickstart.cli.ExitCode} is the promise to scripts. The command line is
 * small and fixed, so it needs no library.
 */
@NullMarked
package org.countinghouse.examples.quickstart.cli;

import org.jspecify.annotations.NullMarked;
