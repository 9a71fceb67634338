package org.countinghouse.domain.accounting;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.countinghouse.domain.kernel.CheckReturnValue;
import org.countinghouse.domain.kernel.CommerceStyle;
import org.immutables.value.Value;
import org.jmolecules.ddd.types.ValueObject;

/**
 * Which account plays which role.
 *
 * <p>A role may be left out: an event that needs it is then refused. Two roles may share an account.
 */
@Value.Immutable
@CommerceStyle
@CheckReturnValue
public abstract class ChartOfAccounts implements ValueObject {

    private static final ChartOfAccounts RETAIL = retailChart();

    ChartOfAccounts() {}

    /** The default chart of a retailer: every role, with the number and name that the role proposes. */
    public static ChartOfAccounts retail() {
        return RETAIL;
    }

    /** A chart from nothing. */
    public static Builder builder() {
        return new Builder();
    }

    /** The account of each mapped role. */
    public abstract Map<AccountRole, Account> accounts();

    /** The account that plays the role, if one does. */
    public Optional<Account> account(AccountRole role) {
        return Optional.ofNullable(accounts().get(role));
    }

    /** This chart with another account in that role. */
    public ChartOfAccounts with(AccountRole role, Account account) {
        Map<AccountRole, Account> changed = new EnumMap<>(AccountRole.class);
        changed.putAll(accounts());
        changed.put(role, account);
        return builder().accounts(changed).build();
    }

    /** This chart without an account in that role. */
    public ChartOfAccounts without(AccountRole role) {
        Map<AccountRole, Account> changed = new EnumMap<>(AccountRole.class);
        changed.putAll(accounts());
        changed.remove(role);
        return builder().accounts(changed).build();
    }

    private static ChartOfAccounts retailChart() {
        Map<AccountRole, Account> accounts = new EnumMap<>(AccountRole.class);
        for (AccountRole role : AccountRole.values()) {
            accounts.put(role, new Account(AccountNumber.of(role.defaultNumber()), role.defaultName()));
        }
        return builder().accounts(Collections.unmodifiableMap(accounts)).build();
    }

    /** Builds a chart. */
    public static final class Builder extends ImmutableChartOfAccounts.Builder {}
}
