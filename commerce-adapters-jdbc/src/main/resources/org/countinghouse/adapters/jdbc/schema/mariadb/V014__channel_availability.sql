-- What channels are shown of the stock. Append-only; triggers refuse a change. An empty sku is the channel's whole range.
create table ${prefix}channel_policy (
  tenant_id varchar(64) not null,
  channel varchar(64) not null,
  sku varchar(64) not null,
  version bigint not null,
  safety_stock bigint not null,
  buffer bigint not null,
  buffer_basis_points integer not null,
  cap bigint,
  cut_off bigint not null,
  future_window_seconds bigint not null,
  declared_by varchar(100) not null,
  declared_at datetime(6) not null,
  constraint ${prefix}channel_policy_pk primary key (tenant_id, channel, sku, version),
  constraint ${prefix}channel_policy_version_from_1 check (version >= 1),
  constraint ${prefix}channel_policy_nothing_negative check (safety_stock >= 0 and buffer >= 0 and cut_off >= 0
    and (cap is null or cap >= 0) and future_window_seconds >= 0),
  constraint ${prefix}channel_policy_at_most_all check (buffer_basis_points between 0 and 10000)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin;

-- What is kept of the stock for channels: which hold it is. Its units are in reservation_line, under the walls of the position.
create table ${prefix}channel_quota (
  tenant_id varchar(64) not null,
  channel varchar(64) not null,
  sku varchar(64) not null,
  location varchar(64) not null,
  version bigint not null,
  reservation_id varchar(150),
  constraint ${prefix}channel_quota_pk primary key (tenant_id, channel, sku, location),
  constraint ${prefix}channel_quota_hold_once unique (tenant_id, reservation_id),
  constraint ${prefix}channel_quota_is_a_hold foreign key (tenant_id, reservation_id)
    references ${prefix}reservation (tenant_id, reservation_id),
  constraint ${prefix}channel_quota_version_from_1 check (version >= 1)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin;

create trigger ${prefix}channel_policy_no_update before update on ${prefix}channel_policy for each row
  signal sqlstate '45000' set message_text = 'channel_policy is append-only';

create trigger ${prefix}channel_policy_no_delete before delete on ${prefix}channel_policy for each row
  signal sqlstate '45000' set message_text = 'channel_policy is append-only';
