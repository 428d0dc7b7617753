-- When somebody who takes care of a subject expects it to be done, and until it is asked about: when that time passes.
-- The version before knows neither column: a clock that it stops keeps them, and nobody reads them then.
alter table sla_clock
  add column expected_at timestamptz,
  add column ask_at timestamptz;

create index sla_clock_ask on sla_clock (ask_at) where ask_at is not null;
