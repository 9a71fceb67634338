/** Stock over JDBC: the ledger of movements and positions, and the promises. */
@NullMarked
package org.countinghouse.adapters.jdbc.internal.inventory;

import org.jspecify.annotations.NullMarked;
