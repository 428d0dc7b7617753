create table bom (
  number  text primary key check (number ~ '^BOM-[0-9]{1,9}$'),
  product text not null check (length(btrim(product)) between 1 and 100),
  version integer not null default 0
);

create table bom_component (
  bom_number  text not null references bom,
  part_number text not null check (part_number ~ '^[A-Z0-9][A-Z0-9.-]{0,39}$'),
  position    integer not null check (position >= 1),
  name        text not null check (length(btrim(name)) between 1 and 100),
  quantity    integer not null check (quantity between 1 and 99999),
  primary key (bom_number, part_number),
  unique (bom_number, position)
);

create sequence bom_change_number as integer start with 301 maxvalue 999999999;

-- Nobody decides what they proposed.
-- No foreign key to the component: an approved change may leave it out, and the history stays.
create table bom_change (
  number          text primary key check (number ~ '^BCR-[0-9]{1,9}$'),
  bom_number      text not null references bom,
  part_number     text not null check (part_number ~ '^[A-Z0-9][A-Z0-9.-]{0,39}$'),
  old_quantity    integer not null check (old_quantity between 1 and 99999),
  new_quantity    integer not null check (new_quantity between 0 and 99999),
  reason          text not null check (length(btrim(reason)) >= 1 and length(reason) <= 500),
  status          text not null check (status in ('SUBMITTED', 'APPROVED', 'REJECTED', 'WITHDRAWN')),
  requester_id    bigint not null references person,
  submitted_at    timestamptz not null,
  decided_by      bigint references person,
  decided_at      timestamptz,
  decision_reason text check (length(btrim(decision_reason)) >= 1 and length(decision_reason) <= 500),
  version         integer not null default 0,
  constraint decided_by_somebody check ((status in ('SUBMITTED', 'WITHDRAWN')) = (decided_by is null)),
  constraint decided_at_some_time check ((status in ('SUBMITTED', 'WITHDRAWN')) = (decided_at is null)),
  constraint decided_by_another check (decided_by <> requester_id),
  constraint reason_of_a_decision check (decision_reason is null or decided_by is not null)
);

create index bom_change_bom on bom_change (bom_number);
create index bom_change_by on bom_change (requester_id);
create index bom_change_decided_by on bom_change (decided_by) where decided_by is not null;
create index bom_change_submitted on bom_change (bom_number) where status = 'SUBMITTED';
create index bom_change_requester on bom_change (requester_id) where status = 'SUBMITTED';
