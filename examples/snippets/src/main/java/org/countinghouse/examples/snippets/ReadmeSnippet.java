package org.countinghouse.examples.snippets;

import io.vavr.control.Either;
import java.io.PrintStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import javax.sql.DataSource;
import org.countinghouse.adapters.jdbc.Dialect;
import org.countinghouse.adapters.jdbc.JdbcStores;
import org.countinghouse.adapters.jdbc.JdbcUnitOfWork;
import org.countinghouse.adapters.jdbc.SchemaScripts;
import org.countinghouse.domain.accounting.posting.Books;
import org.countinghouse.domain.accounting.report.TrialBalance;
import org.countinghouse.domain.catalog.SellableItem;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.channel.ChannelId;
import org.countinghouse.domain.fulfillment.Shipment;
import org.countinghouse.domain.inventory.LocationId;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.ReceiveStock;
import org.countinghouse.domain.kernel.Actor;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommandId;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.money.UnitPrice;
import org.countinghouse.domain.order.Order;
import org.countinghouse.domain.order.OrderId;
import org.countinghouse.domain.pricing.Cart;
import org.countinghouse.domain.pricing.CartLine;
import org.countinghouse.domain.process.CheckOut;
import org.countinghouse.domain.process.ProcessRejection;
import org.countinghouse.domain.process.ShipGoods;
import org.countinghouse.domain.quantity.Quantity;
import org.countinghouse.ports.Commerce;
import org.h2.jdbcx.JdbcDataSource;

/** The code of the README: ten mugs come in, three are sold. */
public final class ReadmeSnippet {

    private static final Currency GBP = Currency.getInstance("GBP");
    private static final TenantId TENANT = TenantId.of("my-shop");
    private static final LocationId SHELF = LocationId.of("SHELF");
    private static final SellableItem MUG = SellableItem.goods(Sku.of("MUG"), "Mug");
    private static final PositionKey MUGS = PositionKey.of(MUG.sku(), SHELF);
    private static final OrderId A_1 = OrderId.of("A-1");
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private ReadmeSnippet() {}

    /** Runs it on a database in memory. */
    public static void main(String[] arguments) {
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setURL("jdbc:h2:mem:readme;MODE=PostgreSQL;DB_CLOSE_DELAY=-1");
        SchemaScripts.of(Dialect.H2).createIn(dataSource);
        run(dataSource, System.out);
    }

    static void run(DataSource dataSource, PrintStream out) {
        // tag::readme[]
        Commerce commerce = Commerce.builder()
                .stores(JdbcStores.using(JdbcUnitOfWork.local(dataSource), Dialect.H2))
                .gateway(new AcceptingProvider())
                .books(Books.retail(GBP))
                .build();
        ReceiveStock.Line tenMugs = ReceiveStock.Line.of(MUGS, Quantity.of(10), Money.parse("62.00", GBP));
        commerce.stock().receive(ReceiveStock.of(by("delivery-7"), "delivery note 7", tenMugs));
        Either<ProcessRejection, Order> order = commerce.checkout()
                .checkOut(CheckOut.builder()
                        .header(by("checkout-1"))
                        .order(A_1)
                        .channel(ChannelId.of("WEB"))
                        .cart(Cart.of(GBP, NOON, CartLine.of(1, MUG, 3).at(UnitPrice.parse("9.99", GBP))))
                        .location(SHELF)
                        .build());
        Either<ProcessRejection, Shipment> parcel = commerce.dispatch().ship(ShipGoods.all(by("parcel-1"), A_1, SHELF));
        TrialBalance books = commerce.bookkeeping().trialBalance(TENANT, TODAY);
        books.accounts().forEach(line -> out.println(line.role() + " " + line.balance()));
        // end::readme[]
        out.println(order.map(Order::total));
        out.println(parcel.map(Shipment::id));
        out.println(commerce.orderInquiries().where(TENANT, A_1).orElseThrow().waitingFor());
    }

    /** Who asks, under which idempotency key. */
    private static CommandHeader by(String key) {
        return CommandHeader.of(TENANT, CommandId.of(key), Actor.of("web")).at(NOON);
    }
}
