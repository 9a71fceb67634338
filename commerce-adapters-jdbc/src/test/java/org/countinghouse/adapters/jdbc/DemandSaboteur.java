package org.countinghouse.adapters.jdbc;

import static org.countinghouse.adapters.jdbc.SabotagedConnections.answering;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.countinghouse.adapters.jdbc.SabotagedConnections.Instead;
import org.countinghouse.adapters.jdbc.SabotagedConnections.Real;
import org.countinghouse.domain.inventory.backorder.BackorderEvent;
import org.countinghouse.domain.kernel.Decision;
import org.countinghouse.domain.kernel.Fingerprint;
import org.countinghouse.ports.inventory.Backorders;
import org.countinghouse.ports.inventory.ChannelQuotas;
import org.countinghouse.ports.inventory.Supplies;
import org.countinghouse.ports.tck.BackorderManagementConformance;
import org.countinghouse.ports.tck.ChannelAvailabilityConformance;
import org.countinghouse.ports.tck.PromiseBreakingConformance;
import org.countinghouse.ports.tck.ReservationChangesConformance;
import org.countinghouse.ports.tck.ReservationLifeConformance;
import org.countinghouse.ports.tck.ReservationManagementConformance;
import org.countinghouse.ports.tck.SupplyManagementConformance;
import org.jspecify.annotations.Nullable;

/** Mistakes with those who want goods: what is expected and waited for, kept for a channel, changed and broken. */
@SuppressWarnings("ImmutableEnumChecker") // what they do wrong is told by functions, whose state is their own
enum DemandSaboteur implements Saboteur {
    PROMISED_BEYOND_THE_ORDER(
            1,
            "promises expected goods without regard to what was promised of them",
            Sabotage.ofStatements(sql ->
                    sql.startsWith("select") ? sql.replace("received, pegged, state", "received, 0, state") : sql),
            Caught.by(SupplyManagementConformance.class, "Concurrency", "the_last_units_to_come_are_promised_once")),
    ARRIVED_FOR_NOBODY(
            8,
            "serves nobody who pre-ordered when the goods come",
            Sabotage.ofStores(stores -> SabotagedStores.with(stores, Supplies.class, answering("waiting", List.of()))),
            Caught.by(SupplyManagementConformance.class, "Story", "goods_are_announced_pre_ordered_and_come_in_parts")),
    QUEUE_FROM_BEHIND(
            16,
            "serves last who came first",
            Sabotage.ofStores(stores -> SabotagedStores.with(stores, Backorders.class, lastOf("first"))),
            Caught.by(BackorderManagementConformance.class, "Story", "a_receipt_serves_the_queue_in_its_order")),
    GIVEN_UP_AND_SERVED(
            7,
            "forgets that somebody gave up waiting",
            Sabotage.ofStores(stores -> SabotagedStores.with(stores, Backorders.class, DemandSaboteur::keepingThem)),
            Caught.by(BackorderManagementConformance.class, "Story", "who_gave_up_is_served_no_more")),
    QUOTA_FOR_EVERYBODY(
            1,
            "keeps units for a channel and lets nobody have them",
            Sabotage.ofStores(
                    stores -> SabotagedStores.with(stores, ChannelQuotas.class, answering("find", List.of()))),
            Caught.by(ChannelAvailabilityConformance.class, "what_is_kept_is_the_channels_and_nobody_elses")),
    QUOTA_FOR_EVER(
            8,
            "keeps units for a channel a day beyond their time",
            Sabotage.ofStatements(
                    sql -> sql.replace("r.expires_at, r.version", "dateadd(day, 1, r.expires_at), r.version")),
            Caught.by(ChannelAvailabilityConformance.class, "a_quota_whose_time_is_over_is_common_stock")),
    OLDEST_PROMISE_FIRST(
            16,
            "breaks the oldest promise first",
            Sabotage.ofStatements(sql -> sql.replace(
                    "r.fence, r.priority, r.reserved_at", "r.fence, r.priority, " + DemandSaboteur.MIRRORED)),
            Caught.by(PromiseBreakingConformance.class, "the_newest_promises_are_broken_and_the_loss_is_written_off")),
    ONE_LOOK_AT_PROMISES(
            6,
            "looks at the first few promises only",
            Sabotage.ofStores(stores -> SabotagedStores.reservations(stores, fewOf("openOn"))),
            Caught.by(PromiseBreakingConformance.class, "more_promises_than_one_look_reads_give_way_all_the_same")),
    STILL_THE_CARTS(
            6,
            "keeps what was promised to a cart in the cart's name",
            Sabotage.ofStatements(sql -> sql.replace(
                    "set demand = ?, expires_at", "set demand = coalesce(demand, cast(? as varchar)), expires_at")),
            Caught.by(
                    ReservationChangesConformance.class,
                    "Transfer",
                    "what_was_promised_to_a_cart_is_promised_to_its_order")),
    TERMS_OF_TODAY(
            39,
            "answers a repeat with the terms of today",
            Sabotage.ofStores(stores -> SabotagedStores.reservations(stores, answering("pastTerms", List.of()))),
            Caught.by(
                    ReservationChangesConformance.class,
                    "Transfer",
                    "every_first_answer_is_given_again_after_the_terms_have_changed")),
    FENCE_THAT_STANDS_STILL(
            54,
            "never raises the fence, so that who paid on older terms gets through",
            Sabotage.ofStatements(sql -> sql.replace("l.per_set, r.fence", "l.per_set, cast(1 as bigint)")),
            Caught.by(ReservationLifeConformance.class, "Payment", "who_paid_on_older_terms_is_fenced_off")),
    REST_THAT_IS_LOST(
            17,
            "takes a reservation that was shipped in part for one that was shipped",
            Sabotage.ofStatements(sql -> sql.replace(
                    "l.allocated, l.fulfilled",
                    "case when l.fulfilled > 0 then 0 else l.allocated end,"
                            + " case when l.fulfilled > 0 then l.fulfilled + l.allocated else 0 end")),
            Caught.by(
                    ReservationLifeConformance.class, "Parts", "after_a_partial_shipment_the_rest_is_given_back_once")),
    REST_THAT_IS_DOUBLED(
            17,
            "gives back with the rest of a reservation what was shipped of it",
            Sabotage.ofStatements(sql -> sql.replace("l.allocated, l.fulfilled", "l.allocated + l.fulfilled, 0")),
            Caught.by(
                    ReservationLifeConformance.class, "Parts", "after_a_partial_shipment_the_rest_is_given_back_once")),
    PRINT_IN_THE_HOSTS_LANGUAGE(
            43,
            "prints a command as the language of the host has it, which two hosts do not share",
            Sabotage.ofStores(stores -> SabotagedStores.keys(stores, (keys, all) -> printingInTurn())),
            Caught.by(
                    ReservationManagementConformance.class,
                    "Repeats",
                    "give_each_first_answer_whatever_happened_since"));

