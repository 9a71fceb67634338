-- Quotes: the frozen cart, which is written once, and what became of it.
create table ${prefix}price_quote (
  tenant_id varchar(64) not null,
  quote_id varchar(100) collate "C" not null,
  customer varchar(64),
  valid_from timestamp(6) with time zone not null,
  valid_until timestamp(6) with time zone not null,
  state varchar(20) not null,
  sale varchar(200),
  version bigint not null,
  payload text not null,
  constraint ${prefix}price_quote_pk primary key (tenant_id, quote_id),
  constraint ${prefix}price_quote_ends_after_it_begins check (valid_until > valid_from),
  constraint ${prefix}price_quote_state_fits_version check (
    (state = 'OPEN' and version = 1) or (state in ('ACCEPTED', 'WITHDRAWN') and version = 2)),
  constraint ${prefix}price_quote_sale_if_accepted check ((sale is not null) = (state = 'ACCEPTED'))
);
