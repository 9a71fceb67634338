package org.countinghouse.examples.quickstart.report;

/**
 * Why a line of an order costs what it costs.
 *
 * @param order the order
 * @param line the line
 * @param text the way from the base price to the amount, one line of text
 */
public record PriceStory(String order, int line, String text) {}
