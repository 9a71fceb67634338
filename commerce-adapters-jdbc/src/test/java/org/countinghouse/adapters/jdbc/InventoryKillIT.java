package org.countinghouse.adapters.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.countinghouse.domain.kernel.TenantId;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A service that sells stock is killed (SIGKILL) at a random answer, again and again: every answer it gave stands, what it
 * could not answer has happened once or not at all (invariants I1, X1, R1, R2, R4). The seed is printed;
 * {@code -Dkill.seed} repeats it, {@code -Dkill.rounds} sets how often it dies.
 */
class InventoryKillIT {

    private static final int KILLED = 128 + 9;
    private static final int THREADS = 4;
    private static final Pattern LINE =
            Pattern.compile("(ASK|NO) [A-Z]+ \\S+ \\S+ \\S+ \\d|ACK [A-Z]+ \\S+ \\S+ \\S+ \\d [0-9a-f]{24}");

    private final long seed = Long.getLong("kill.seed", new SplittableRandom().nextLong());
    private final int rounds = Integer.getInteger("kill.rounds", HeavyShare.of(200));

    @Test
    void killed_at_any_answer_it_has_lost_none_and_doubled_nothing() throws IOException, InterruptedException {
        System.out.println("InventoryKillIT: -Dkill.seed=" + seed + " -Dkill.rounds=" + rounds);
        TenantId tenant = TestTenants.fresh();
        LoadJudgment judgment = new LoadJudgment(
                TestDatabase.POSTGRESQL.pooled(), LoadedShop.over(TestDatabase.POSTGRESQL.pooled(), tenant));
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 1; round <= rounds; round++) {
            judgment.judge(lifeOf(tenant, "r" + round, random.nextLong(), 1 + random.nextInt(60)));
        }
        System.out.println("L6 service killed " + rounds + " times: " + judgment);
    }

    /** Everything the process said until it died, whatever the parent had read of it when it was killed. */
    private static List<String> lifeOf(TenantId tenant, String name, long seed, int answers)
            throws IOException, InterruptedException {
        Process process = start(tenant, name, seed);
        List<String> lines = new ArrayList<>();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            int given = 0;
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                lines.add(line);
                if (line.startsWith("ACK ") && ++given == answers) {
                    // not the process itself, which would close the stream it has not been read from to the end
                    boolean asked = process.toHandle().destroyForcibly();
                    assertThat(asked).isTrue();
                }
            }
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.waitFor()).as(() -> String.join("\n", lines)).isEqualTo(KILLED);
        return whole(lines);
    }

    /** Without the last line if the kill cut it short. */
    private static List<String> whole(List<String> lines) {
        int last = lines.size() - 1;
        for (int i = 0; i < last; i++) {
            assertThat(LINE.matcher(lines.get(i)).matches()).as(lines.get(i)).isTrue();
        }
        return LINE.matcher(lines.get(last)).matches() ? lines : lines.subList(0, last);
    }

    private static Process start(TenantId tenant, String name, long seed) throws IOException {
        String url = ((PGSimpleDataSource) TestDatabase.POSTGRESQL.dataSource()).getUrl();
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        InventoryLoad.class.getName(),
                        url,
                        tenant.value(),
                        name,
                        Long.toString(seed),
                        Integer.toString(THREADS))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
