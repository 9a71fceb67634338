/**
 * From a file to cases: JSON within bounds, every value with its path and its place in the file, so that a fault can be
 * found. A damaged file yields no case at all.
 */
@NullMarked
package org.countinghouse.examples.pricecases.input;

import org.jspecify.annotations.NullMarked;
