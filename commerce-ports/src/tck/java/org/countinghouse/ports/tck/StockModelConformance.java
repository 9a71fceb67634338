package org.countinghouse.ports.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.countinghouse.domain.inventory.backorder.BackorderPolicy;
import org.countinghouse.domain.inventory.backorder.FillOrder;
import org.countinghouse.domain.inventory.backorder.WhenShort;
import org.countinghouse.ports.inventory.internal.BackorderService;
import org.countinghouse.ports.inventory.internal.ChannelAvailabilityService;
import org.countinghouse.ports.inventory.internal.ChannelStores;
import org.countinghouse.ports.inventory.internal.CountService;
import org.countinghouse.ports.inventory.internal.ReservationChangeService;
import org.countinghouse.ports.inventory.internal.SupplyService;
import org.countinghouse.ports.inventory.internal.TransferService;
import org.countinghouse.ports.tck.model.StockModel;
import org.countinghouse.ports.tck.model.StockPorts;
import org.countinghouse.ports.tck.model.StockRace;
import org.junit.jupiter.api.Test;

/**
 * Stock as a whole against a {@linkplain org.countinghouse.ports.tck.model naive model}: long random scripts of all
 * commands side by side, every answer, position and reservation compared after every command.
 *
 * <p>In the scripts: receive, adjust (several lines, with and without breaking promises), oversell allowance, condition
 * moves, return to stock; reserve from one place, pools and anywhere, units, packs that may be opened or not, and kits, in
 * both modes, with priorities; confirm (in part, with a fence, taken again), release and fulfill in part, extend, transfer,
 * relocate, short pick, expire; transfers that arrive short, over and in parts; counts with variance, with and without
 * breaking promises; supplies that are announced, changed, canceled and come, with pre-orders; backorders by every policy;
 * quotas of channels, and what is reserved out of them; exact repeats, and other payload under a used key.
 *
 * <p>Not in them: lots and serials, channel policies (they decide nothing on stock), what was there at an earlier moment,
 * and the events that are published.
 *
 * <p>In the races, by four threads at once: what moves goods and what promises them, without deadlines, expected goods and
 * lines that leave a choice, whose places are read before they are locked.
 */
public abstract class StockModelConformance extends InventoryConformance {

    /** How queues are served, one policy a script. */
    private static final List<BackorderPolicy> POLICIES = List.of(
            BackorderPolicy.STANDARD,
            new BackorderPolicy(FillOrder.FIRST_COME, WhenShort.WAIT, 2),
            new BackorderPolicy(FillOrder.PRIORITY, WhenShort.PASS, 3),
            new BackorderPolicy(FillOrder.PRIORITY, WhenShort.WAIT, 100),
            new BackorderPolicy(FillOrder.FAIR_SHARE, WhenShort.PASS, 100));

    /** How many scripts are run. */
    protected int scripts() {
        return 30;
    }

    /** The seed of the first script; each further one is the next number. */
    protected long firstSeed() {
        return 1;
    }

    /** What the scripts are run on, with queues that are served by that policy. */
    protected StockPorts ports(BackorderPolicy policy) {
        return new StockPorts(
                stock(policy),
                reservations(),
                new ReservationChangeService(gate(), inventoryStores(), publication()),
                new TransferService(gate(), stores().stockLedger(), stores().stockTransfers(), publication()),
                new CountService(gate(), inventoryStores(), stores().stockCounts(), publication()),
                new SupplyService(gate(), inventoryStores(), replenishment(policy)),
                new BackorderService(gate(), inventoryStores(), replenishment(policy)),
                new ChannelAvailabilityService(
                        gate(),
                        new ChannelStores(stores().channelPolicies(), stores().channelQuotas(), publication()),
                        inventoryStores()));
    }

    /** The commands of one script. */
    protected final int run(long seed) {
        BackorderPolicy policy = POLICIES.get(Math.floorMod(seed, POLICIES.size()));
        return new StockModel(fixture(), ports(policy), policy).run(seed);
    }

    /** Told how many scripts and commands were run. */
    protected void report(int scripts, long commands) {}

    @Test
    void every_script_goes_as_the_naive_model_says() {
        long commands = 0;
        for (int script = 0; script < scripts(); script++) {
            commands += run(firstSeed() + script);
        }
        report(scripts(), commands);
        assertThat(commands).isGreaterThanOrEqualTo(30L * scripts());
    }

    /** How many races are run. */
    protected int races() {
        return 50;
    }

    /** Some order must explain every answer that was given at the same time, and what is there afterwards. */
    @Test
    void every_race_goes_as_the_naive_model_says_in_some_order() {
        StockRace race = new StockRace(fixture(), ports(BackorderPolicy.STANDARD), Conformance::together);
        int calls = 0;
        for (int at = 0; at < races(); at++) {
            calls += race.run(firstSeed() + at);
        }
        assertThat(calls).isGreaterThanOrEqualTo(6 * races());
    }
}
