package org.countinghouse.ports.tck;

import static org.assertj.core.api.Assertions.assertThat;

import org.countinghouse.domain.inventory.backorder.BackorderPolicy;
import org.countinghouse.ports.inventory.internal.ReservationChangeService;
import org.countinghouse.ports.tck.model.StockModel;
import org.countinghouse.ports.tck.model.StockPorts;
import org.junit.jupiter.api.Test;

/**
 * Stock as a whole against a {@linkplain org.countinghouse.ports.tck.model naive model}: long random scripts of all
 * commands side by side, every answer, position and reservation compared after every command.
 *
 * <p>In the scripts: receive, adjust (several lines, with and without breaking promises), oversell allowance, condition
 * moves, return to stock; reserve from one place, pools and anywhere, units, packs that may be opened or not, and kits, in
 * both modes, with priorities; confirm (in part, with a fence, taken again), release and fulfill in part, extend, transfer,
 * relocate, short pick, expire; exact repeats, and other payload under a used key.
 */
public abstract class StockModelConformance extends InventoryConformance {

    /** How many scripts are run. */
    protected int scripts() {
        return 30;
    }

    /** The seed of the first script; each further one is the next number. */
    protected long firstSeed() {
        return 1;
    }

    /** What the scripts are run on. */
    protected StockPorts ports() {
        return new StockPorts(
                stock(BackorderPolicy.STANDARD),
                reservations(),
                new ReservationChangeService(gate(), inventoryStores(), publication()));
    }

    /** Told how many scripts and commands were run. */
    protected void report(int scripts, long commands) {}

    @Test
    void every_script_goes_as_the_naive_model_says() {
        StockModel model = new StockModel(fixture(), ports());
        long commands = 0;
        for (int script = 0; script < scripts(); script++) {
            commands += model.run(firstSeed() + script);
        }
        report(scripts(), commands);
        assertThat(commands).isGreaterThanOrEqualTo(30L * scripts());
    }
}
