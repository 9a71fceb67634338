/**
 * From files of order lines to invoices the shop can act on.
 *
 * <p>The path of a row:
 *
 * <ol>
 *   <li>{@link org.countinghouse.examples.quickstart.input.InputSource} opens a file, plain or gzip.
 *   <li>{@link org.countinghouse.examples.quickstart.input.CsvReader} cuts it into records, strictly after RFC 4180:
 *       what it cannot cut without guessing is an {@link org.countinghouse.examples.quickstart.input.InputException}.
 *   <li>{@link org.countinghouse.examples.quickstart.input.RowParser} turns a record into an {@link
 *       org.countinghouse.examples.quickstart.input.OrderRow}, or, where a field does not hold what its column
 *       promises, into a {@link org.countinghouse.examples.quickstart.input.RefusedRow}.
 *   <li>{@link org.countinghouse.examples.quickstart.input.OrderInput} gathers the rows of one invoice.
 *   <li>{@link org.countinghouse.examples.quickstart.input.RowScreening} tells sales, returns and refused rows apart.
 *   <li>{@link org.countinghouse.examples.quickstart.input.ReturnMatching} finds the sales that a return undoes.
 * </ol>
 *
 * <p>Every file is read twice. The first pass looks at the structure only, so that damage in the last line stops the
 * run before the first order is written. The second pass streams; it holds no more than the invoices that are open.
 *
 * <p>Nothing is dropped silently: each row read comes out as a sale, a return, or a refused row with its reason, its
 * place in the file and the value that was at fault.
 */
@NullMarked
package org.countinghouse.examples.quickstart.input;

import org.jspecify.annotations.NullMarked;
