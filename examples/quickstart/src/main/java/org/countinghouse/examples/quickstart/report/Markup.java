package org.countinghouse.examples.quickstart.report;

/** Text made safe for HTML and SVG. */
final class Markup {

    private Markup() {}

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    static String element(String name, String attributes, String text) {
        String opening = attributes.isEmpty() ? name : name + " " + attributes;
        return "<" + opening + ">" + escape(text) + "</" + name + ">";
    }
}
