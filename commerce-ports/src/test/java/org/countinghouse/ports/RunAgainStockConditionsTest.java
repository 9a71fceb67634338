package org.countinghouse.ports;

import org.countinghouse.ports.tck.StockConditionsConformance;
import org.countinghouse.ports.tck.StoresFixture;

class RunAgainStockConditionsTest extends StockConditionsConformance {

    private final StoresFixture fixture = new RunAgainFixture();

    @Override
    protected StoresFixture fixture() {
        return fixture;
    }
}
