/** Returns over JDBC: one row that says where a return stands, one an event with who caused it. */
@NullMarked
package org.countinghouse.adapters.jdbc.internal.returns;

import org.jspecify.annotations.NullMarked;
