create table sop (
  number   text primary key check (number ~ '^SOP-[0-9]{1,9}$'),
  title    text not null check (length(btrim(title)) between 1 and 100),
  revision integer not null check (revision >= 1)
);

create table sop_step (
  sop_number text not null references sop,
  step       integer not null check (step >= 1),
  title      text not null check (length(btrim(title)) between 1 and 100),
  primary key (sop_number, step)
);

create sequence sop_failure_number as integer start with 201 maxvalue 999999999;

create table sop_failure (
  number       text primary key check (number ~ '^SOPF-[0-9]{1,9}$'),
  sop_number   text not null,
  step         integer not null,
  order_number text not null references production_order,
  reporter_id  bigint not null references person,
  reported_at  timestamptz not null,
  resolved_at  timestamptz,
  version      integer not null default 0,
  foreign key (sop_number, step) references sop_step
);

create index sop_failure_open on sop_failure (sop_number) where resolved_at is null;
