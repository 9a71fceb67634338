-- What every context shares: the memory of processed commands, and the outbox.
create table ${prefix}processed_command (
  tenant_id varchar(64) not null,
  operation varchar(40) not null,
  command_id varchar(200) not null,
  fingerprint varchar(2000) not null,
  reference varchar(500) default '' not null,
  constraint ${prefix}processed_command_pk primary key (tenant_id, operation, command_id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin;

-- Columns follow the convention of the outbox event router, so that change data capture can read them as they are.
create table ${prefix}outbox_message (
  tenant_id varchar(64) not null,
  aggregatetype varchar(40) not null,
  aggregateid varchar(240) not null,
  sequence bigint not null,
  position bigint not null auto_increment,
  type varchar(60) not null,
  payload longtext not null,
  causation_id varchar(200) not null,
  correlation_id varchar(200) not null,
  delivered boolean default false not null,
  constraint ${prefix}outbox_message_pk primary key (tenant_id, aggregatetype, aggregateid, sequence),
  constraint ${prefix}outbox_message_sequence_from_1 check (sequence >= 1),
  key (position)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin;

create index ${prefix}outbox_message_undelivered on ${prefix}outbox_message (tenant_id, delivered, position);
