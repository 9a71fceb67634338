/**
 * Files that are there completely or not at all.
 *
 * <p>Whatever the command writes goes into a file beside its target first and takes the target's name only when the
 * last byte is on disk: who reads a report never sees half of one, and a failed run leaves the older one alone.
 */
@NullMarked
package org.countinghouse.examples.quickstart.output;

import org.jspecify.annotations.NullMarked;
