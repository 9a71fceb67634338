/** Payments over JDBC: one row a payment with its derived amounts, and one row an event. */
@NullMarked
package org.countinghouse.adapters.jdbc.internal.payment;

import org.jspecify.annotations.NullMarked;
