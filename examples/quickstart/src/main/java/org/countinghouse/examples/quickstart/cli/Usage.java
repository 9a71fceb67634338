package org.countinghouse.examples.quickstart.cli;

/** What {@code --help} prints. */
public final class Usage {

    /** What follows the message about a wrong argument. */
    public static final String HINT = "Try: quickstart --help";

    /** The whole text. */
    public static final String TEXT = """
            Usage: quickstart [OPTION]...
                   quickstart verify --jdbc-url URL [--tenant T] [--report FILE.json]

            Plays a shop's orders through Countinghouse on a database: import, price, reserve, authorize, place,
            source, ship, capture, books, returns and refunds, settlement, reports. Without options it plays a small
            file of its own on a database inside the process.

              --orders FILE          order lines to read: CSV or CSV packed with gzip, with the columns InvoiceNo,
                                     StockCode, Description, Quantity, InvoiceDate, UnitPrice, CustomerID, Country;
                                     may be given more than once, files are read one after the other
              --opening-stock N      units of each item in stock at the start, or: unlimited (default)
              --cost-percent P       unit cost as percent of the list price, 0 to 100 (default 60)
              --jdbc-url URL         the database to use (default: H2 inside the process; jdbc:postgresql:... uses
                                     that server); a run that was cut short goes on when it is started again
              --report FILE.json     write the figures as JSON
              --html FILE.html       write a page with plots; it needs no network
              --journal FILE.journal write the books in hledger's format
              --limit N              read the first N rows of the input only
              --help                 show this text

            With verify it plays nothing: it recomputes every balance of a database that is there from its facts (stock,
            lots, coupons, quotes, rules, orders, backorders, returns, payments, journal), and names what does not
            agree. Nothing is written but the report.

              --jdbc-url URL         the database to verify
              --tenant T             the data of that tenant only (default: of all that are there)
              --report FILE.json     write what was found as JSON

            Exit status: 0 all is well; 1 a verification failed; 2 wrong arguments; 3 damaged input, nothing was
            written; 4 database trouble; 5 a report could not be written.
            """;

    private Usage() {}
}
