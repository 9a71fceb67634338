package org.countinghouse.ports.inmemory;

import org.countinghouse.ports.InMemoryFixture;
import org.countinghouse.ports.tck.RuleSetsConformance;
import org.countinghouse.ports.tck.StoresFixture;

class InMemoryRuleSetsTest extends RuleSetsConformance {

    private final StoresFixture fixture = new InMemoryFixture();

    @Override
    protected StoresFixture fixture() {
        return fixture;
    }
}
