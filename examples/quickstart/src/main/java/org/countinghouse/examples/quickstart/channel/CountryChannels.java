package org.countinghouse.examples.quickstart.channel;

import java.util.Map;
import org.countinghouse.domain.channel.ChannelId;

/**
 * The channel of each country of the public data set: the two letters of ISO 3166-1 (with {@code UK} and {@code EU},
 * which the standard reserves for the United Kingdom and the European Union).
 *
 * <p>A country that is not in the table is its own channel, under its name: so are {@code Channel Islands} and
 * {@code Unspecified}, which have no such code.
 */
public final class CountryChannels {

    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("Australia", "AU"),
            Map.entry("Austria", "AT"),
            Map.entry("Bahrain", "BH"),
            Map.entry("Belgium", "BE"),
            Map.entry("Brazil", "BR"),
            Map.entry("Canada", "CA"),
            Map.entry("Cyprus", "CY"),
            Map.entry("Czech Republic", "CZ"),
            Map.entry("Denmark", "DK"),
            Map.entry("EIRE", "IE"),
            Map.entry("European Community", "EU"),
            Map.entry("Finland", "FI"),
            Map.entry("France", "FR"),
            Map.entry("Germany", "DE"),
            Map.entry("Greece", "GR"),
            Map.entry("Hong Kong", "HK"),
            Map.entry("Iceland", "IS"),
            Map.entry("Israel", "IL"),
            Map.entry("Italy", "IT"),
            Map.entry("Japan", "JP"),
            Map.entry("Lebanon", "LB"),
            Map.entry("Lithuania", "LT"),
            Map.entry("Malta", "MT"),
            Map.entry("Netherlands", "NL"),
            Map.entry("Norway", "NO"),
            Map.entry("Poland", "PL"),
            Map.entry("Portugal", "PT"),
            Map.entry("RSA", "ZA"),
            Map.entry("Saudi Arabia", "SA"),
            Map.entry("Singapore", "SG"),
            Map.entry("Spain", "ES"),
            Map.entry("Sweden", "SE"),
            Map.entry("Switzerland", "CH"),
            Map.entry("USA", "US"),
            Map.entry("United Arab Emirates", "AE"),
            Map.entry("United Kingdom", "UK"));

    private CountryChannels() {}

    /**
     * The channel of a country: {@code EIRE} sells through {@code IE}, {@code Atlantis} through {@code Atlantis}. A
     * slash, which a channel's name cannot hold, becomes a hyphen.
     */
    public static ChannelId of(String country) {
        return ChannelId.of(CODES.getOrDefault(country, country).replace('/', '-'));
    }
}
