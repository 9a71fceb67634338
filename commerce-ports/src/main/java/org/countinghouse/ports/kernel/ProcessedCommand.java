package org.countinghouse.ports.kernel;

import org.countinghouse.domain.kernel.Fingerprint;

/**
 * A command that took effect before.
 *
 * @param fingerprint the print of its payload
 * @param reference what the service needs to give the first answer again
 */
public record ProcessedCommand(Fingerprint fingerprint, String reference) {}
