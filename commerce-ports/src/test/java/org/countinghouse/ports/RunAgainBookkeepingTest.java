package org.countinghouse.ports;

import org.countinghouse.ports.tck.BookkeepingConformance;
import org.countinghouse.ports.tck.StoresFixture;

class RunAgainBookkeepingTest extends BookkeepingConformance {

    private final StoresFixture fixture = new RunAgainFixture();

    @Override
    protected StoresFixture fixture() {
        return fixture;
    }
}
