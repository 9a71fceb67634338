/** Prices over JDBC. */
@NullMarked
package org.countinghouse.adapters.jdbc.internal.pricing;

import org.jspecify.annotations.NullMarked;
