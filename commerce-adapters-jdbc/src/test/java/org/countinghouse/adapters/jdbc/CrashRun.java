package org.countinghouse.adapters.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.countinghouse.domain.coupon.HoldRedemption;
import org.countinghouse.domain.coupon.Redemption;
import org.countinghouse.domain.inventory.Reservation;
import org.countinghouse.domain.inventory.ReservationId;
import org.countinghouse.domain.inventory.ReserveStock;
import org.countinghouse.domain.kernel.Actor;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommandId;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.ports.Commerce;
import org.countinghouse.ports.Stores;
import org.countinghouse.ports.tck.ProcessShop;
import org.countinghouse.ports.tck.ScriptedGateway;

/** A tenant that nobody had before, over a database whose line can be cut, who has come to a command. */
final class CrashRun {

    private final TenantId tenant = TestTenants.fresh();
    private final CrashFamily family;
    private final CrashCase useCase;
    private final HostTransactions host;
    private final boolean joined;
    private final Stores stores;
    private final Commerce commerce;

    /**
     * Where it runs.
     *
     * @param database whose line can be cut
     * @param dialect what it speaks
     * @param sabotage what is wrong with the stores
     */
    record Site(DataSource database, Dialect dialect, UnaryOperator<Stores> sabotage) {}

    CrashRun(Site site, CrashFamily family, CrashCase useCase, CrashMode mode) {
        this.family = family;
        this.useCase = useCase;
        this.joined = mode.isJoined();
        this.host = new HostTransactions(site.database(), true);
        JdbcUnitOfWork unitOfWork = joined
                ? JdbcUnitOfWork.joining(ConnectionSource.ofTransactionAware(host.transactionAware()))
                : JdbcUnitOfWork.local(host.plain());
        this.stores = site.sabotage().apply(JdbcStores.using(unitOfWork, site.dialect()));
        this.commerce = new ProcessShop(stores, tenant, new ScriptedGateway()).commerce();
    }

    /** Does everything before the command. */
    void come() {
        for (CrashStep step : useCase.before()) {
            Either<?, ?> answer = asHost(step);
            assertThat(answer.isRight()).as(useCase + ": " + answer).isTrue();
        }
    }

    TenantId tenant() {
        return tenant;
    }

    CommandHeader header(String key) {
        return CommandHeader.of(tenant, CommandId.of(key), Actor.of("test")).at(CrashSamples.NOON);
    }

    Commerce commerce() {
        return commerce;
    }

    /** Holds something until it is due. */
    Either<?, ?> due(ReserveStock command) {
        Either<?, Reservation> held = commerce.reservations().reserve(command);
        letPass(held.get().expiresAt(), () -> stores.reservations().now(tenant));
        return held;
    }

    /** Holds a coupon until it is due. */
    Either<?, ?> due(HoldRedemption command) {
        Either<?, Redemption> held = commerce.coupons().hold(command);
        letPass(held.get().expiresAt(), () -> stores.couponLedger().now(tenant));
        return held;
    }

    private static void letPass(Instant deadline, Supplier<Instant> clock) {
        while (!clock.get().isAfter(deadline)) {
            Thread.onSpinWait();
        }
    }

    private Either<?, ?> asHost(CrashStep step) {
        return joined ? host.inTransaction(() -> step.run(this)) : step.run(this);
    }

    /** The command's answer, which must not be a refusal; without what the clock says. */
    Object go() {
        Either<?, ?> answer = asHost(useCase.step());
        assertThat(answer.isRight()).as(useCase + ": " + answer).isTrue();
        return told(answer.get());
    }

    /** All that must be as after an undisturbed run; what does not agree with its own facts comes first. */
    List<Object> outcome() {
        List<Object> outcome = new ArrayList<>();
        outcome.add(differences());
        outcome.add(commerce.stock().positions(tenant, CrashSamples.POSITIONS));
        for (ReservationId id : CrashSamples.RESERVATIONS) {
            outcome.add(commerce.reservations().find(tenant, id).map(CrashRun::told));
        }
        outcome.add(stores.reservations().pastTerms(tenant, CrashSamples.A).size());
        outcome.add(commerce.bookkeeping().entries(tenant, 0, 100).size());
        outcome.add(published());
        outcome.addAll(family.seen(this));
        return outcome;
    }

    private List<Object> differences() {
        return Stream.of(
                        commerce.stock().verify(tenant),
                        commerce.lots().verify(tenant),
                        commerce.bookkeeping().verify(tenant),
                        family.verified(this))
                .<Object>flatMap(verification -> verification.discrepancies().stream())
                .toList();
    }

    /** Which steps of what have been told to the world, in their order. */
    private List<String> published() {
        Supplier<List<String>> reading = () -> stores.outbox().undelivered(tenant, 1_000).stream()
                .map(message -> message.aggregate() + " " + message.sequence() + " "
                        + message.event().getClass().getSimpleName())
                .toList();
        return joined ? host.inTransaction(reading) : stores.unitOfWork().execute(reading);
    }

    /** The same without deadlines, which every run has of its own. */
    static Object told(Object answer) {
        if (answer instanceof Reservation reservation) {
            return List.of(
                    reservation.id(),
                    reservation.demand(),
                    reservation.lines(),
                    reservation.state(),
                    reservation.version(),
                    reservation.fence());
        }
        if (answer instanceof Redemption redemption) {
            return List.of(redemption.id(), redemption.terms(), redemption.state(), redemption.version());
        }
        return answer instanceof List<?> all ? all.stream().map(CrashRun::told).toList() : answer;
    }
}
