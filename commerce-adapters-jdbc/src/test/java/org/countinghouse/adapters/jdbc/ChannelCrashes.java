package org.countinghouse.adapters.jdbc;

import static org.countinghouse.adapters.jdbc.CrashSamples.B;
import static org.countinghouse.adapters.jdbc.CrashSamples.DELIVERY;
import static org.countinghouse.adapters.jdbc.CrashSamples.DUE;
import static org.countinghouse.adapters.jdbc.CrashSamples.HOUR;
import static org.countinghouse.adapters.jdbc.CrashSamples.MUG;
import static org.countinghouse.adapters.jdbc.CrashSamples.asking;
import static org.countinghouse.adapters.jdbc.CrashSamples.q;

import java.util.List;
import org.countinghouse.domain.channel.ChannelId;
import org.countinghouse.domain.inventory.ReserveStock;
import org.countinghouse.domain.inventory.availability.ChannelPolicy;
import org.countinghouse.domain.inventory.availability.DeclarePolicy;
import org.countinghouse.domain.inventory.availability.PolicyScope;
import org.countinghouse.domain.inventory.availability.ReserveForChannel;
import org.countinghouse.domain.inventory.availability.SetQuota;
import org.countinghouse.ports.inventory.PublishableQuestion;
import org.countinghouse.ports.tck.ProcessShop;

/** What sales channels may sell. */
final class ChannelCrashes {

    private static final ChannelId MARKET = ChannelId.of("market");
    private static final PolicyScope MUGS = PolicyScope.of(MARKET, ProcessShop.MUG);

    private static final CrashStep DECLARED = on -> on.commerce().availability().declare(policy(on, "p", 1));

    private static final CrashStep KEPT = on -> on.commerce().availability().setQuota(quota(on, "q", 4));

    private ChannelCrashes() {}

    static List<CrashCase> cases() {
        return List.of(
                CrashCase.of("declare a policy", DECLARED),
                CrashCase.of(
                        "declare the next policy",
                        List.of(DECLARED),
                        on -> on.commerce().availability().declare(policy(on, "k", 2))),
                CrashCase.of("set a quota", List.of(DELIVERY), KEPT),
                CrashCase.of("set a quota of what is due", List.of(DELIVERY, DUE), KEPT),
                CrashCase.of(
                        "lower a quota",
                        List.of(DELIVERY, KEPT),
                        on -> on.commerce().availability().setQuota(quota(on, "k", 1))),
                CrashCase.of(
                        "reserve for a channel",
                        List.of(DELIVERY, KEPT),
                        on -> on.commerce()
                                .availability()
                                .reserve(ReserveForChannel.builder()
                                        .channel(MARKET)
                                        .reserve(asking(on, B, HOUR, new ReserveStock.Line(1, MUG, q(7))))
                                        .build())));
    }

    private static DeclarePolicy policy(CrashRun on, String key, long version) {
        return DeclarePolicy.builder()
                .header(on.header(key))
                .policy(ChannelPolicy.builder()
                        .id(MUGS)
                        .version(version)
                        .safetyStock(q(version))
                        .build())
                .build();
    }

    private static SetQuota quota(CrashRun on, String key, long mugs) {
        return SetQuota.builder()
                .header(on.header(key))
                .channel(MARKET)
                .key(MUG)
                .quantity(q(mugs))
                .lasting(HOUR)
                .build();
    }

    static List<Object> seen(CrashRun on) {
        return List.of(
                on.commerce().availability().policy(on.tenant(), MUGS),
                on.commerce().availability().quota(on.tenant(), MARKET, MUG),
                on.commerce().availability().publishable(PublishableQuestion.of(on.tenant(), MARKET, MUG)));
    }
}
