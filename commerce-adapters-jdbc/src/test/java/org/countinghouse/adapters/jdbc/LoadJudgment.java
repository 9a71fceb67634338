package org.countinghouse.adapters.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** What must hold after a crash: no accepted answer is lost, nothing has happened twice, balances are sound. */
final class LoadJudgment {

    /** Every command of the load moves one line of goods, so each has one movement. */
    private static final String DOUBLED = """
            select command_id from stock_movement where tenant_id = ? group by command_id having count(*) <> 1""";

    private static final String UNCLAIMED = """
            select command_id from stock_movement m
            where tenant_id = ? and not exists (
              select 1 from processed_command p where p.tenant_id = m.tenant_id and p.command_id = m.command_id)""";

    private static final String UNMOVED = """
            select command_id from processed_command p
            where tenant_id = ? and not exists (
              select 1 from stock_movement m where m.tenant_id = p.tenant_id and m.command_id = p.command_id)""";

    private static final String UNTOLD = """
            select command_id from stock_movement m
            where tenant_id = ? and not exists (
              select 1 from outbox_message o where o.tenant_id = m.tenant_id and o.causation_id = m.command_id)""";

    private final DataSource dataSource;
    private final LoadedShop shop;
    private long answers;
    private long unanswered;
    private long unansweredButDone;

    LoadJudgment(DataSource dataSource, LoadedShop shop) {
        this.dataSource = dataSource;
        this.shop = shop;
    }

    /** Judges what the shoppers of one life said, the server being up again. */
    void judge(List<String> lines) {
        Map<String, String> accepted = new LinkedHashMap<>();
        Map<String, LoadCommand> open = new LinkedHashMap<>();
        for (String line : lines) {
            String text = line.substring(line.indexOf(' ') + 1);
            if (line.startsWith("ASK ")) {
                open.put(text, LoadCommand.parse(text));
            } else if (line.startsWith("NO ")) {
                open.remove(text);
            } else {
                assertThat(line).startsWith("ACK ");
                int end = text.lastIndexOf(' ');
                open.remove(text.substring(0, end));
                accepted.put(text.substring(0, end), text.substring(end + 1));
            }
        }
        assertSound();
        accepted.forEach((text, digest) -> assertThat(LoadCommand.parse(text).ask(shop))
                .as("the answer that was given to %s", text)
                .contains(digest));
        open.values().forEach(this::resume);
        assertSound();
        answers += accepted.size();
        unanswered += open.size();
    }

    /** Nobody knows whether it was done; asked again it is, once, and asked once more the answer is the same. */
    private void resume(LoadCommand command) {
        unansweredButDone += found(command.key()) ? 1 : 0;
        Optional<String> answer = command.ask(shop);
        if (answer.isPresent()) {
            assertThat(command.ask(shop)).as(command.text()).isEqualTo(answer);
        }
    }

    private boolean found(String key) {
        return !texts("select command_id from processed_command where tenant_id = ? and command_id = '" + key + "'")
                .isEmpty();
    }

    private void assertSound() {
        assertThat(shop.stock().verify(shop.tenant()).discrepancies()).isEmpty();
        assertThat(texts(DOUBLED)).as("commands with more than one effect").isEmpty();
        assertThat(texts(UNCLAIMED)).as("effects without their key").isEmpty();
        assertThat(texts(UNMOVED)).as("keys without their effect").isEmpty();
        assertThat(texts(UNTOLD)).as("effects without their message").isEmpty();
    }

    private List<String> texts(String sql) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, shop.tenant().value());
            List<String> texts = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
            }
            return texts;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public String toString() {
        return answers + " answers given, 0 lost, 0 effects doubled; " + unanswered + " commands cut off, "
                + unansweredButDone + " of them done";
    }
}
