/**
 * The books as a plain-text journal that hledger reads and checks.
 *
 * <p>Rules the writer keeps, so that {@code hledger check --strict} passes:
 *
 * <ul>
 *   <li>every account is declared with its type, every commodity with its decimal mark and scale, every tag with its
 *       name, before the first entry;
 *   <li>every amount is written, at its currency's full scale, without digit groups, debits positive and credits
 *       negative; every entry has two lines or more and sums to zero in each currency;
 *   <li>two spaces stand between an account and its amount; account names hold no brackets, which would make a posting
 *       virtual;
 *   <li>text from outside cannot become a comment, a tag or a second line: {@code ;}, {@code :}, {@code ,} and control
 *       characters in it are replaced.
 * </ul>
 */
@NullMarked
package org.countinghouse.examples.quickstart.journal;

import org.jspecify.annotations.NullMarked;
