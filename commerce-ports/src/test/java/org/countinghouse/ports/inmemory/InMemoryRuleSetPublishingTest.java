package org.countinghouse.ports.inmemory;

import org.countinghouse.ports.InMemoryFixture;
import org.countinghouse.ports.tck.RuleSetPublishingConformance;
import org.countinghouse.ports.tck.StoresFixture;

class InMemoryRuleSetPublishingTest extends RuleSetPublishingConformance {

    private final StoresFixture fixture = new InMemoryFixture();

    @Override
    protected StoresFixture fixture() {
        return fixture;
    }
}
