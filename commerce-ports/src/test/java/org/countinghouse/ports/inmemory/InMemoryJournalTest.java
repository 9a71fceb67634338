package org.countinghouse.ports.inmemory;

import org.countinghouse.ports.InMemoryFixture;
import org.countinghouse.ports.tck.JournalConformance;
import org.countinghouse.ports.tck.StoresFixture;

class InMemoryJournalTest extends JournalConformance {

    private final StoresFixture fixture = new InMemoryFixture();

    @Override
    protected StoresFixture fixture() {
        return fixture;
    }
}
