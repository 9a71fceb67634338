/**
 * Events as JSON: one explicit codec an event type, over the bounded reader and writer of
 * {@code org.countinghouse.ports.json}.
 *
 * <p>Each event type has a name, a version, a writer and a reader. A stored event is read by the codec of its type;
 * an unknown type or version is refused, loudly. Amounts are written as minor units with their currency's code, exact
 * decimals as text, instants as ISO-8601 text in UTC.
 */
@NullMarked
package org.countinghouse.adapters.jdbc.internal.json;

import org.jspecify.annotations.NullMarked;
