-- Published rule sets: what decides prices, kept for good, and which version counts from when.
create table ${prefix}rule_set (
  tenant_id varchar(64) not null,
  rule_set_id varchar(64) not null,
  version bigint not null,
  constraint ${prefix}rule_set_pk primary key (tenant_id, rule_set_id),
  constraint ${prefix}rule_set_version_from_1 check (version >= 1)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin;

-- Append-only; triggers refuse a change. The price books are in the document.
create table ${prefix}rule_set_version (
  tenant_id varchar(64) not null,
  rule_set_id varchar(64) not null,
  rule_version integer not null,
  sequence bigint not null,
  content_hash char(64) not null,
  published_by varchar(100) not null,
  published_at datetime(6) not null,
  document longtext not null,
  constraint ${prefix}rule_set_version_pk primary key (tenant_id, rule_set_id, rule_version),
  constraint ${prefix}rule_set_version_in_sequence unique (tenant_id, rule_set_id, sequence),
  constraint ${prefix}rule_set_version_of_known foreign key (tenant_id, rule_set_id)
    references ${prefix}rule_set (tenant_id, rule_set_id),
  constraint ${prefix}rule_set_version_counts_from_1 check (rule_version >= 1 and sequence >= 1)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin;

-- Append-only; triggers refuse a change. The latest beginning counts, of two that begin together the later decision.
create table ${prefix}rule_set_activation (
  tenant_id varchar(64) not null,
  rule_set_id varchar(64) not null,
  sequence bigint not null,
  rule_version integer not null,
  active_from datetime(6) not null,
  activated_by varchar(100) not null,
  activated_at datetime(6) not null,
  constraint ${prefix}rule_set_activation_pk primary key (tenant_id, rule_set_id, sequence),
  constraint ${prefix}rule_set_activation_of_published foreign key (tenant_id, rule_set_id, rule_version)
    references ${prefix}rule_set_version (tenant_id, rule_set_id, rule_version),
  constraint ${prefix}rule_set_activation_not_in_the_past check (active_from >= activated_at)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin;

create index ${prefix}rule_set_activation_calendar
  on ${prefix}rule_set_activation (tenant_id, rule_set_id, active_from, sequence);

create trigger ${prefix}rule_set_version_no_update before update on ${prefix}rule_set_version for each row
  signal sqlstate '45000' set message_text = 'rule_set_version is append-only';

create trigger ${prefix}rule_set_version_no_delete before delete on ${prefix}rule_set_version for each row
  signal sqlstate '45000' set message_text = 'rule_set_version is append-only';

create trigger ${prefix}rule_set_activation_no_update before update on ${prefix}rule_set_activation for each row
  signal sqlstate '45000' set message_text = 'rule_set_activation is append-only';

create trigger ${prefix}rule_set_activation_no_delete before delete on ${prefix}rule_set_activation for each row
  signal sqlstate '45000' set message_text = 'rule_set_activation is append-only';

-- The SHA-256 of a quote's payload, so that a promise that was altered is found; missing for quotes of before.
alter table ${prefix}price_quote add column payload_hash char(64);
