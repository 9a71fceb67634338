/** Lots and serials over JDBC. */
@NullMarked
package org.countinghouse.adapters.jdbc.internal.lot;

import org.jspecify.annotations.NullMarked;
