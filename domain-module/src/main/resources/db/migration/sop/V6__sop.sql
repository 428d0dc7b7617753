create table sop (
  number   text primary key check (number ~ '^SOP-[0-9]{1,9}$'),
  title    text not null check (length(btrim(title)) between 1 and 100),
  revision integer not null check (revision >= 1)
);

-- The steps of a revision stay when the next one comes into force: sop.revision tells which is.
create table sop_step (
  sop_number text not null references sop,
  revision   integer not null check (revision >= 1),
  step       integer not null check (step >= 1),
  title      text not null check (length(btrim(title)) between 1 and 100),
  primary key (sop_number, revision, step)
);

create sequence sop_failure_number as integer start with 201 maxvalue 999999999;

-- A failure keeps the revision that it happened in, and what was seen. One that was withdrawn is over,
-- and never was.
create table sop_failure (
  number       text primary key check (number ~ '^SOPF-[0-9]{1,9}$'),
  sop_number   text not null,
  revision     integer not null,
  step         integer not null,
  order_number text not null references production_order,
  observation  text check (length(btrim(observation)) between 1 and 500),
  reporter_id  bigint not null references person,
  reported_at  timestamptz not null,
  resolved_at  timestamptz,
  withdrawn    boolean not null default false,
  version      integer not null default 0,
  foreign key (sop_number, revision, step) references sop_step,
  constraint withdrawn_is_over check (not withdrawn or resolved_at is not null)
);

create index sop_failure_step on sop_failure (sop_number, revision, step);
create index sop_failure_order on sop_failure (order_number);
create index sop_failure_by on sop_failure (reporter_id);
create index sop_failure_open on sop_failure (sop_number) where resolved_at is null;
create index sop_failure_reporter on sop_failure (reporter_id) where resolved_at is null;
