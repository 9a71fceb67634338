package org.countinghouse.domain.accounting;

import static org.countinghouse.domain.accounting.AccountType.ASSET;
import static org.countinghouse.domain.accounting.AccountType.EQUITY;
import static org.countinghouse.domain.accounting.AccountType.EXPENSE;
import static org.countinghouse.domain.accounting.AccountType.LIABILITY;
import static org.countinghouse.domain.accounting.AccountType.REVENUE;

/**
 * What an account is for. Posting rules speak in roles; the host's {@link ChartOfAccounts} maps each to its own account.
 * The number and name here are those of the default retail chart.
 */
public enum AccountRole {
    /** Money at the bank. */
    BANK("1010", "Bank", ASSET),
    /** What the payment processor holds for us. */
    PROCESSOR_CLEARING("1100", "Processor clearing", ASSET),
    /** What the payment processor keeps back as a reserve. */
    PROCESSOR_RESERVE("1110", "Processor reserve", ASSET),
    /** Money taken back while a dispute is open. */
    DISPUTED_FUNDS("1120", "Disputed funds", ASSET),
    /** What a marketplace holds for us. */
    MARKETPLACE_CLEARING("1130", "Marketplace clearing", ASSET),
    /** Paid out by the processor, not yet at the bank. */
    PAYOUTS_IN_TRANSIT("1140", "Payouts in transit", ASSET),
    /** Settlement differences that nobody has explained yet. */
    SETTLEMENT_SUSPENSE("1150", "Settlement suspense", ASSET),
    /** What customers owe. */
    ACCOUNTS_RECEIVABLE("1200", "Accounts receivable", ASSET),
    /** What carriers and insurers owe. */
    CLAIMS_RECEIVABLE("1220", "Claims receivable", ASSET),
    /** Stock that can be sold, at cost. */
    INVENTORY_SELLABLE("1300", "Inventory - sellable", ASSET, Nature.REGULAR, Requires.STOCK),
    /** Stock on its way between locations, at cost. */
    INVENTORY_IN_TRANSIT("1310", "Inventory - in transit", ASSET, Nature.REGULAR, Requires.STOCK),
    /** Stock whose condition is not known yet, at cost. */
    INVENTORY_QUARANTINE("1320", "Inventory - quarantine", ASSET, Nature.REGULAR, Requires.STOCK),
    /** Damaged stock, at what it can still fetch. */
    INVENTORY_DAMAGED("1330", "Inventory - damaged", ASSET, Nature.REGULAR, Requires.STOCK),
    /** Goods expected back from customers. */
    RIGHT_TO_RETURNED_GOODS("1340", "Right to recover returned goods", ASSET),
    /** What stock is worth less than its cost. */
    INVENTORY_ALLOWANCE("1390", "Inventory NRV allowance", ASSET, Nature.CONTRA, Requires.NOTHING),
    /** Tax paid to suppliers. */
    INPUT_TAX("1400", "Input tax", ASSET),

    /** Invoices of suppliers. */
    ACCOUNTS_PAYABLE("2010", "Accounts payable", LIABILITY),
    /** Goods that came before their invoice. */
    GOODS_RECEIVED_NOT_INVOICED("2020", "Goods received, not invoiced", LIABILITY),
    /** Freight and duty expected on goods received. */
    LANDED_COST_ACCRUAL("2030", "Landed-cost accrual", LIABILITY),
    /** Paid by customers, not yet delivered. */
    CONTRACT_LIABILITY("2100", "Contract liability - orders", LIABILITY),
    /** Gift cards not yet spent. */
    GIFT_CARD_LIABILITY("2110", "Gift-card liability", LIABILITY),
    /** Store credit and points not yet spent. */
    STORE_CREDIT_LIABILITY("2115", "Store credit and loyalty liability", LIABILITY),
    /** Refunds expected by experience. */
    REFUND_LIABILITY("2120", "Refund liability - estimated", LIABILITY),
    /** Refunds granted, not yet paid. */
    REFUNDS_PAYABLE("2130", "Refunds payable - approved", LIABILITY),
    /** Sales tax that is due. */
    TAX_PAYABLE("2200", "Tax payable", LIABILITY),
    /** Sales tax collected before it is due. */
    TAX_NOT_YET_DUE("2205", "Tax collected, not yet due", LIABILITY),
    /** Tax that a marketplace collects and pays itself. */
    MARKETPLACE_TAX("2210", "Marketplace tax pass-through", LIABILITY),
    /** What we owe to sellers on our marketplace. */
    SELLER_PAYABLE("2300", "Seller payable", LIABILITY),
    /** Money whose owner cannot be found. */
    UNCLAIMED_PROPERTY("2400", "Unclaimed property", LIABILITY),

    /** Results of earlier years. */
    RETAINED_EARNINGS("3000", "Retained earnings", EQUITY),
    /** Bridge between currencies, worth nothing after each entry. */
    CURRENCY_POSITION("3900", "Currency position", EQUITY),

