package org.countinghouse.examples.quickstart.channel;

import static org.assertj.core.api.Assertions.assertThat;

import org.countinghouse.domain.channel.ChannelId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountryChannelsTest {

    @ParameterizedTest
    @CsvSource({
        "United Kingdom, UK",
        "EIRE, IE",
        "RSA, ZA",
        "USA, US",
        "European Community, EU",
        "Channel Islands, Channel Islands",
        "Unspecified, Unspecified",
        "Atlantis, Atlantis"
    })
    void a_country_sells_through_its_code_or_under_its_own_name(String country, String channel) {
        assertThat(CountryChannels.of(country)).isEqualTo(ChannelId.of(channel));
    }
}
