/**
 * Which rules count, and from when: a shop's rule sets as published, and the calendar that says which of them is in
 * force.
 *
 * <p>A {@link org.countinghouse.domain.pricing.rules.RuleSet} is a value; who changes it makes another value. What was
 * missing is memory: which version was it that priced last Friday's carts, who put it there, and is it still to be had?
 * A {@link org.countinghouse.domain.pricing.publication.RuleSetHistory} is that memory, one for each name of a rule set.
 * Two things are ever added to it, and nothing is changed or removed:
 *
 * <ul>
 * <li>a <b>publication</b>: version, content hash, who and when. Price books, promotions, floors, taxes and the policy are
 *     all parts of the rule set, so what is published is everything that decides a price; there is nothing beside it that
 *     could be changed alone.
 * <li>an <b>activation</b>: from this instant on that version counts.
 * </ul>
 *
 * <h2>Before it is published</h2>
 *
 * <p>A rule set is read by the {@linkplain org.countinghouse.domain.pricing.rules.RuleSetLinter linter} first. What it
 * finds of the {@linkplain org.countinghouse.domain.pricing.rules.LintFinding.Grade grade} error refuses the publication:
 * a customer would meet no price, two prices, or one below cost. Warnings refuse it too, unless the command says that they
 * were seen ({@link org.countinghouse.domain.pricing.publication.LintTolerance}).
 *
 * <h2>The calendar</h2>
 *
 * <p>At any instant the activation with the latest beginning counts; of two that begin together the one that was decided
 * later. So a plan is taken back by saying something else for the same instant, and to go back is to activate an earlier
 * version. Worked value:
 *
 * <pre>
 *   decided    says                     in force  Mon   Tue   Fri   Sat
 *   Mon 09:00  version 1 from Mon 09:00             1     1     1     1
 *   Tue 10:00  version 2 from Fri 00:00             1     1     2     2
 *   Wed 11:00  version 1 from Fri 00:00             1     1     1     1
 * </pre>
 *
 * <p>Nothing may be activated from an instant that is over by the business time of its command. What was in force at a
 * past instant therefore never changes, and a checkout that is repeated finds the rules of its first attempt when it asks
 * for those in force at the instant its cart is priced at.
 *
 * <p>Start reading with {@code RuleSetHistory}, then {@code RuleSetDecider}.
 */
@NullMarked
package org.countinghouse.domain.pricing.publication;

import org.jspecify.annotations.NullMarked;
