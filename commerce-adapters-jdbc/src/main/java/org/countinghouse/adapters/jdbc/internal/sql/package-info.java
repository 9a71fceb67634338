/** How statements reach the connection of the active unit, and what a driver's error means. */
@NullMarked
package org.countinghouse.adapters.jdbc.internal.sql;

import org.jspecify.annotations.NullMarked;
