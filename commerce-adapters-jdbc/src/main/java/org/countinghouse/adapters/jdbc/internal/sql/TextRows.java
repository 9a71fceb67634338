package org.countinghouse.adapters.jdbc.internal.sql;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.List;

/** Lists of texts as the rows of one JSON text, for engines without arrays. */
final class TextRows {

    private TextRows() {}

    /** The columns, all of one length, row by row: {@code [["A","MAIN"],["B","MAIN"]]}. */
    static String json(List<List<String>> columns) {
        StringBuilder json = new StringBuilder("[");
        for (int row = 0; row < columns.get(0).size(); row++) {
            json.append(row == 0 ? "[" : ",[");
            for (int column = 0; column < columns.size(); column++) {
                json.append(column == 0 ? "\"" : ",\"");
                JsonStringEncoder.getInstance()
                        .quoteAsString(columns.get(column).get(row), json);
                json.append('"');
            }
            json.append(']');
        }
        return json.append(']').toString();
    }
}
