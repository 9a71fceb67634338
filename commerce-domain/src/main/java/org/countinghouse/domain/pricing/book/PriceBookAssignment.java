package org.countinghouse.domain.pricing.book;

import java.util.Optional;
import org.countinghouse.domain.channel.ChannelId;
import org.countinghouse.domain.pricing.facts.CustomerReference;
import org.countinghouse.domain.pricing.facts.OrganizationId;
import org.countinghouse.domain.pricing.facts.Segment;
import org.countinghouse.domain.pricing.facts.Shopper;
import org.jmolecules.ddd.types.ValueObject;

/**
 * For whom a book is: whoever meets every criterion; without any, everybody.
 *
 * @param book the book
 * @param customer only that customer (a contract)
 * @param organization only that organization and those below it (a contract)
 * @param segment only that segment
 * @param channel only that channel
 * @param priority higher comes first among assignments of one rank
 */
public record PriceBookAssignment(
        PriceBookId book,
        Optional<CustomerReference> customer,
        Optional<OrganizationId> organization,
        Optional<Segment> segment,
        Optional<ChannelId> channel,
        int priority)
        implements ValueObject {

    /** The list: for everybody. */
    public static PriceBookAssignment list(PriceBookId book) {
        return new PriceBookAssignment(book, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 0);
    }

    /** A contract with a customer. */
    public static PriceBookAssignment customer(CustomerReference customer, PriceBookId book) {
        return new PriceBookAssignment(
                book, Optional.of(customer), Optional.empty(), Optional.empty(), Optional.empty(), 0);
    }

    /** A contract with an organization. */
    public static PriceBookAssignment organization(OrganizationId organization, PriceBookId book) {
        return new PriceBookAssignment(
                book, Optional.empty(), Optional.of(organization), Optional.empty(), Optional.empty(), 0);
    }

    /** For a segment. */
    public static PriceBookAssignment segment(Segment segment, PriceBookId book) {
        return new PriceBookAssignment(
                book, Optional.empty(), Optional.empty(), Optional.of(segment), Optional.empty(), 0);
    }

    /** For a channel. */
    public static PriceBookAssignment channel(ChannelId channel, PriceBookId book) {
        return new PriceBookAssignment(
                book, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(channel), 0);
    }

    /** The same with another priority. */
    public PriceBookAssignment withPriority(int other) {
        return new PriceBookAssignment(book, customer, organization, segment, channel, other);
    }

    /** Whether the shopper meets every criterion. */
    public boolean fits(Shopper shopper) {
        return (customer.isEmpty() || customer.equals(shopper.customer()))
                && (organization.isEmpty() || shopper.organizations().contains(organization.get()))
                && (segment.isEmpty() || shopper.segments().contains(segment.get()))
                && (channel.isEmpty() || channel.equals(shopper.channel()));
    }

    /** How many criteria there are. */
    public int criteria() {
        return (customer.isPresent() ? 1 : 0)
                + (organization.isPresent() ? 1 : 0)
                + (segment.isPresent() ? 1 : 0)
                + (channel.isPresent() ? 1 : 0);
    }
}
