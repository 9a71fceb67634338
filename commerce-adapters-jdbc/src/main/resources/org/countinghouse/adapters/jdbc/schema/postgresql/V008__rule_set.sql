-- Published rule sets: what decides prices, kept for good, and which version counts from when.
create table ${prefix}rule_set (
  tenant_id varchar(64) not null,
  rule_set_id varchar(64) collate "C" not null,
  version bigint not null,
  constraint ${prefix}rule_set_pk primary key (tenant_id, rule_set_id),
  constraint ${prefix}rule_set_version_from_1 check (version >= 1)
);

-- Append-only. The price books are in the document.
create table ${prefix}rule_set_version (
  tenant_id varchar(64) not null,
  rule_set_id varchar(64) collate "C" not null,
  rule_version integer not null,
  sequence bigint not null,
  content_hash char(64) not null,
  published_by varchar(100) not null,
  published_at timestamp(6) with time zone not null,
  document text not null,
  constraint ${prefix}rule_set_version_pk primary key (tenant_id, rule_set_id, rule_version),
  constraint ${prefix}rule_set_version_in_sequence unique (tenant_id, rule_set_id, sequence),
  constraint ${prefix}rule_set_version_of_known foreign key (tenant_id, rule_set_id)
    references ${prefix}rule_set (tenant_id, rule_set_id),
  constraint ${prefix}rule_set_version_counts_from_1 check (rule_version >= 1 and sequence >= 1)
);

-- Append-only. The latest beginning counts, of two that begin together the later decision.
create table ${prefix}rule_set_activation (
  tenant_id varchar(64) not null,
  rule_set_id varchar(64) collate "C" not null,
  sequence bigint not null,
  rule_version integer not null,
  active_from timestamp(6) with time zone not null,
  activated_by varchar(100) not null,
  activated_at timestamp(6) with time zone not null,
  constraint ${prefix}rule_set_activation_pk primary key (tenant_id, rule_set_id, sequence),
  constraint ${prefix}rule_set_activation_of_published foreign key (tenant_id, rule_set_id, rule_version)
    references ${prefix}rule_set_version (tenant_id, rule_set_id, rule_version),
  constraint ${prefix}rule_set_activation_not_in_the_past check (active_from >= activated_at)
);

create index ${prefix}rule_set_activation_calendar
  on ${prefix}rule_set_activation (tenant_id, rule_set_id, active_from, sequence);

create function ${prefix}published_rules_stay() returns trigger language plpgsql as $$
begin
  raise exception 'published rules are append-only';
end
$$;

create trigger ${prefix}rule_set_version_stays before update or delete or truncate on ${prefix}rule_set_version
  for each statement execute function ${prefix}published_rules_stay();

create trigger ${prefix}rule_set_activation_stays before update or delete or truncate on ${prefix}rule_set_activation
  for each statement execute function ${prefix}published_rules_stay();

-- The SHA-256 of a quote's payload, so that a promise that was altered is found; missing for quotes of before.
alter table ${prefix}price_quote add column payload_hash char(64);
