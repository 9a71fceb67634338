package org.countinghouse.domain.tax;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.channel.ChannelId;
import org.countinghouse.domain.kernel.Arguments;
import org.jmolecules.ddd.types.ValueObject;

/**
 * What tax is due on these lines?
 *
 * @param document what they belong to, in the asker's words: the name of a quote. A calculator that needs an address
 *     finds it under this name or the buyer's; this library keeps none
 * @param currency the currency of every amount
 * @param at the instant whose rates apply
 * @param channel where it is sold, if known
 * @param buyer who buys, in the asker's words, if known
 * @param lines at least one; unmodifiable
 */
public record TaxRequest(
        String document,
        Currency currency,
        Instant at,
        Optional<ChannelId> channel,
        Optional<String> buyer,
        List<TaxableLine> lines)
        implements ValueObject {

    /** Refuses a request about nothing and an amount of another currency. */
    public TaxRequest {
        Arguments.text("document", document, 200);
        lines = List.copyOf(lines);
        Arguments.require(!lines.isEmpty(), "lines", "must not be empty", lines);
        for (TaxableLine line : lines) {
            Arguments.require(
                    line.amount().currency().equals(currency), "amount", "must be of " + currency, line.amount());
        }
    }
}
