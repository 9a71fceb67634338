package org.countinghouse.adapters.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import org.countinghouse.domain.kernel.TenantId;
import org.postgresql.ds.PGSimpleDataSource;

/** The process that is killed: shoppers on several threads who never stop by themselves. */
final class InventoryLoad {

    private InventoryLoad() {}

    /** Arguments: the URL of the database, the tenant, the name of this run, its seed, how many threads. */
    public static void main(String[] args) {
        new Thread(InventoryLoad::endWithTheParent).start();
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(args[0]);
        source.setUser("postgres");
        int threads = Integer.parseInt(args[4]);
        HikariConfig config = new HikariConfig();
        config.setDataSource(source);
        config.setMaximumPoolSize(threads);
        HikariDataSource pool = new HikariDataSource(config);
        LoadedShop shop = LoadedShop.over(pool, TenantId.of(args[1]));
        for (int i = 0; i < threads; i++) {
            LoadShopper shopper = new LoadShopper(
                    shop, args[2] + "t" + i, Long.parseLong(args[3]) + i, line -> System.out.println(line));
            new Thread(() -> shopForever(shopper)).start();
        }
    }

    /** Nobody kills a child whose parent is gone: then nobody holds the other end of its input any more. */
    private static void endWithTheParent() {
        try {
            while (System.in.read() >= 0) {
                // the parent says nothing
            }
        } catch (IOException e) {
            // gone as well
        }
        Runtime.getRuntime().halt(2);
    }

    private static void shopForever(LoadShopper shopper) {
        try {
            while (true) {
                shopper.askOnce();
            }
        } catch (RuntimeException e) {
            System.out.println("FAILED " + e);
            System.exit(1);
        }
    }
}
