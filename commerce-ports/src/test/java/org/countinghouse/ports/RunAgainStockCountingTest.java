package org.countinghouse.ports;

import org.countinghouse.ports.tck.StockCountingConformance;
import org.countinghouse.ports.tck.StoresFixture;

class RunAgainStockCountingTest extends StockCountingConformance {

    private final StoresFixture fixture = new RunAgainFixture();

    @Override
    protected StoresFixture fixture() {
        return fixture;
    }
}
