/**
 * A naive model of stock, run side by side with the library on any store: long random scripts, every answer and everything
 * that is there compared after every command.
 *
 * <h2>The model</h2>
 *
 * <p>{@code NaiveStock} is what somebody would write who has a shelf, a pencil and a lot of time: plain numbers, lists and
 * loops. It shares commands and names with the library, and nothing that decides; a refused command is undone by going
 * back to a copy of the world. What it answers is text, and what the library answers is told in the same words
 * ({@code StockTold}): the reason of a refusal with all its figures, a reservation with all its lines and parts.
 *
 * <h2>A script</h2>
 *
 * <p>A script is drawn from a seed: 30 to 200 steps over three SKUs at three locations, in a mix of its own. A step is a
 * kind of command and some numbers; what they mean is read when the step is taken, mostly as something that is there by
 * then. Some steps send an earlier command again, or use its key for something else.
 *
 * <h2>Time</h2>
 *
 * <p>Deadlines are measured by the store's clock, which nobody can set. So a hold lasts either for days or for a
 * millisecond, and after a command that holds for a millisecond the store is asked for the time until that is over: it is
 * due at the next command, on a slow machine as on a fast one.
 *
 * <h2>A difference</h2>
 *
 * <p>The first difference ends a script. Steps are then left out and numbers made smaller as long as it still fails
 * ({@code Shrinking}); seed, what is left, and the difference are the message of the failure. The same seed gives the
 * same script on every store.
 *
 * <h2>A race</h2>
 *
 * <p>{@code StockRace} sends some commands by four threads at once, and {@code OrderSearch} looks for an order in which the
 * model gives the same answers and ends with the same stock; no command comes before one that had returned when it was
 * sent. Unlike the {@linkplain org.countinghouse.ports.tck.history history checker} it needs no witness, so that every
 * command can take part, and unlike it only short histories can be judged.
 *
 * <p>Start reading with {@code StockModel}, {@code NaiveStock}; then {@code NaivePromises} and {@code NaiveServing}.
 */
@NullMarked
package org.countinghouse.ports.tck.model;

import org.jspecify.annotations.NullMarked;
