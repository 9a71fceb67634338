/**
 * What a run did, for programs, for a glance and for a closer look.
 *
 * <p>{@link org.countinghouse.examples.quickstart.report.RunReport} holds the figures. {@link
 * org.countinghouse.examples.quickstart.report.JsonReport} writes them with stable keys in a stable order, {@link
 * org.countinghouse.examples.quickstart.report.Summary} as the few lines a person reads in ten seconds, and {@link
 * org.countinghouse.examples.quickstart.report.HtmlReport}, together with the series in {@link
 * org.countinghouse.examples.quickstart.report.ReportPage}, as one page with plots that opens from disk without a
 * network. {@link org.countinghouse.examples.quickstart.report.Progress} shows that a long run is alive.
 *
 * <p>Figures are exact decimals up to the last step; only the places of ink on the page are rounded.
 */
@NullMarked
package org.countinghouse.examples.quickstart.report;

import org.jspecify.annotations.NullMarked;
