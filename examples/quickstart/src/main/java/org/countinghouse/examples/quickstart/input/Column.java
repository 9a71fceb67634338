package org.countinghouse.examples.quickstart.input;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The columns of the public "Online Retail" data set, under the names of both its editions. */
enum Column {
    INVOICE("InvoiceNo", "Invoice"),
    STOCK_CODE("StockCode"),
    DESCRIPTION("Description"),
    QUANTITY("Quantity"),
    DATE("InvoiceDate"),
    PRICE("UnitPrice", "Price"),
    CUSTOMER("CustomerID"),
    COUNTRY("Country");

    private final String name;
    private final String otherName;

    Column(String name) {
        this(name, name);
    }

    Column(String name, String otherName) {
        this.name = name;
        this.otherName = otherName;
    }

    /** The place of each column in the header; a space in a name and the case of its letters do not matter. */
    static Map<Column, Integer> locate(CsvRecord header) {
        Map<Column, Integer> found = new EnumMap<>(Column.class);
        for (int i = 0; i < header.size(); i++) {
            for (Column column : values()) {
                if (column.isCalled(header.field(i)) && found.put(column, i) != null) {
                    throw new InputException(
                            header.place(i), "the column " + column.name + " is there twice", header.field(i));
                }
            }
        }
        List<String> missing = new ArrayList<>();
        for (Column column : values()) {
            if (!found.containsKey(column)) {
                missing.add(column.eitherName());
            }
        }
        if (!missing.isEmpty()) {
            throw new InputException(
                    header.start(),
                    "the header lacks the column" + (missing.size() > 1 ? "s " : " ") + String.join(", ", missing),
                    String.join(",", header.fields()));
        }
        return found;
    }

    private boolean isCalled(String text) {
        String plain = plain(text);
        return plain.equals(plain(name)) || plain.equals(plain(otherName));
    }

    private String eitherName() {
        return name.equals(otherName) ? name : name + " or " + otherName;
    }

    private static String plain(String text) {
        return text.replace(" ", "").toLowerCase(Locale.ROOT);
    }
}
