/** The database a run uses: one inside this process by default, or the PostgreSQL server it is pointed at. */
@NullMarked
package org.countinghouse.examples.quickstart.database;

import org.jspecify.annotations.NullMarked;
