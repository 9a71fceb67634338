package org.countinghouse.adapters.jdbc.internal.sql;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Rows that are kept until they are sent. A single row goes as it is, and can wait for the statements that follow; new
 * rows, and changes of rows that differ, go as one array a column, so that the statement is the same for two rows and
 * for a thousand, and can wait as well; anything else goes at once, one after the other.
 */
final class PipelinedBatch implements Batch {

    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendValue(ChronoField.YEAR_OF_ERA, 4, 10, SignStyle.NOT_NEGATIVE)
            .appendPattern("-MM-dd HH:mm:ss.SSSSSSxxx")
            .toFormatter(Locale.ROOT);

    private final Connection connection;
    private final Pipeline pipeline;
    private final String statement;
    private final Form form;
    private final List<Column> columns = new ArrayList<>();
    private int rows;

    private PipelinedBatch(Connection connection, Pipeline pipeline, String statement, Form form) {
        this.connection = connection;
        this.pipeline = pipeline;
        this.statement = statement;
        this.form = form;
    }

    /** Any statement. */
    static Batch of(Connection connection, Pipeline pipeline, String statement) {
        return new PipelinedBatch(connection, pipeline, statement, Form.ONE_BY_ONE);
    }

    /** A plain insert that ends with {@code values (?, …)}. */
    static Batch ofNewRows(Connection connection, Pipeline pipeline, String insert) {
        return new PipelinedBatch(connection, pipeline, insert, Form.NEW_ROWS);
    }

    /** An update whose rows differ: {@code update … set … where …}, every parameter a {@code ?}. */
    static Batch ofChanges(Connection connection, Pipeline pipeline, String update) {
        return new PipelinedBatch(connection, pipeline, update, Form.CHANGES);
    }

    /** How many rows can be sent. */
    private enum Form {
        ONE_BY_ONE,
        NEW_ROWS,
        CHANGES
    }

    /** One parameter's values, a row each. Rows may bind their parameters in any order. */
    private static final class Column {

        private final List<@Nullable Object> values = new ArrayList<>();
        private String type = "varchar";
        private int sqlType = Types.VARCHAR;

        void add(String arrayType, int parameterType, @Nullable Object value) {
            type = arrayType;
            sqlType = parameterType;
            values.add(value);
        }

        void bind(PreparedStatement statement, int parameter, int row) throws SQLException {
            Object value = values.get(row);
            if (value == null) {
                statement.setNull(parameter, sqlType);
            } else {
                statement.setObject(parameter, value);
            }
        }

        /** Times and dates as text: the driver has no arrays of them. */
        Object[] array() {
            return values.stream()
                    .map(value -> value instanceof OffsetDateTime time
                            ? text(time)
                            : value instanceof LocalDate date ? date.toString() : value)
                    .toArray();
        }
    }

    @Override
    public Batch bind(int position, String value) {
        return put(position, "varchar", Types.VARCHAR, value);
    }

    @Override
    public Batch bind(int position, Optional<String> value) {
        return put(position, "varchar", Types.VARCHAR, value.orElse(null));
    }

    @Override
    public Batch bind(int position, long value) {
        return put(position, "int8", Types.BIGINT, value);
    }

    @Override
    public Batch bind(int position, int value) {
        return put(position, "int4", Types.INTEGER, value);
    }

    @Override
    public Batch bind(int position, boolean value) {
        return put(position, "bool", Types.BOOLEAN, value);
    }

    @Override
    public Batch bind(int position, BigDecimal value) {
        return put(position, "numeric", Types.NUMERIC, value);
    }

    @Override
    public Batch bind(int position, OffsetDateTime value) {
        return put(position, "timestamptz", Types.TIMESTAMP_WITH_TIMEZONE, value);
    }

    @Override
    public Batch bind(int position, LocalDate value) {
        return put(position, "date", Types.DATE, value);
    }

