-- Warning and breach are facts, once each for a subject and a cycle, whoever finds them first.
create table sla_alarm (
  subject   text not null references sla_clock,
  kind      text not null check (kind in ('WARNING', 'BREACH')),
  cycle     integer not null check (cycle >= 1),
  deadline  timestamptz not null,
  raised_at timestamptz not null,
  primary key (subject, kind, cycle)
);

-- The scan writes up to which cycle a clock has warned and breached. When it is to look again
-- follows: at the warning, then at the deadline, then not until the clock is reopened.
alter table sla_clock
  add warned_cycle   integer not null default 0,
  add breached_cycle integer not null default 0,
  add constraint breaches_after_it_warned check (breached_cycle <= warned_cycle and warned_cycle <= cycle),
  add scan_at timestamptz generated always as (
    case
      when breached_cycle >= cycle then null
      when warned_cycle >= cycle then breach_at
      else warn_at
    end) stored;

create index sla_clock_scan on sla_clock (scan_at) where scan_at is not null;
