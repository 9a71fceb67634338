/** The ports of the books over JDBC: the journal and the cost ledger. */
@NullMarked
package org.countinghouse.adapters.jdbc.internal.accounting;

import org.jspecify.annotations.NullMarked;
