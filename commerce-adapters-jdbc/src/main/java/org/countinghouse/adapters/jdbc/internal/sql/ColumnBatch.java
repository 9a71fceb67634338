package org.countinghouse.adapters.jdbc.internal.sql;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.SignStyle;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** New rows as one array a column. A single row goes as it is. */
final class ColumnBatch extends Batch {

    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendValue(ChronoField.YEAR_OF_ERA, 4, 10, SignStyle.NOT_NEGATIVE)
            .appendPattern("-MM-dd HH:mm:ss.SSSSSSxxx")
            .toFormatter(Locale.ROOT);

    private final Connection connection;
    private final String insert;
    private final List<Column> columns = new ArrayList<>();
    private int complete;

    ColumnBatch(Connection connection, String insert) throws SQLException {
        super(connection.prepareStatement(insert));
        this.connection = connection;
        this.insert = insert;
    }

    private record Column(String type, List<@Nullable Object> values) {}

    @Override
    public Batch bind(int position, String value) {
        put(position, "varchar", value);
        return complete == 0 ? super.bind(position, value) : this;
    }

    @Override
    public Batch bind(int position, Optional<String> value) {
        put(position, "varchar", value.orElse(null));
        return complete == 0 ? super.bind(position, value) : this;
    }

    @Override
    public Batch bind(int position, long value) {
        put(position, "int8", value);
        return complete == 0 ? super.bind(position, value) : this;
    }

    @Override
    public Batch bind(int position, int value) {
        put(position, "int4", value);
        return complete == 0 ? super.bind(position, value) : this;
    }

    @Override
    public Batch bind(int position, boolean value) {
        put(position, "bool", value);
        return complete == 0 ? super.bind(position, value) : this;
    }

    @Override
    public Batch bind(int position, BigDecimal value) {
        put(position, "numeric", value);
        return complete == 0 ? super.bind(position, value) : this;
    }

    /** As text: the driver has no array of them. */
    @Override
    public Batch bind(int position, OffsetDateTime value) {
        put(position, "timestamptz", text(value));
        return complete == 0 ? super.bind(position, value) : this;
    }

    /** As the engine reads it, whatever the year. */
    static String text(OffsetDateTime value) {
        String text = TIME.format(value);
        return value.getYear() <= 0 ? text + " BC" : text;
    }

    @Override
    public Batch bind(int position, LocalDate value) {
        put(position, "date", value.toString());
        return complete == 0 ? super.bind(position, value) : this;
    }

    @Override
    public Batch bindLong(int position, Optional<Long> value) {
        put(position, "int8", value.orElse(null));
        return complete == 0 ? super.bindLong(position, value) : this;
    }

    private void put(int position, String type, @Nullable Object value) {
        if (position == columns.size()) {
            columns.add(new Column(type, new ArrayList<>()));
        }
        columns.get(position).values().add(value);
    }

    @Override
    public Batch add() {
        complete++;
        return complete == 1 ? super.add() : this;
    }

    @Override
    public int[] execute() {
        if (complete < 2) {
            return super.execute();
        }
        try (PreparedStatement single = statement();
                PreparedStatement together = connection.prepareStatement(together())) {
            single.clearBatch();
            for (int i = 0; i < columns.size(); i++) {
                Column column = columns.get(i);
                together.setArray(
                        i + 1,
                        connection.createArrayOf(column.type(), column.values().toArray()));
            }
            int[] counts = new int[complete];
            Arrays.fill(counts, together.executeUpdate() == complete ? 1 : 0);
            return counts;
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    private String together() {
        StringBuilder statement = new StringBuilder(insert.substring(0, insert.lastIndexOf("values (")));
        String before = "select * from unnest(";
        for (Column column : columns) {
            statement.append(before).append("cast(? as ").append(column.type()).append("[])");
            before = ", ";
        }
        return statement.append(')').toString();
    }
}