    /** The earlier, the later. */
    private static final String MIRRORED = "dateadd(second, datediff(second, r.reserved_at,"
            + " timestamp with time zone '2026-01-01 00:00:00+00'), timestamp with time zone '2026-01-01 00:00:00+00')";

    private final Plot plot;

    DemandSaboteur(int pitfall, String does, Sabotage sabotage, Caught caught) {
        this.plot = Plot.of(pitfall, does, sabotage, caught);
    }

    @Override
    public Plot plot() {
        return plot;
    }

    private static Instead lastOf(String asked) {
        return (method, arguments, real) -> {
            Object answer = real.call(arguments);
            return method.equals(asked) && answer instanceof List<?> list && list.size() > 1
                    ? list.subList(list.size() - 1, list.size())
                    : answer;
        };
    }

    private static @Nullable Object keepingThem(String method, Object[] arguments, Real real) throws Throwable {
        boolean givingUp = method.equals("append")
                && arguments[1] instanceof List<?> decisions
                && decisions.stream()
                        .map(Decision.class::cast)
                        .anyMatch(decision -> decision.events().get(0) instanceof BackorderEvent.BackorderCanceled);
        return givingUp ? null : real.call(arguments);
    }

    private static Instead fewOf(String asked) {
        return (method, arguments, real) -> {
            Object answer = real.call(arguments);
            return method.equals(asked) && answer instanceof List<?> list
                    ? list.subList(0, Math.min(9, list.size()))
                    : answer;
        };
    }

    private static Instead printingInTurn() {
        AtomicInteger hosts = new AtomicInteger();
        return (method, arguments, real) -> {
            if (method.equals("claim") && hosts.incrementAndGet() % 2 == 0) {
                Object[] other = arguments.clone();
                other[3] = Fingerprint.parse(arguments[3].toString().toUpperCase(Locale.ROOT));
                return real.call(other);
            }
            return real.call(arguments);
        };
    }
}
