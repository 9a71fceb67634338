package org.countinghouse.domain.pricing.promotion;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.countinghouse.domain.channel.ChannelId;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.pricing.facts.BuyingHistory;
import org.countinghouse.domain.pricing.facts.CouponCode;
import org.countinghouse.domain.pricing.facts.CustomerReference;
import org.countinghouse.domain.pricing.facts.OrganizationId;
import org.countinghouse.domain.pricing.facts.Segment;
import org.countinghouse.domain.pricing.facts.ShippingMethod;
import org.countinghouse.domain.quantity.Quantity;
import org.jmolecules.ddd.types.ValueObject;

/**
 * What must hold before a promotion does something. Amounts and quantities are those of goods and services (never
 * carriage), after the promotions of earlier lanes.
 */
public sealed interface Condition extends ValueObject
        permits Condition.Always,
                Condition.AllOf,
                Condition.AnyOf,
                Condition.Not,
                Condition.SubtotalAtLeast,
                Condition.QuantityAtLeast,
                Condition.SpendAtLeast,
                Condition.OnChannel,
                Condition.InSegment,
                Condition.IsCustomer,
                Condition.InOrganization,
                Condition.WithHistory,
                Condition.CouponEntered,
                Condition.WithinHours,
                Condition.ShippedBy,
                HostCondition {

    /** Nothing must hold. */
    static Condition always() {
        return Always.INSTANCE;
    }

    /** All of those. */
    static Condition allOf(Condition... parts) {
        return new AllOf(List.of(parts));
    }

    /** Any of those. */
    static Condition anyOf(Condition... parts) {
        return new AnyOf(List.of(parts));
    }

    /** Not that. */
    static Condition not(Condition part) {
        return new Not(part);
    }

    /** That code was entered. */
    static Condition coupon(String code) {
        return new CouponEntered(Set.of(CouponCode.of(code)));
    }

    /** The order comes through that channel. */
    static Condition channel(String channel) {
        return new OnChannel(Set.of(ChannelId.of(channel)));
    }

    /** The shopper belongs to that segment. */
    static Condition segment(String segment) {
        return new InSegment(Set.of(Segment.of(segment)));
    }

    /** At least so many units of the selected lines. */
    static Condition quantity(Selection selection, long units) {
        return new QuantityAtLeast(selection, Quantity.of(units));
    }

    /** Holds always. */
    record Always() implements Condition {
        private static final Always INSTANCE = new Always();
    }

    /**
     * Every part holds.
     *
     * @param parts at least one; unmodifiable
     */
    record AllOf(List<Condition> parts) implements Condition {
        /** Refuses an empty list. */
        public AllOf {
            parts = List.copyOf(parts);
            Arguments.require(!parts.isEmpty(), "parts", "must not be empty", parts);
        }
    }

    /**
     * At least one part holds.
     *
     * @param parts at least one; unmodifiable
     */
    record AnyOf(List<Condition> parts) implements Condition {
        /** Refuses an empty list. */
        public AnyOf {
            parts = List.copyOf(parts);
            Arguments.require(!parts.isEmpty(), "parts", "must not be empty", parts);
        }
    }

    /**
     * The part does not hold.
     *
     * @param part what must not hold
     */
    record Not(Condition part) implements Condition {}

    /**
     * All goods together cost at least that much.
     *
     * @param amount not negative; a cart in another currency does not reach it
     */
    record SubtotalAtLeast(Money amount) implements Condition {
        /** Refuses a negative amount. */
        public SubtotalAtLeast {
            Arguments.require(!amount.isNegative(), "subtotal", "must not be negative", amount);
        }
    }

    /**
     * The cart holds at least so many units of the selected lines.
     *
     * @param selection which lines count
     * @param quantity how many, at least one
     */
    record QuantityAtLeast(Selection selection, Quantity quantity) implements Condition {
        /** Refuses zero. */
        public QuantityAtLeast {
            Arguments.require(quantity.isPositive(), "quantity", "must be at least 1", quantity);
        }
    }

    /**
     * The selected lines together cost at least that much.
     *
     * @param selection which lines count
     * @param amount not negative; a cart in another currency does not reach it
     */
    record SpendAtLeast(Selection selection, Money amount) implements Condition {
        /** Refuses a negative amount. */
        public SpendAtLeast {
            Arguments.require(!amount.isNegative(), "spend", "must not be negative", amount);
        }
    }

    /**
     * The order comes through one of those channels.
     *
     * @param channels at least one; unmodifiable, in their natural order
     */
    record OnChannel(Set<ChannelId> channels) implements Condition {
        /** Refuses an empty set. */
        public OnChannel {
            channels = Sets.sorted("channels", channels);
        }
    }

    /**
     * The shopper belongs to one of those segments.
     *
     * @param segments at least one; unmodifiable, in their natural order
     */
    record InSegment(Set<Segment> segments) implements Condition {
        /** Refuses an empty set. */
        public InSegment {
            segments = Sets.sorted("segments", segments);
        }
    }

    /**
     * The shopper is one of those customers.
     *
     * @param customers at least one; unmodifiable, in their natural order
     */
    record IsCustomer(Set<CustomerReference> customers) implements Condition {
        /** Refuses an empty set. */
        public IsCustomer {
            customers = Sets.sorted("customers", customers);
        }
    }

    /**
     * The shopper buys for one of those organizations, or for one below it.
     *
     * @param organizations at least one; unmodifiable, in their natural order
     */
    record InOrganization(Set<OrganizationId> organizations) implements Condition {
        /** Refuses an empty set. */
        public InOrganization {
            organizations = Sets.sorted("organizations", organizations);
        }
    }

    /**
     * The shopper buys for the first time, or not for the first time.
     *
     * @param history which; never unknown
     */
    record WithHistory(BuyingHistory history) implements Condition {
        /** Refuses what nobody knows. */
        public WithHistory {
            Arguments.require(history != BuyingHistory.UNKNOWN, "history", "must be known", history);
        }
    }

    /**
     * One of those codes was entered.
     *
     * @param codes at least one; unmodifiable, in their natural order
     */
    record CouponEntered(Set<CouponCode> codes) implements Condition {
        /** Refuses an empty set. */
        public CouponEntered {
            codes = Sets.sorted("codes", codes);
        }
    }

    /**
     * The local time is one of a week's: Fridays from 17:00 to 20:00 in London.
     *
     * @param days at least one day; unmodifiable, in their natural order
     * @param from the first moment of the day
     * @param until the first moment after it, later than {@code from}; none means until midnight
     * @param zone whose local time
     */
    record WithinHours(Set<DayOfWeek> days, LocalTime from, Optional<LocalTime> until, ZoneId zone)
            implements Condition {
        /** Refuses an empty window. */
        public WithinHours {
            days = Sets.sorted("days", days);
            if (until.isPresent()) {
                Arguments.require(until.get().isAfter(from), "until", "must be after " + from, until.get());
            }
        }

        /** Whether that instant lies inside. */
        public boolean contains(Instant instant) {
            ZonedDateTime local = instant.atZone(zone);
            LocalTime time = local.toLocalTime();
            return days.contains(local.getDayOfWeek())
                    && !time.isBefore(from)
                    && (until.isEmpty() || time.isBefore(until.get()));
        }
    }

    /**
     * The shopper chose one of those shipping methods.
     *
     * @param methods at least one; unmodifiable, in their natural order
     */
    record ShippedBy(Set<ShippingMethod> methods) implements Condition {
        /** Refuses an empty set. */
        public ShippedBy {
            methods = Sets.sorted("methods", methods);
        }
    }
}
