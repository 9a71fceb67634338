package org.countinghouse.adapters.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.ports.kernel.StorageException;
import org.junit.jupiter.api.Test;

/**
 * The database server is killed (SIGKILL) under load, starts again and recovers, again and again: every answer that was
 * given stands, what was not answered has happened once or not at all. The seed is printed; {@code -Dkill.seed} repeats
 * it, {@code -Dkill.postmaster.rounds} sets how often the server dies.
 */
class PostmasterKillIT {

    private static final int THREADS = 4;

    private final long seed = Long.getLong("kill.seed", new SplittableRandom().nextLong());
    private final int rounds = Integer.getInteger("kill.postmaster.rounds", HeavyShare.of(20));

    @Test
    void the_server_killed_under_load_has_lost_no_answer_and_doubled_nothing()
            throws IOException, InterruptedException {
        System.out.println("PostmasterKillIT: -Dkill.seed=" + seed + " -Dkill.postmaster.rounds=" + rounds);
        MortalPostgresql server = MortalPostgresql.start();
        SchemaScripts.of(Dialect.POSTGRESQL).createIn(server.dataSource());
        TenantId tenant = TestTenants.fresh();
        HikariDataSource judges = pool(server);
        LoadJudgment judgment = new LoadJudgment(judges, LoadedShop.over(judges, tenant));
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 1; round <= rounds; round++) {
            List<String> said = lifeOf(server, tenant, "r" + round, random.nextLong(), 1 + random.nextInt(400));
            server.startAgain();
            judges.getHikariPoolMXBean().softEvictConnections();
            judgment.judge(said);
        }
        System.out.println("L6 server killed " + rounds + " times: " + judgment);
    }

    private static List<String> lifeOf(MortalPostgresql server, TenantId tenant, String name, long seed, int answers)
            throws InterruptedException, IOException {
        Collection<String> said = new ConcurrentLinkedQueue<>();
        CountDownLatch given = new CountDownLatch(answers);
        List<Thread> threads = new ArrayList<>();
        Collection<Throwable> surprises = new ConcurrentLinkedQueue<>();
        try (HikariDataSource pool = pool(server)) {
            LoadedShop shop = LoadedShop.over(pool, tenant);
            for (int i = 0; i < THREADS; i++) {
                LoadShopper shopper = new LoadShopper(shop, name + "t" + i, seed + i, line -> {
                    said.add(line);
                    if (line.startsWith("ACK ")) {
                        given.countDown();
                    }
                });
                threads.add(new Thread(() -> shopUntilTheServerDies(shopper, surprises, given)));
            }
            threads.forEach(Thread::start);
            given.await();
            server.kill();
            for (Thread thread : threads) {
                thread.join();
            }
        }
        assertThat(surprises).isEmpty();
        return List.copyOf(said);
    }

    private static HikariDataSource pool(MortalPostgresql server) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(server.dataSource());
        config.setMaximumPoolSize(THREADS);
        config.setConnectionTimeout(5_000);
        return new HikariDataSource(config);
    }

    private static void shopUntilTheServerDies(
            LoadShopper shopper, Collection<Throwable> surprises, CountDownLatch given) {
        try {
            while (true) {
                shopper.askOnce();
            }
        } catch (StorageException e) {
            if (given.getCount() > 0) {
                surprises.add(e);
            }
        } catch (RuntimeException e) {
            surprises.add(e);
        } finally {
            // what ends before its time must not keep the test waiting
            while (given.getCount() > 0) {
                given.countDown();
            }
        }
    }
}
