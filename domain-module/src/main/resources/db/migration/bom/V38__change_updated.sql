-- When a change request changed last, for whoever follows changes. The database stamps it, so a change of the version before counts
-- too.
alter table bom_change add column updated_at timestamptz not null default now();

create index bom_change_updated on bom_change (updated_at, number);

create function bom_change_stamp() returns trigger language plpgsql as $$
begin
  new.updated_at := clock_timestamp();
  return new;
end
$$;

create trigger bom_change_stamp before insert or update on bom_change
  for each row execute function bom_change_stamp();
