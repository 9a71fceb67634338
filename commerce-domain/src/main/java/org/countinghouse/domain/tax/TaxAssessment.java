package org.countinghouse.domain.tax;

import io.vavr.control.Either;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countinghouse.domain.kernel.CheckReturnValue;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.money.Rounding;
import org.jmolecules.ddd.types.ValueObject;

/**
 * The answer to a {@link TaxRequest}: the tax of every line. It comes from outside, so nothing is taken for granted; see
 * {@link #isPlausibleFor}.
 *
 * @param lines one for each line that was asked about; unmodifiable
 */
@CheckReturnValue
public record TaxAssessment(List<AssessedLine> lines) implements ValueObject {

    /** Copies the lines. */
    public TaxAssessment {
        lines = List.copyOf(lines);
    }

    /** What it says of a line.
     *
     * @throws java.util.NoSuchElementException if it says nothing
     */
    public AssessedLine line(int number) {
        return lines.stream()
                .filter(line -> line.number() == number)
                .findFirst()
                .orElseThrow();
    }

    /**
     * Whether it answers the request, and could be true: each line once, in the currency asked for; no tax below zero or
     * above an amount that holds it; no tax without a rate; never more than the rates make of the whole amount, rounded
     * up unit by unit. Less is possible: a threshold, an exemption of a part.
     *
     * <p>Worked value: 3 units for 10.00 exclusive at 20 % may be taxed with up to 2.00 + 0.03.
     *
     * @return this assessment
     */
    public Either<TaxRejection, TaxAssessment> isPlausibleFor(TaxRequest request) {
        Map<Integer, AssessedLine> answers = new HashMap<>();
        for (AssessedLine answer : lines) {
            if (answers.put(answer.number(), answer) != null) {
                return implausible(answer.number(), "is answered twice");
            }
        }
        for (TaxableLine asked : request.lines()) {
            Optional<AssessedLine> answer = Optional.ofNullable(answers.remove(asked.number()));
            if (answer.isEmpty()) {
                return implausible(asked.number(), "is not answered");
            }
            Optional<String> problem = problem(asked, answer.get());
            if (problem.isPresent()) {
                return implausible(asked.number(), problem.get());
            }
        }
        return answers.isEmpty()
                ? Either.right(this)
                : implausible(answers.keySet().stream().sorted().findFirst().orElseThrow(), "was not asked about");
    }

    private static Optional<String> problem(TaxableLine asked, AssessedLine answer) {
        Money tax = answer.tax();
        if (!tax.currency().equals(asked.amount().currency())) {
            return Optional.of("is taxed in " + tax.currency() + ", it is paid in "
                    + asked.amount().currency());
        }
        if (tax.isNegative()) {
            return Optional.of("has a tax below zero: " + tax);
        }
        try {
            return beyond(asked, TaxFormula.of(answer.rates(), asked.mode()), tax);
        } catch (ArithmeticException | IllegalArgumentException tooFine) {
            return Optional.of("has rates that cannot be calculated with: " + answer.rates());
        }
    }

    private static Optional<String> beyond(TaxableLine asked, TaxFormula formula, Money tax) {
        if (formula.isFree()) {
            return tax.isZero() ? Optional.empty() : Optional.of("has a tax without a rate: " + tax);
        }
        long amount = asked.amount().minorUnits();
        long most = amount == 0
                ? 0
                : Math.addExact(
                        formula.tax(amount, Rounding.UP, TaxRounds.TAX),
                        asked.quantity().units());
        if (asked.mode() == TaxMode.INCLUSIVE) {
            most = Math.min(most, amount);
        }
        return tax.minorUnits() <= most
                ? Optional.empty()
                : Optional.of("has a tax of " + tax + " on " + asked.amount() + ", its rates make at most "
                        + Money.ofMinor(most, tax.currency()));
    }

    private static Either<TaxRejection, TaxAssessment> implausible(int line, String problem) {
        return Either.left(new TaxRejection.NotPlausible(line, problem));
    }
}
