/** The shared ports over JDBC: processed commands and the outbox. */
@NullMarked
package org.countinghouse.adapters.jdbc.internal.kernel;

import org.jspecify.annotations.NullMarked;
