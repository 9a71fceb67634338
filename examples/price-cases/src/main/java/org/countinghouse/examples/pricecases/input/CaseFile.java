package org.countinghouse.examples.pricecases.input;

import java.nio.file.Path;
import java.util.List;

/** A file of worked cases. */
public final class CaseFile {

    private CaseFile() {}

    /**
     * All its cases, in their order.
     *
     * @throws InputFault if it cannot be read or any case is damaged
     */
    public static List<PriceCase> read(Path file) {
        try {
            return NodeReader.read(file).items().stream().map(PriceCase::of).toList();
        } catch (OtherShape e) {
            // every case has the same frame; only what stands in it depends on its kind
            throw new InputFault(e.what(), e);
        }
    }
}
