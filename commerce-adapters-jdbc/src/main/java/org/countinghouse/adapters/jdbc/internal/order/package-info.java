/**
 * Orders over JDBC: one row an order, one a line with its buckets, one an event with its audit record. Rows of lines are
 * written in one batch a command; events are written once and never changed.
 */
@NullMarked
package org.countinghouse.adapters.jdbc.internal.order;

import org.jspecify.annotations.NullMarked;
