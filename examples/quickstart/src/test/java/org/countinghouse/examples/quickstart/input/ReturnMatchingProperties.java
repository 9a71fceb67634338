package org.countinghouse.examples.quickstart.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.countinghouse.examples.quickstart.input.ReturnMatching.MatchedReturn;
import org.countinghouse.examples.quickstart.input.ReturnMatching.ReturnedUnits;

class ReturnMatchingProperties {

    @Property
    void units_come_back_one_by_one_from_the_latest_sale(@ForAll("quantities") List<Long> quantities) {
        ReturnMatching matching = new ReturnMatching();
        List<String> unitsSold = new ArrayList<>();
        for (int i = 0; i < quantities.size(); i++) {
            long quantity = quantities.get(i);
            String invoice = Integer.toString(i);
            if (quantity > 0) {
                matching.shipped(Samples.row(invoice, "A", quantity, "1", "x"), 1, quantity);
                for (long unit = 0; unit < quantity; unit++) {
                    unitsSold.add(invoice);
                }
            } else {
                MatchedReturn found = matching.match(Samples.row("C" + i, "A", quantity, "1", "x"));
                Map<String, Long> expected = pop(unitsSold, -quantity);
                assertThat(byInvoice(found.units())).isEqualTo(expected);
                long matched = found.units().stream()
                        .mapToLong(ReturnedUnits::quantity)
                        .sum();
                assertThat(matched + found.unmatched()).isEqualTo(-quantity);
            }
        }
    }

    private static Map<String, Long> pop(List<String> unitsSold, long wanted) {
        Map<String, Long> popped = new HashMap<>();
        for (long i = 0; i < wanted && !unitsSold.isEmpty(); i++) {
            popped.merge(unitsSold.remove(unitsSold.size() - 1), 1L, Long::sum);
        }
        return popped;
    }

    private static Map<String, Long> byInvoice(List<ReturnedUnits> units) {
        Map<String, Long> sums = new HashMap<>();
        units.forEach(u -> assertThat(sums.put(u.invoice(), u.quantity())).isNull());
        return sums;
    }

    @Provide
    Arbitrary<List<Long>> quantities() {
        return Arbitraries.longs().between(-6, 6).filter(q -> q != 0).list().ofMaxSize(15);
    }
}
