create table sla_calendar (
  code text primary key check (code ~ '^[A-Z0-9_]{1,40}$'),
  name text not null unique check (length(btrim(name)) between 1 and 100),
  -- A zone that PostgreSQL does not know makes the check fail, by an error of its own.
  zone text not null check (length(zone) between 1 and 60)
    constraint known_zone check (timestamptz '2000-01-01 00:00Z' at time zone zone is not null)
);

-- A shift that ends at or before the time when it starts ends on the next day; 24:00 is midnight.
create table sla_shift (
  calendar text not null references sla_calendar,
  weekday  integer not null check (weekday between 1 and 7), -- 1 is Monday
  starts   time not null check (starts < time '24:00'),
  ends     time not null,
  primary key (calendar, weekday, starts)
);

-- Shifts that start on a holiday do not take place.
create table sla_holiday (
  calendar text not null references sla_calendar,
  day      date not null check (day between date '1900-01-01' and date '2999-12-31'),
  name     text not null check (length(btrim(name)) between 1 and 100),
  primary key (calendar, day)
);

create table sla_policy (
  kind            text not null check (kind in ('ORDER', 'DEFECT', 'TICKET')),
  priority        text not null check (priority in ('LOW', 'MEDIUM', 'HIGH')),
  target_minutes  integer not null check (target_minutes > 0),
  warning_minutes integer not null check (warning_minutes >= 0),
  calendar        text not null references sla_calendar,
  primary key (kind, priority),
  constraint warns_within_the_target check (warning_minutes < target_minutes)
);

create index sla_policy_calendar on sla_policy (calendar);

-- warn_at and breach_at are derived: the instants of the running cycle, null while it does not run.
-- The scan writes up to which cycle a clock has warned and breached. When it is to look again
-- follows: at the warning, then at the deadline, then not until the clock is reopened.
create table sla_clock (
  subject        text primary key check (subject ~ '^(ORD|DEF|MAINT)-[0-9]{1,9}$'),
  due_at         timestamptz,
  cycle          integer not null check (cycle >= 1),
  warn_at        timestamptz,
  breach_at      timestamptz,
  warned_cycle   integer not null default 0,
  breached_cycle integer not null default 0,
  scan_at        timestamptz generated always as (
    case
      when breached_cycle >= cycle then null
      when warned_cycle >= cycle then breach_at
      else warn_at
    end) stored,
  version        integer not null default 0,
  constraint warns_and_breaches check ((warn_at is null) = (breach_at is null)),
  constraint warns_before_it_breaches check (warn_at <= breach_at),
  constraint breaches_after_it_warned check (breached_cycle <= warned_cycle and warned_cycle <= cycle)
);

create index sla_clock_scan on sla_clock (scan_at) where scan_at is not null;

-- When time counted. Each interval names the end of the one before it, and the foreign key holds it
-- to that: so intervals neither overlap nor change places, and only the last one can be open.
create table sla_interval (
  subject     text not null references sla_clock,
  no          integer not null check (no >= 1),
  cycle       integer not null check (cycle >= 1),
  priority    text not null check (priority in ('LOW', 'MEDIUM', 'HIGH')),
  follows     timestamptz,
  started_at  timestamptz not null constraint follows_in_time check (started_at >= follows),
  ended_at    timestamptz constraint ends_in_time check (ended_at >= started_at),
  ended_as    text check (ended_as in ('PAUSED', 'REPRIORITISED', 'STOPPED')),
  reason      text check (length(reason) between 1 and 200),
  previous_no integer generated always as (case when no > 1 then no - 1 end) stored,
  primary key (subject, no),
  unique (subject, no, ended_at),
  constraint follows_the_end_before foreign key (subject, previous_no, follows)
    references sla_interval (subject, no, ended_at) deferrable initially deferred,
  constraint only_the_first_follows_none check ((no = 1) = (follows is null)),
  constraint ended_somehow check ((ended_at is null) = (ended_as is null)),
  constraint reason_of_an_end check (reason is null or ended_at is not null)
);

create index sla_interval_previous on sla_interval (subject, previous_no, follows) where previous_no is not null;
create unique index sla_interval_one_open on sla_interval (subject) where ended_at is null;

-- Warning and breach are facts, once each for a subject and a cycle, whoever finds them first.
create table sla_alarm (
  subject   text not null references sla_clock,
  kind      text not null check (kind in ('WARNING', 'BREACH')),
  cycle     integer not null check (cycle >= 1),
  deadline  timestamptz not null,
  raised_at timestamptz not null,
  primary key (subject, kind, cycle)
);

-- What production starts with; sites change these rows, not the code.
insert into sla_calendar (code, name, zone) values
  ('ROUND_THE_CLOCK', '24 hours, 7 days', 'UTC'),
  ('TWO_SHIFTS', 'Two shifts, Monday to Friday', 'Africa/Johannesburg');

insert into sla_shift (calendar, weekday, starts, ends)
select 'ROUND_THE_CLOCK', weekday, time '00:00', time '00:00' from generate_series(1, 7) as weekday;

insert into sla_shift (calendar, weekday, starts, ends)
select 'TWO_SHIFTS', weekday, shift.starts, shift.ends
from generate_series(1, 5) as weekday,
     (values (time '06:00', time '14:00'), (time '14:30', time '22:30')) as shift (starts, ends);

insert into sla_holiday (calendar, day, name) values
  ('TWO_SHIFTS', '2026-12-25', 'Christmas Day'),
  ('TWO_SHIFTS', '2027-01-01', 'New Year''s Day');

-- Orders have a due date; the target stands in where one is missing.
insert into sla_policy (kind, priority, target_minutes, warning_minutes, calendar) values
  ('TICKET', 'HIGH',     48 * 60,  6 * 60, 'ROUND_THE_CLOCK'),
  ('TICKET', 'MEDIUM',   96 * 60, 12 * 60, 'ROUND_THE_CLOCK'),
  ('TICKET', 'LOW',     168 * 60, 24 * 60, 'ROUND_THE_CLOCK'),
  ('DEFECT', 'HIGH',     24 * 60,  4 * 60, 'ROUND_THE_CLOCK'),
  ('DEFECT', 'MEDIUM',   72 * 60,  8 * 60, 'ROUND_THE_CLOCK'),
  ('DEFECT', 'LOW',     120 * 60, 24 * 60, 'ROUND_THE_CLOCK'),
  ('ORDER',  'HIGH',    168 * 60, 24 * 60, 'ROUND_THE_CLOCK'),
  ('ORDER',  'MEDIUM',  336 * 60, 24 * 60, 'ROUND_THE_CLOCK'),
  ('ORDER',  'LOW',     672 * 60, 24 * 60, 'ROUND_THE_CLOCK');
