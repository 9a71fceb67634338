package org.countinghouse.examples.pricecases;

import java.util.List;
import org.countinghouse.examples.pricecases.input.OtherShape;
import org.countinghouse.examples.pricecases.input.PriceCase;
import org.countinghouse.examples.pricecases.kinds.Figures;
import org.countinghouse.examples.pricecases.kinds.Kinds;
import org.countinghouse.examples.pricecases.kinds.UnsupportedCase;

/** Prices one case and judges it. */
final class CaseRun {

    private CaseRun() {}

    static Verdict of(PriceCase priceCase) {
        try {
            Figures figures = Kinds.work(priceCase);
            Verdict verdict = Comparison.of(priceCase, figures);
            List<String> unread = priceCase.source().unread();
            return unread.isEmpty() ? verdict : new Verdict.Unsupported("nobody knows the field " + unread.get(0));
        } catch (UnsupportedCase e) {
            return new Verdict.Unsupported(e.why());
        } catch (OtherShape e) {
            return new Verdict.Unsupported(
                    "another shape than others of the kind " + priceCase.kind() + ": " + e.what());
        } catch (IllegalArgumentException | ArithmeticException e) {
            // the library refuses a value at once; a case that holds one cannot be said
            return new Verdict.Unsupported("the library refuses it: " + e.getMessage());
        }
    }
}
