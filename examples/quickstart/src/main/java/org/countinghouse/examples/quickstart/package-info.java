/**
 * The main job in one command: a shop's orders in; stock, orders, payments and books out.
 *
 * <p>Read in this order: {@code cli} says what the command accepts, {@code input} turns files into invoices,
 * {@code channel} names the channel of a sale, {@code journal}, {@code report} and {@code output} write what comes out.
 */
@NullMarked
package org.countinghouse.examples.quickstart;

import org.jspecify.annotations.NullMarked;
