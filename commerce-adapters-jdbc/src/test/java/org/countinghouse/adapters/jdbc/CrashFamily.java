package org.countinghouse.adapters.jdbc;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.countinghouse.domain.kernel.Verification;

/** Use cases that belong together, and where their effects are seen beside stock, promises, books and events. */
@SuppressWarnings("ImmutableEnumChecker") // functions without a state
enum CrashFamily {
    STOCK("stock", StockCrashes::cases),
    PROMISES("promises", PromiseCrashes::cases),
    CHANNELS("channels", ChannelCrashes::cases, ChannelCrashes::seen),
    /** Never in a host's transaction, which such a batch could not follow. */
    RUSH("rush", RushCrashes::cases),
    TRANSFERS("transfers", PhysicalCrashes::transfers, PhysicalCrashes::seen),
    COUNTS("counts", PhysicalCrashes::counts, PhysicalCrashes::seen),
    SUPPLIES("supplies", SupplyCrashes::supplies, SupplyCrashes::seen),
    BACKORDERS("backorders", SupplyCrashes::backorders, SupplyCrashes::seen),
    LOTS("lots", LotCrashes::cases, LotCrashes::seen),
    RULE_SETS("rule sets", RuleSetCrashes::cases, RuleSetCrashes::seen, RuleSetCrashes::verified),
    COUPONS("coupons", CouponCrashes::cases, CouponCrashes::seen, CouponCrashes::verified);

    private final String called;
    private final Supplier<List<CrashCase>> cases;
    private final Function<CrashRun, List<Object>> seen;
    private final Function<CrashRun, Verification> verified;

    CrashFamily(String called, Supplier<List<CrashCase>> cases) {
        this(called, cases, on -> List.of());
    }

    CrashFamily(String called, Supplier<List<CrashCase>> cases, Function<CrashRun, List<Object>> seen) {
        this(called, cases, seen, on -> new Verification("nothing more", 0, List.of()));
    }

    CrashFamily(
            String called,
            Supplier<List<CrashCase>> cases,
            Function<CrashRun, List<Object>> seen,
            Function<CrashRun, Verification> verified) {
        this.called = called;
        this.cases = cases;
        this.seen = seen;
        this.verified = verified;
    }

    List<CrashCase> cases() {
        return cases.get();
    }

    List<CrashMode> modes() {
        return Stream.of(CrashMode.values())
                .filter(mode -> this != RUSH || !mode.isJoined())
                .toList();
    }

    List<Object> seen(CrashRun on) {
        return seen.apply(on);
    }

    Verification verified(CrashRun on) {
        return verified.apply(on);
    }

    @Override
    public String toString() {
        return called;
    }
}
