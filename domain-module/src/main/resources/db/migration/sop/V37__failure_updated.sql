-- When the failure of a step changed last, for whoever follows changes. The database stamps it, so a change of the version before counts
-- too.
alter table sop_failure add column updated_at timestamptz not null default now();

create index sop_failure_updated on sop_failure (updated_at, number);

create function sop_failure_stamp() returns trigger language plpgsql as $$
begin
  new.updated_at := clock_timestamp();
  return new;
end
$$;

create trigger sop_failure_stamp before insert or update on sop_failure
  for each row execute function sop_failure_stamp();
