package org.countinghouse.ports.payment;

import java.util.Optional;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.payment.Payment;
import org.countinghouse.domain.payment.ProviderReference;
import org.countinghouse.domain.payment.TransactionIntent;
import org.countinghouse.domain.payment.TransactionKey;

/**
 * What a gateway is asked.
 *
 * @param tenant whose payment it is; part of the provider's key if tenants share an account
 * @param intent what to do, how much, and under which key
 * @param payment the payment with all its transactions, for the provider's references
 */
public record GatewayRequest(TenantId tenant, TransactionIntent intent, Payment payment) {

    /** The key to ask the provider under. */
    public TransactionKey key() {
        return intent.key();
    }

    /** The provider's reference of the authorization, which captures and voids name. */
    public Optional<ProviderReference> authorization() {
        return payment.authorization().reference();
    }
}
