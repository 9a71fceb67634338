package org.countinghouse.ports;

import org.countinghouse.ports.tck.PromiseBreakingConformance;
import org.countinghouse.ports.tck.StoresFixture;

class RunAgainPromiseBreakingTest extends PromiseBreakingConformance {

    private final StoresFixture fixture = new RunAgainFixture();

    @Override
    protected StoresFixture fixture() {
        return fixture;
    }
}
