package org.countinghouse.ports.inventory;

import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.quantity.Quantity;

/**
 * What a channel is shown of a position.
 *
 * @param key the position
 * @param shown how many units to publish
 * @param reach how many the channel could get if it asked now
 * @param policyVersion the version of the policy that counted; 0 if none was declared
 */
public record PublishedStock(PositionKey key, Quantity shown, Quantity reach, long policyVersion) {}
