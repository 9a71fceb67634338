package org.countinghouse.ports.coupon.internal;

import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.countinghouse.domain.coupon.Campaign;
import org.countinghouse.domain.coupon.CampaignDecider;
import org.countinghouse.domain.coupon.CampaignEvent;
import org.countinghouse.domain.coupon.CampaignId;
import org.countinghouse.domain.coupon.CloseCampaign;
import org.countinghouse.domain.coupon.CounterFacts;
import org.countinghouse.domain.coupon.CouponCode;
import org.countinghouse.domain.coupon.CouponRejection;
import org.countinghouse.domain.coupon.CouponVerification;
import org.countinghouse.domain.coupon.IssueCodes;
import org.countinghouse.domain.coupon.OpenCampaign;
import org.countinghouse.domain.kernel.Command;
import org.countinghouse.domain.kernel.Decision;
import org.countinghouse.domain.kernel.Discrepancy;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.kernel.Verification;
import org.countinghouse.ports.coupon.CampaignManagement;
import org.countinghouse.ports.coupon.Campaigns;
import org.countinghouse.ports.coupon.CouponLedger;
import org.countinghouse.ports.kernel.AggregateReference;
import org.countinghouse.ports.kernel.internal.Answer;
import org.countinghouse.ports.kernel.internal.CommandGate;
import org.countinghouse.ports.kernel.internal.EventPublication;
import org.countinghouse.ports.kernel.internal.Handling;

/** Campaigns and their codes. */
public final class CampaignService implements CampaignManagement {

    private final CommandGate gate;
    private final Campaigns campaigns;
    private final CouponLedger ledger;
    private final EventPublication publication;

    /** A service over those stores. */
    public CampaignService(CommandGate gate, Campaigns campaigns, CouponLedger ledger, EventPublication publication) {
        this.gate = gate;
        this.campaigns = campaigns;
        this.ledger = ledger;
        this.publication = publication;
    }

    @Override
    public Either<CouponRejection, Campaign> open(OpenCampaign command) {
        OpenCampaign stamped = command.withHeader(gate.stamped(command.header()));
        TenantId tenant = stamped.header().tenant();
        return once(
                "open",
                stamped,
                stamped.campaign(),
                () -> CampaignDecider.decide(
                        stamped, campaigns.lock(tenant, stamped.campaign()), campaigns.taken(tenant, stamped.codes())));
    }

    @Override
    public Either<CouponRejection, Campaign> issue(IssueCodes command) {
        IssueCodes stamped = command.withHeader(gate.stamped(command.header()));
        TenantId tenant = stamped.header().tenant();
        return once(
                "issue",
                stamped,
                stamped.campaign(),
                () -> CampaignDecider.decide(
                        stamped, campaigns.lock(tenant, stamped.campaign()), campaigns.taken(tenant, stamped.codes())));
    }

    @Override
    public Either<CouponRejection, Campaign> close(CloseCampaign command) {
        CloseCampaign stamped = command.withHeader(gate.stamped(command.header()));
        TenantId tenant = stamped.header().tenant();
        return once(
                "close",
                stamped,
                stamped.campaign(),
                () -> CampaignDecider.decide(stamped, campaigns.lock(tenant, stamped.campaign())));
    }

    @Override
    public Optional<Campaign> find(TenantId tenant, CampaignId id) {
        return campaigns.find(tenant, List.of(id)).stream().findFirst();
    }

    @Override
    public Optional<Campaign> findByCode(TenantId tenant, CouponCode code) {
        return campaigns.findByCode(tenant, code);
    }

    @Override
    public Verification verify(TenantId tenant) {
        List<Discrepancy> discrepancies = new ArrayList<>();
        for (CounterFacts facts : ledger.differing(tenant)) {
            discrepancies.addAll(CouponVerification.verify(facts));
        }
        return new Verification("coupons", ledger.countCounters(tenant), discrepancies);
    }

    private Either<CouponRejection, Campaign> once(
            String operation,
            Command command,
            CampaignId id,
            Supplier<Either<CouponRejection, Decision<Campaign, CampaignEvent>>> deciding) {
        return gate.once(
                "campaign." + operation,
                command,
                new Handling<>(
                        () -> {
                            var decision = deciding.get();
                            decision.forEach(accepted -> record(command, accepted));
                            return decision.map(accepted -> new Answer<>(
                                    accepted.state(),
                                    Long.toString(accepted.state().version())));
                        },
                        reference -> find(command.header().tenant(), id)
                                .orElseThrow()
                                .asOf(Long.parseLong(reference)),
                        CouponRejection.KeyReused::new));
    }

    private void record(Command command, Decision<Campaign, CampaignEvent> decision) {
        Campaign after = decision.state();
        for (CampaignEvent event : decision.events()) {
            campaigns.append(command.header().tenant(), after, codes(event));
        }
        publication.publish(
                command.header(),
                new AggregateReference("campaign", after.id().value()),
                after.version(),
                decision.events());
    }

    private static List<CouponCode> codes(CampaignEvent event) {
        if (event instanceof CampaignEvent.CampaignOpened opened) {
            return opened.codes();
        }
        return event instanceof CampaignEvent.CodesIssued issued ? issued.codes() : List.of();
    }
}
