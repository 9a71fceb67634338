/**
 * The code that the documentation shows. Each class runs; the part between {@code tag::} and {@code end::} is the part
 * that a page repeats, and a test holds the two together.
 */
@NullMarked
package org.countinghouse.examples.snippets;

import org.jspecify.annotations.NullMarked;
