-- The life of a reservation: promises that were broken, terms that changed, and who gives way first.
alter table ${prefix}reservation add column fence bigint default 1 not null;

alter table ${prefix}reservation add column priority integer default 0 not null;

alter table ${prefix}reservation add column reserved_at timestamp(6) with time zone;

update ${prefix}reservation set reserved_at = expires_at where reserved_at is null;

alter table ${prefix}reservation alter column reserved_at set not null;

alter table ${prefix}reservation add constraint ${prefix}reservation_fence_is_a_version check (
  fence >= 1 and fence <= version);

create index ${prefix}reservation_open on ${prefix}reservation (tenant_id, reservation_id)
  where state in ('HELD', 'CONFIRMED');

-- Every reserved unit is in one of the six parts.
alter table ${prefix}reservation_line add column broken bigint default 0 not null;

alter table ${prefix}reservation_line drop constraint ${prefix}reservation_line_parts_add_up;

alter table ${prefix}reservation_line add constraint ${prefix}reservation_line_parts_add_up check (
  reserved = held + allocated + fulfilled + released + expired + broken);

alter table ${prefix}reservation_line add constraint ${prefix}reservation_line_broken_not_negative check (broken >= 0);

-- Append-only. What a reservation stood on from a version on, kept when other terms take their place.
create table ${prefix}reservation_term (
  tenant_id varchar(64) not null,
  reservation_id varchar(150) collate "C" not null,
  fence bigint not null,
  demand varchar(200) not null,
  expires_at timestamp(6) with time zone not null,
  constraint ${prefix}reservation_term_pk primary key (tenant_id, reservation_id, fence),
  constraint ${prefix}reservation_term_fence_from_1 check (fence >= 1)
);

create function ${prefix}reservation_term_stays() returns trigger language plpgsql as $$
begin
  raise exception 'terms of reservations are append-only';
end
$$;

create trigger ${prefix}reservation_term_stays before update or delete or truncate on ${prefix}reservation_term
  for each statement execute function ${prefix}reservation_term_stays();
