-- How long a pause may take before somebody is told, and when that is for a clock that is paused now: until it was told,
-- or the pause ends. The version before sets none: what it pauses is not told.
alter table sla_policy add column pause_minutes integer not null default 2880 check (pause_minutes > 0);

alter table sla_clock add column long_pause_at timestamptz;

create index sla_clock_long_pause on sla_clock (long_pause_at) where long_pause_at is not null;
