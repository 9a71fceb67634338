package org.countinghouse.ports;

import org.countinghouse.ports.tck.RuleSetPublishingConformance;
import org.countinghouse.ports.tck.StoresFixture;

class RunAgainRuleSetPublishingTest extends RuleSetPublishingConformance {

    private final StoresFixture fixture = new RunAgainFixture();

    @Override
    protected StoresFixture fixture() {
        return fixture;
    }
}
