/** Coupons over JDBC: campaigns and codes, redemptions and the counters above them. */
@NullMarked
package org.countinghouse.adapters.jdbc.internal.coupon;

import org.jspecify.annotations.NullMarked;