    @Override
    public Batch bindLong(int position, Optional<Long> value) {
        return put(position, "int8", Types.BIGINT, value.orElse(null));
    }

    private Batch put(int position, String type, int sqlType, @Nullable Object value) {
        while (position >= columns.size()) {
            columns.add(new Column());
        }
        columns.get(position).add(type, sqlType, value);
        return this;
    }

    /** As the engine reads it, whatever the year. */
    static String text(OffsetDateTime value) {
        String text = TIME.format(value);
        return value.getYear() <= 0 ? text + " BC" : text;
    }

    @Override
    public Batch add() {
        rows++;
        return this;
    }

    @Override
    public int[] execute() {
        pipeline.flush();
        List<int[]> kept = new ArrayList<>();
        send(kept::add);
        pipeline.flush();
        return kept.isEmpty() ? new int[0] : kept.get(0);
    }

    @Override
    public void send(Counts counts) {
        if (rows == 1) {
            pipeline.add(new Pipeline.Part(
                    statement,
                    columns.size(),
                    (prepared, first) -> bindRow(prepared, first, 0),
                    answered -> counts.check(new int[] {answered.getUpdateCount()})));
        } else if (rows > 1) {
            switch (form) {
                case NEW_ROWS -> sendArrays(inserting(), counts, this::eachIfAll);
                case CHANGES -> sendArrays(changing(), counts, this::eachChanged);
                case ONE_BY_ONE -> {
                    pipeline.flush();
                    counts.check(oneAfterTheOther());
                }
            }
        }
    }

    /** Reads how many rows of the table each row changed. */
    @FunctionalInterface
    private interface Outcome {
        int[] read(PreparedStatement answered) throws SQLException;
    }

    private void sendArrays(String together, Counts counts, Outcome outcome) {
        pipeline.add(new Pipeline.Part(
                together, columns.size(), this::bindArrays, answered -> counts.check(outcome.read(answered))));
    }

    private int[] eachIfAll(PreparedStatement answered) throws SQLException {
        int[] counts = new int[rows];
        Arrays.fill(counts, answered.getUpdateCount() == rows ? 1 : 0);
        return counts;
    }

    private int[] eachChanged(PreparedStatement answered) throws SQLException {
        int[] counts = new int[rows];
        try (ResultSet changed = answered.getResultSet()) {
            while (changed.next()) {
                counts[changed.getInt(1) - 1]++;
            }
        }
        return counts;
    }

    private int[] oneAfterTheOther() {
        try (PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (int row = 0; row < rows; row++) {
                bindRow(prepared, 1, row);
                prepared.addBatch();
            }
            return prepared.executeBatch();
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    private void bindRow(PreparedStatement prepared, int first, int row) throws SQLException {
        for (int i = 0; i < columns.size(); i++) {
            columns.get(i).bind(prepared, first + i, row);
        }
    }

    private void bindArrays(PreparedStatement prepared, int first) throws SQLException {
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            prepared.setArray(first + i, connection.createArrayOf(column.type, column.array()));
        }
    }

    private String inserting() {
        return statement.substring(0, statement.lastIndexOf("values (")) + "select * from " + arrays();
    }

    /** The same statement beside a table of the rows: each {@code ?} becomes a column of it, and it says which row met. */
    private String changing() {
        String plain = Wording.plain(statement);
        StringBuilder text = new StringBuilder();
        int parameter = 0;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            text.append(c == '?' ? "change.p" + parameter++ : String.valueOf(c));
        }
        String names =
                IntStream.range(0, columns.size()).mapToObj(i -> "p" + i + ", ").collect(Collectors.joining());
        text.insert(text.indexOf("where "), "from " + arrays() + " with ordinality as change (" + names + "nth)\n");
        return text.append("\nreturning change.nth").toString();
    }

    private String arrays() {
        return columns.stream()
                .map(column -> "cast(? as " + column.type + "[])")
                .collect(Collectors.joining(", ", "unnest(", ")"));
    }
}
