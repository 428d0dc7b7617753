create table defect_type (
  code     text primary key check (code ~ '^[A-Z0-9_]{1,40}$'),
  name     text not null unique check (length(btrim(name)) between 1 and 60),
  blocking boolean not null,
  position integer not null unique,
  active   boolean not null default true
);

insert into defect_type (code, name, blocking, position) values
  ('INTERNAL_REJECT',  'Internal Reject',   true,  10),
  ('DIMENSIONAL',      'Wrong Dimension',   true,  20),
  ('SURFACE',          'Surface Damage',    true,  30),
  ('MATERIAL',         'Wrong Material',    true,  40),
  ('ASSEMBLY',         'Assembly Error',    true,  50),
  ('CUSTOMER_RETURN',  'Customer Return',   true,  60),
  ('LABELLING',        'Labelling Error',   false, 70),
  ('COSMETIC',         'Cosmetic Flaw',     false, 80);

create sequence defect_number as integer start with 98765 maxvalue 999999999;

-- Whether a defect blocks is fixed when it is recorded: a later change of its type changes nothing.
-- A defect that was withdrawn is over, and never was.
create table defect (
  number       text primary key check (number ~ '^DEF-[0-9]{1,9}$'),
  order_number text not null references production_order,
  type         text not null references defect_type,
  blocking     boolean not null,
  severity     text not null check (severity in ('LOW', 'MEDIUM', 'HIGH')),
  reporter_id  bigint not null references person,
  recorded_at  timestamptz not null,
  resolved_at  timestamptz,
  withdrawn    boolean not null default false,
  version      integer not null default 0,
  constraint withdrawn_is_over check (not withdrawn or resolved_at is not null)
);

create index defect_order on defect (order_number);
create index defect_type_of on defect (type);
create index defect_by on defect (reporter_id);
create index defect_reporter on defect (reporter_id) where resolved_at is null;

-- An open blocking defect holds its order, unless the order has ended. Checked at commit.
create function defect_holds_its_order() returns trigger language plpgsql as $$
declare
  subject text;
begin
  if tg_table_name = 'defect' then
    subject := new.number;
  else
    subject := old.cause;
  end if;
  if exists (
    select from defect d
    join production_order o on o.number = d.order_number
    where d.number = subject and d.blocking and d.resolved_at is null
      and o.status not in ('COMPLETED', 'CANCELLED')
      and not exists (
        select from order_hold h
        where h.order_number = d.order_number and h.cause = d.number and h.released_at is null)
  ) then
    raise exception 'the open defect % holds its order', subject
      using errcode = 'check_violation', constraint = 'defect_holds_its_order';
  end if;
  return null;
end
$$;

create constraint trigger defect_holds_its_order
  after insert or update on defect
  deferrable initially deferred for each row execute function defect_holds_its_order();

create constraint trigger order_hold_of_open_defect
  after update or delete on order_hold
  deferrable initially deferred for each row execute function defect_holds_its_order();

-- Who ended the hold of a defect. A critical hold needs two: whoever confirms it neither requested the
-- release nor recorded the defect. Whether it is critical is fixed with the request.
create table hold_release (
  defect_number text primary key references defect,
  critical      boolean not null,
  recorded_by   bigint not null references person,
  requested_by  bigint not null references person,
  requested_at  timestamptz not null,
  confirmed_by  bigint references person,
  released_at   timestamptz,
  version       integer not null default 0,
  constraint confirmed_by_another check (confirmed_by not in (requested_by, recorded_by)),
  constraint released_by_two_if_critical check (
    case when critical then (released_at is null) = (confirmed_by is null)
         else confirmed_by is null and released_at is not null end)
);

create index hold_release_recorded_by on hold_release (recorded_by);
create index hold_release_requested_by on hold_release (requested_by);
create index hold_release_confirmed_by on hold_release (confirmed_by) where confirmed_by is not null;