    /** Goods and services sold, net of tax. */
    PRODUCT_REVENUE("4000", "Product revenue", REVENUE, Nature.REGULAR, Requires.SALE),
    /** Postage and carriage charged to customers, net of tax. */
    SHIPPING_REVENUE("4010", "Shipping revenue", REVENUE, Nature.REGULAR, Requires.SALE),
    /** Commission earned as an agent. */
    COMMISSION_REVENUE("4020", "Commission revenue", REVENUE, Nature.REGULAR, Requires.CHANNEL),
    /** Fees kept from returns. */
    RESTOCKING_FEE("4030", "Restocking fee", REVENUE, Nature.REGULAR, Requires.CHANNEL),
    /** Gift cards that will never be spent. */
    BREAKAGE("4040", "Breakage", REVENUE),
    /** Discounts shown apart from revenue. */
    DISCOUNTS("4100", "Discounts", REVENUE, Nature.CONTRA, Requires.CHANNEL),
    /** Sales taken back, and prices conceded afterwards. */
    RETURNS_AND_ALLOWANCES("4200", "Returns and allowances", REVENUE, Nature.CONTRA, Requires.CHANNEL),

    /** What goods sold had cost. */
    COST_OF_GOODS_SOLD("5000", "Cost of goods sold", EXPENSE, Nature.REGULAR, Requires.SALE),
    /** Freight to customers. */
    FULFILLMENT_FREIGHT("5010", "Fulfillment freight", EXPENSE),
    /** Difference between standard and paid cost. */
    PURCHASE_PRICE_VARIANCE("5020", "Purchase price variance", EXPENSE),
    /** Later cost on goods already sold. */
    COST_ADJUSTMENT("5025", "Cost adjustment on goods sold", EXPENSE),
    /** Stock missing at a count. */
    SHRINKAGE("5030", "Shrinkage", EXPENSE),
    /** Stock written down to what it can fetch. */
    WRITE_DOWN("5040", "NRV write-down", EXPENSE),
    /** Stock damaged, expired, stolen or scrapped. */
    WRITE_OFF("5045", "Write-off and damage", EXPENSE, Nature.REGULAR, Requires.STOCK),
    /** Fees of the payment processor. */
    PROCESSING_FEES("6000", "Processing fees", EXPENSE, Nature.REGULAR, Requires.CHANNEL),
    /** Fees for changing money. */
    CONVERSION_FEE("6005", "Currency conversion fee", EXPENSE),
    /** Commission of a marketplace. */
    MARKETPLACE_COMMISSION("6010", "Marketplace commission", EXPENSE, Nature.REGULAR, Requires.CHANNEL),
    /** Fees for disputes. */
    DISPUTE_FEE("6020", "Dispute fee", EXPENSE),
    /** Disputes lost to fraud. */
    CHARGEBACK_LOSS("6030", "Chargeback loss", EXPENSE),
    /** Customers who did not pay. */
    CREDIT_LOSS("6040", "Credit loss", EXPENSE),
    /** Gains and losses of exchange that happened. */
    REALIZED_EXCHANGE("7000", "Realized exchange difference", EXPENSE),
    /** Gains and losses of exchange on paper. */
    UNREALIZED_EXCHANGE("7010", "Unrealized exchange difference", EXPENSE),
    /** Differences below the tolerance. */
    ROUNDING("7020", "Rounding", EXPENSE);

    private final String number;
    private final String title;
    private final AccountType type;
    private final Nature nature;
    private final Requires requires;

    AccountRole(String number, String title, AccountType type) {
        this(number, title, type, Nature.REGULAR, Requires.NOTHING);
    }

    AccountRole(String number, String title, AccountType type, Nature nature, Requires requires) {
        this.number = number;
        this.title = title;
        this.type = type;
        this.nature = nature;
        this.requires = requires;
    }

    /** The account number in the default retail chart. */
    public String defaultNumber() {
        return number;
    }

    /** The account's name in the default retail chart. */
    public String defaultName() {
        return title;
    }

    /** The kind of account. */
    public AccountType type() {
        return type;
    }

    /** Whether it stands among its kind or against it. */
    public Nature nature() {
        return nature;
    }

    /** What a line on such an account must say. */
    public Requires requires() {
        return requires;
    }

    /** Whether an account stands among its type or reduces it. */
    public enum Nature {
        /** Grows on the side of its type. */
        REGULAR,
        /** Reduces its type: grows on the other side. */
        CONTRA
    }

    /** The dimensions that a line must carry. */
    public enum Requires {
        /** None in particular. */
        NOTHING,
        /** The channel. */
        CHANNEL,
        /** SKU and location. */
        STOCK,
        /** Channel, SKU and location. */
        SALE;

        /** Whether the dimensions say enough. */
        public boolean isMetBy(Dimensions dimensions) {
            boolean channel = dimensions.channel().isPresent();
            boolean stock =
                    dimensions.sku().isPresent() && dimensions.location().isPresent();
            return switch (this) {
                case NOTHING -> true;
                case CHANNEL -> channel;
                case STOCK -> stock;
                case SALE -> channel && stock;
            };
        }
    }
}
