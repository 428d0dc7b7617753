-- When a defect changed last, for whoever follows changes. The database stamps it, so a change of the version before counts
-- too.
alter table defect add column updated_at timestamptz not null default now();

create index defect_updated on defect (updated_at, number);

create function defect_stamp() returns trigger language plpgsql as $$
begin
  new.updated_at := clock_timestamp();
  return new;
end
$$;

create trigger defect_stamp before insert or update on defect
  for each row execute function defect_stamp();
