/** Which sales channel an order came through: here, the site of the customer's country. */
@NullMarked
package org.countinghouse.examples.quickstart.channel;

import org.jspecify.annotations.NullMarked;
