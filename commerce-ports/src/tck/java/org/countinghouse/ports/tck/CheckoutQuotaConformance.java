package org.countinghouse.ports.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countinghouse.ports.tck.ProcessShop.MUG;
import static org.countinghouse.ports.tck.ProcessShop.mugs;

import io.vavr.control.Either;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.channel.ChannelId;
import org.countinghouse.domain.inventory.InventoryRejection;
import org.countinghouse.domain.inventory.Shortage;
import org.countinghouse.domain.inventory.availability.SetQuota;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.order.Order;
import org.countinghouse.domain.payment.GatewayOutcome;
import org.countinghouse.domain.process.CheckOut;
import org.countinghouse.domain.process.ProcessRejection;
import org.countinghouse.domain.process.ProcessRejection.StockRefused;
import org.countinghouse.domain.quantity.Quantity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Checking out where units are kept for a channel, over stores that run transactions of their own. */
public abstract class CheckoutQuotaConformance extends Conformance {

    private TenantId tenant = TenantId.of("none");
    private ScriptedGateway gateway = new ScriptedGateway();
    private Optional<ProcessShop> opened = Optional.empty();

    /** Ten mugs, all but two of them kept for the shop's own channel. */
    @BeforeEach
    void openShop() {
        tenant = fixture().freshTenant();
        gateway = new ScriptedGateway();
        opened = Optional.of(new ProcessShop(stores(), tenant, gateway));
        assertThat(shop().commerce().stock().receive(shop().delivery("d")).isRight())
                .isTrue();
        SetQuota kept = SetQuota.builder()
                .header(shop().header("q"))
                .channel(own("x").channel())
                .key(ProcessShop.at(MUG))
                .quantity(Quantity.of(8))
                .lasting(Duration.ofDays(1))
                .build();
        assertThat(shop().commerce().availability().setQuota(kept).isRight()).isTrue();
    }

    @AfterEach
    void everythingAgreesWithItsFacts() {
        assertThat(shop().differences()).isEmpty();
    }

    private ProcessShop shop() {
        return opened.orElseThrow();
    }

    private CheckOut own(String key) {
        return shop().checkOut(key, "A-" + key, mugs(1, 6));
    }

    private CheckOut other(String key) {
        return CheckOut.builder().from(own(key)).channel(ChannelId.of("market")).build();
    }

    private Either<ProcessRejection, Order> checkOut(CheckOut command) {
        return shop().commerce().checkout().checkOut(command);
    }

    private Quantity kept() {
        return shop().commerce().availability().quota(tenant, own("x").channel(), ProcessShop.at(MUG));
    }

    @Test
    void a_channel_sells_what_is_kept_for_it_and_no_other_one_does() {
        assertThat(checkOut(other("o")).getLeft())
                .isEqualTo(new StockRefused(new InventoryRejection.InsufficientStock(
                        List.of(new Shortage(1, ProcessShop.at(MUG), Quantity.of(6), Quantity.of(2), Quantity.ZERO)))));
        assertThat(kept()).isEqualTo(Quantity.of(8));

        Order order = checkOut(own("c")).get();

        assertThat(kept()).isEqualTo(Quantity.of(2));
        assertThat(shop().stock(MUG).allocated()).isEqualTo(Quantity.of(6));
        assertThat(checkOut(own("c")).get()).isEqualTo(order);
        assertThat(kept()).isEqualTo(Quantity.of(2));
    }

    @Test
    void what_a_declined_checkout_had_taken_is_common_stock_again() {
        gateway.next(new GatewayOutcome.Declined("insufficient_funds"));

        assertThat(checkOut(own("c")).isLeft()).isTrue();

        assertThat(kept()).isEqualTo(Quantity.of(2));
        assertThat(shop().stock(MUG).available()).isEqualTo(Quantity.of(8));
        assertThat(checkOut(other("o")).isRight()).isTrue();
    }
}
