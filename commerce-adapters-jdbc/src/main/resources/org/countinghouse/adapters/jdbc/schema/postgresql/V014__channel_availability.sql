-- What channels are shown of the stock. Append-only. An empty sku is the channel's whole range.
create table ${prefix}channel_policy (
  tenant_id varchar(64) not null,
  channel varchar(64) collate "C" not null,
  sku varchar(64) collate "C" not null,
  version bigint not null,
  safety_stock bigint not null,
  buffer bigint not null,
  buffer_basis_points integer not null,
  cap bigint,
  cut_off bigint not null,
  future_window_seconds bigint not null,
  declared_by varchar(100) not null,
  declared_at timestamp(6) with time zone not null,
  constraint ${prefix}channel_policy_pk primary key (tenant_id, channel, sku, version),
  constraint ${prefix}channel_policy_version_from_1 check (version >= 1),
  constraint ${prefix}channel_policy_nothing_negative check (safety_stock >= 0 and buffer >= 0 and cut_off >= 0
    and (cap is null or cap >= 0) and future_window_seconds >= 0),
  constraint ${prefix}channel_policy_at_most_all check (buffer_basis_points between 0 and 10000)
);

-- What is kept of the stock for channels: which hold it is. Its units are in reservation_line, under the walls of the position.
create table ${prefix}channel_quota (
  tenant_id varchar(64) not null,
  channel varchar(64) collate "C" not null,
  sku varchar(64) collate "C" not null,
  location varchar(64) collate "C" not null,
  version bigint not null,
  reservation_id varchar(150) collate "C",
  constraint ${prefix}channel_quota_pk primary key (tenant_id, channel, sku, location),
  constraint ${prefix}channel_quota_hold_once unique (tenant_id, reservation_id),
  constraint ${prefix}channel_quota_is_a_hold foreign key (tenant_id, reservation_id)
    references ${prefix}reservation (tenant_id, reservation_id),
  constraint ${prefix}channel_quota_version_from_1 check (version >= 1)
);

create function ${prefix}channel_policies_stay() returns trigger language plpgsql as $$
begin
  raise exception 'channel policies are append-only';
end
$$;

create trigger ${prefix}channel_policy_stays before update or delete or truncate on ${prefix}channel_policy
  for each statement execute function ${prefix}channel_policies_stay();
