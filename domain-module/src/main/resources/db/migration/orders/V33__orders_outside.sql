-- What another system calls an order, and when it changed last. The version before knows neither: the trigger stamps its
-- changes too, and those that are made by hand.
alter table production_order
  add column external_system text check (external_system ~ '^[A-Za-z0-9._-]{1,40}$'),
  add column external_id     text check (length(btrim(external_id)) between 1 and 100),
  add column updated_at      timestamptz not null default now(),
  add constraint external_is_whole check ((external_system is null) = (external_id is null));

create unique index production_order_external on production_order (external_system, external_id)
  where external_system is not null;
create index production_order_updated on production_order (updated_at, number);
create index production_order_by_status on production_order (status, number);

create function production_order_stamp() returns trigger language plpgsql as $$
begin
  new.updated_at := clock_timestamp();
  return new;
end
$$;

create trigger production_order_stamp before insert or update on production_order
  for each row execute function production_order_stamp();
