/**
 * The processes a shop runs all day, each one call: check a cart out, send goods off, take goods back.
 *
 * <p>A process is several units of work with calls to the payment provider between them, so it is never called inside
 * one. Each step has an idempotency key of its own, derived from the command's ({@code key/reserve-1},
 * {@code key/authorize}, {@code key/place}, …): after a crash, or whenever the answer got lost, the same command is sent
 * again and goes on where it stopped. Nothing is reserved, charged, shipped or booked twice.
 *
 * <p>What happens to the books is not a step: they react inside the unit that ships, captures, receives or refunds.
 */
@NullMarked
package org.countinghouse.ports.process;

import org.jspecify.annotations.NullMarked;
