-- Coupons: campaigns with terms that never change, the codes they issued, redemptions, and the counters above them.
create table ${prefix}campaign (
  tenant_id varchar(64) not null,
  campaign_id varchar(100) collate "C" not null,
  state varchar(20) not null,
  valid_from timestamp(6) with time zone not null,
  valid_until timestamp(6) with time zone,
  use_limit bigint,
  use_limit_per_code bigint,
  use_limit_per_customer bigint,
  budget bigint,
  budget_currency char(3),
  upon_cancel varchar(20) not null,
  version bigint not null,
  constraint ${prefix}campaign_pk primary key (tenant_id, campaign_id),
  constraint ${prefix}campaign_limits_from_1 check (use_limit >= 1 and use_limit_per_code >= 1
    and use_limit_per_customer >= 1 and budget >= 1),
  constraint ${prefix}campaign_budget_has_currency check ((budget is null) = (budget_currency is null)),
  constraint ${prefix}campaign_version_from_1 check (version >= 1)
);

create table ${prefix}coupon_code (
  tenant_id varchar(64) not null,
  code varchar(64) collate "C" not null,
  campaign_id varchar(100) collate "C" not null,
  constraint ${prefix}coupon_code_pk primary key (tenant_id, code),
  constraint ${prefix}coupon_code_of_campaign foreign key (tenant_id, campaign_id)
    references ${prefix}campaign (tenant_id, campaign_id)
);

-- Without a foreign key on purpose: it would lock the campaign's row, which all redemptions share.
create table ${prefix}coupon_redemption (
  tenant_id varchar(64) not null,
  redemption_id varchar(150) collate "C" not null,
  campaign_id varchar(100) collate "C" not null,
  code varchar(64) collate "C" not null,
  customer varchar(200) collate "C",
  purchase varchar(200) not null,
  discount bigint not null,
  currency char(3) not null,
  state varchar(20) not null,
  expires_at timestamp(6) with time zone not null,
  version bigint not null,
  constraint ${prefix}coupon_redemption_pk primary key (tenant_id, redemption_id),
  constraint ${prefix}coupon_redemption_discount check (discount >= 0),
  constraint ${prefix}coupon_redemption_state_fits_version check (
    (state = 'HELD' and version = 1) or (state in ('COMMITTED', 'RELEASED', 'EXPIRED') and version = 2)
    or (state = 'RETURNED' and version = 3))
);

create index ${prefix}coupon_redemption_due on ${prefix}coupon_redemption (tenant_id, expires_at)
  where state = 'HELD';

create index ${prefix}coupon_redemption_held on ${prefix}coupon_redemption (tenant_id, campaign_id, expires_at)
  where state = 'HELD';

create index ${prefix}coupon_redemption_purchase on ${prefix}coupon_redemption (tenant_id, purchase);

-- One row for a campaign (no code), for a code (no customer), for a customer of a code; only where the terms ask for it.
create table ${prefix}coupon_counter (
  tenant_id varchar(64) not null,
  campaign_id varchar(100) collate "C" not null,
  code varchar(64) collate "C" not null,
  customer varchar(200) collate "C" not null,
  use_limit bigint,
  used bigint not null,
  budget bigint,
  spent bigint,
  budget_currency char(3),
  version bigint not null,
  constraint ${prefix}coupon_counter_pk primary key (tenant_id, campaign_id, code, customer),
  constraint ${prefix}coupon_counter_customer_of_code check (code <> '' or customer = ''),
  constraint ${prefix}coupon_counter_limits_something check (use_limit is not null or budget is not null),
  constraint ${prefix}coupon_counter_within_limit check (used >= 0 and used <= use_limit),
  constraint ${prefix}coupon_counter_within_budget check (spent >= 0 and spent <= budget),
  constraint ${prefix}coupon_counter_budget_is_spent check ((budget is null) = (spent is null)
    and (budget is null) = (budget_currency is null)),
  constraint ${prefix}coupon_counter_version_from_0 check (version >= 0)
);
