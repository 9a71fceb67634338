package org.countinghouse.ports.coupon.internal;

import io.vavr.control.Either;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.countinghouse.domain.coupon.CommitRedemption;
import org.countinghouse.domain.coupon.CouponRejection;
import org.countinghouse.domain.coupon.Coupons;
import org.countinghouse.domain.coupon.ExpireDueRedemptions;
import org.countinghouse.domain.coupon.HoldRedemption;
import org.countinghouse.domain.coupon.PurchaseReference;
import org.countinghouse.domain.coupon.Redemption;
import org.countinghouse.domain.coupon.RedemptionDecider;
import org.countinghouse.domain.coupon.RedemptionEvent;
import org.countinghouse.domain.coupon.RedemptionId;
import org.countinghouse.domain.coupon.ReleaseRedemption;
import org.countinghouse.domain.coupon.ReverseRedemption;
import org.countinghouse.domain.coupon.UseCounter;
import org.countinghouse.domain.kernel.Command;
import org.countinghouse.domain.kernel.Decision;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.ports.coupon.Campaigns;
import org.countinghouse.ports.coupon.CouponLedger;
import org.countinghouse.ports.coupon.CouponRedemptions;
import org.countinghouse.ports.kernel.AggregateReference;
import org.countinghouse.ports.kernel.internal.Answer;
import org.countinghouse.ports.kernel.internal.CommandGate;
import org.countinghouse.ports.kernel.internal.EventPublication;
import org.countinghouse.ports.kernel.internal.Handling;

/** Uses of codes: locks, then reads the clock, then lets decide, then saves and publishes. */
public final class RedemptionService implements CouponRedemptions {

    private final CommandGate gate;
    private final CouponLocks locks;
    private final CouponLedger ledger;
    private final EventPublication publication;

    /** A service over those stores. */
    public RedemptionService(CommandGate gate, Campaigns campaigns, CouponLedger ledger, EventPublication publication) {
        this.gate = gate;
        this.locks = new CouponLocks(campaigns, ledger);
        this.ledger = ledger;
        this.publication = publication;
    }

    @Override
    public Either<CouponRejection, Redemption> hold(HoldRedemption command) {
        HoldRedemption stamped = command.withHeader(gate.stamped(command.header()));
        TenantId tenant = stamped.header().tenant();
        return once("hold", stamped, stamped.redemption(), () -> {
            Coupons locked = locks.forHold(stamped);
            var decision = RedemptionDecider.decide(stamped, locked, ledger.now(tenant));
            List<UseCounter> missing = decision.map(accepted -> CouponLocks.missing(accepted.state()))
                    .getOrElse(List.of());
            return missing.isEmpty()
                    ? decision
                    : RedemptionDecider.decide(
                            stamped, locks.withCreated(stamped, locked, missing), ledger.now(tenant));
        });
    }

    @Override
    public Either<CouponRejection, Redemption> commit(CommitRedemption command) {
        CommitRedemption stamped = command.withHeader(gate.stamped(command.header()));
        TenantId tenant = stamped.header().tenant();
        return once("commit", stamped, stamped.redemption(), () -> {
            Coupons locked = locks.alone(tenant, stamped.redemption());
            return RedemptionDecider.decide(stamped, locked, ledger.now(tenant));
        });
    }

    @Override
    public Either<CouponRejection, Redemption> release(ReleaseRedemption command) {
        ReleaseRedemption stamped = command.withHeader(gate.stamped(command.header()));
        return once(
                "release",
                stamped,
                stamped.redemption(),
                () -> RedemptionDecider.decide(
                        stamped, locks.withCounters(stamped.header().tenant(), List.of(stamped.redemption()))));
    }

    @Override
    public Either<CouponRejection, Redemption> reverse(ReverseRedemption command) {
        ReverseRedemption stamped = command.withHeader(gate.stamped(command.header()));
        return once(
                "reverse",
                stamped,
                stamped.redemption(),
                () -> RedemptionDecider.decide(
                        stamped, locks.withCounters(stamped.header().tenant(), List.of(stamped.redemption()))));
    }

    @Override
    public Either<CouponRejection, Integer> expireDue(ExpireDueRedemptions command) {
        ExpireDueRedemptions stamped = command.withHeader(gate.stamped(command.header()));
        return gate.once(
                "redemption.expire-due",
                stamped,
                new Handling<>(
                        () -> expire(stamped)
                                .map(decision -> new Answer<>(
                                        decision.events().size(),
                                        Integer.toString(decision.events().size()))),
                        Integer::valueOf,
                        CouponRejection.KeyReused::new));
    }

    @Override
    public Optional<Redemption> find(TenantId tenant, RedemptionId id) {
        return ledger.find(tenant, List.of(id)).stream().findFirst();
    }

    @Override
    public List<Redemption> ofPurchase(TenantId tenant, PurchaseReference purchase) {
        return ledger.ofPurchase(tenant, purchase);
    }

    private Either<CouponRejection, Decision<Coupons, RedemptionEvent>> expire(ExpireDueRedemptions command) {
        TenantId tenant = command.header().tenant();
        List<RedemptionId> due = ledger.due(tenant, ledger.now(tenant), command.limit());
        var decision = RedemptionDecider.decide(command, locks.withCounters(tenant, due), ledger.now(tenant));
        decision.forEach(accepted -> record(command, accepted));
        return decision;
    }

    private Either<CouponRejection, Redemption> once(
            String operation,
            Command command,
            RedemptionId id,
            Supplier<Either<CouponRejection, Decision<Coupons, RedemptionEvent>>> deciding) {
        return gate.once(
                "redemption." + operation,
                command,
                new Handling<>(
                        () -> {
                            var decision = deciding.get();
                            decision.forEach(accepted -> record(command, accepted));
                            return decision.map(accepted -> answer(accepted, id));
                        },
                        reference -> find(command.header().tenant(), id)
                                .orElseThrow()
                                .asOf(Long.parseLong(reference)),
                        CouponRejection.KeyReused::new));
    }

    private static Answer<Redemption> answer(Decision<Coupons, RedemptionEvent> decision, RedemptionId id) {
        Redemption redemption = decision.state().redemption(id).orElseThrow();
        return new Answer<>(redemption, Long.toString(redemption.version()));
    }

    /** Counters first, then redemptions, then the outbox. */
    private void record(Command command, Decision<Coupons, RedemptionEvent> decision) {
        Coupons after = decision.state();
        TreeSet<RedemptionId> changed = new TreeSet<>();
        decision.events().forEach(event -> changed.add(event.redemption()));
        ledger.append(
                command.header().tenant(),
                after.changes(),
                changed.stream().map(id -> after.redemption(id).orElseThrow()).toList());
        for (RedemptionEvent event : decision.events()) {
            publication.publish(
                    command.header(),
                    new AggregateReference("redemption", event.redemption().value()),
                    event.version(),
                    List.of(event));
        }
    }
}
