package org.countinghouse.ports.kernel;

import org.countinghouse.domain.kernel.CommandId;
import org.countinghouse.domain.kernel.Fingerprint;

/**
 * A command's key among many that are claimed at once.
 *
 * @param operation the use case, 1 to 40 characters
 * @param key the command's key
 * @param fingerprint the print of its payload
 * @param reference what is needed to give the answer again, at most 500 characters; empty if nobody can know it before
 *     it is decided
 */
public record KeyClaim(String operation, CommandId key, Fingerprint fingerprint, String reference) {

    /** The same with what is needed to give the answer again. */
    public KeyClaim withReference(String decided) {
        return new KeyClaim(operation, key, fingerprint, decided);
    }
}
