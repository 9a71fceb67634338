/** The services of coupons: they lock, let the domain decide, save and publish. */
@Application
@NullMarked
package org.countinghouse.ports.coupon.internal;

import org.jmolecules.architecture.hexagonal.Application;
import org.jspecify.annotations.NullMarked;
