package org.countinghouse.adapters.jdbc.internal.coupon;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.countinghouse.adapters.jdbc.internal.sql.SqlSession;
import org.countinghouse.domain.coupon.CampaignId;
import org.countinghouse.domain.coupon.CounterKey;
import org.countinghouse.domain.coupon.CouponCode;
import org.countinghouse.domain.coupon.CustomerReference;
import org.jdbi.v3.core.statement.Query;

/** Counter keys as three arrays, in the order of the keys; what a key leaves open is an empty text. */
record CounterKeys(List<String> campaigns, List<String> codes, List<String> customers) {

    /** To be joined with a table; the arrays are the first three parameters. */
    static final String TABLE = "${lists k (campaign_id, code, customer)}";

    static CounterKeys of(Collection<CounterKey> keys) {
        Collection<CounterKey> sorted = new TreeSet<>(keys);
        return new CounterKeys(
                sorted.stream().map(key -> key.campaign().value()).toList(),
                sorted.stream().map(CounterKeys::code).toList(),
                sorted.stream().map(CounterKeys::customer).toList());
    }

    boolean isEmpty() {
        return campaigns.isEmpty();
    }

    Query bind(SqlSession session, String statement) {
        return session.bindLists(session.query(statement), 0, campaigns, codes, customers);
    }

    static String code(CounterKey key) {
        return key.code().map(CouponCode::value).orElse("");
    }

    static String customer(CounterKey key) {
        return key.customer().map(CustomerReference::value).orElse("");
    }

    /** A key in the first three columns. */
    static CounterKey read(ResultSet row) throws SQLException {
        return new CounterKey(
                CampaignId.of(row.getString(1)),
                Optional.of(row.getString(2)).filter(code -> !code.isEmpty()).map(CouponCode::of),
                Optional.of(row.getString(3))
                        .filter(customer -> !customer.isEmpty())
                        .map(CustomerReference::of));
    }
}
