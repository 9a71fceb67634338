package org.countinghouse.examples.quickstart.shop;

import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.countinghouse.domain.fulfillment.Shipment;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.order.Order;
import org.countinghouse.domain.process.ProcessRejection;
import org.countinghouse.examples.quickstart.input.ScreenedInvoice;

/**
 * Sells a run of invoices with two pairs of hands: while the counter checks one order out, the warehouse ships the one
 * before.
 *
 * <p>What comes out does not depend on who is faster. Deliveries for the whole run are taken in before it starts, orders
 * are checked out in their order and shipped in their order; shipping frees nothing that a later checkout could sell, and
 * only the warehouse writes in the books while a run is on. So the books of two runs of the same input are the same,
 * entry by entry.
 */
final class SalesFloor implements AutoCloseable {

    private static final long LAST_SHIPMENT_SECONDS = 60;

    private final Sales sales;
    private final ExecutorService warehouse = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "warehouse");
        thread.setDaemon(true);
        return thread;
    });

    SalesFloor(Sales sales) {
        this.sales = sales;
    }

    /** An invoice with the key it is sold under. */
    record Sale(ScreenedInvoice invoice, CommandHeader header) {}

    /** What became of an invoice: refused at the counter, or an order, and what of it left the house. */
    record Sold(Sale sale, Either<ProcessRejection, Order> order, Optional<Shipment> shipment) {}

    /** Sells them all; the outcomes in the order of the invoices. */
    List<Sold> sell(List<Sale> run) {
        run.forEach(sale -> sales.takeDelivery(sale.invoice(), sale.header()));
        List<Future<Sold>> outcomes = new ArrayList<>(run.size());
        for (Sale sale : run) {
            Either<ProcessRejection, Order> order = sales.checkOut(sale.invoice(), sale.header());
            outcomes.add(warehouse.submit(() -> shipped(sale, order)));
        }
        return outcomes.stream().map(SalesFloor::joined).toList();
    }

    private Sold shipped(Sale sale, Either<ProcessRejection, Order> order) {
        Optional<Shipment> shipment = order.isLeft()
                ? Optional.empty()
                : sales.ship(order.get(), sale.header()).getOrElseThrow(Unexpected::new);
        return new Sold(sale, order, shipment);
    }

    private static Sold joined(Future<Sold> outcome) {
        try {
            return outcome.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the warehouse was shipping", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Lets the shipment at hand end, and starts none that still waits. */
    @Override
    public void close() {
        warehouse.shutdownNow();
        try {
            if (!warehouse.awaitTermination(LAST_SHIPMENT_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the warehouse did not stop");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
