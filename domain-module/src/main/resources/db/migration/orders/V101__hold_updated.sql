-- When a hold changed last, for whoever follows changes. The database stamps it, so a change of the version before counts
-- too.
alter table order_hold add column updated_at timestamptz not null default now();

create index order_hold_updated on order_hold (updated_at, cause);

create function order_hold_stamp() returns trigger language plpgsql as $$
begin
  new.updated_at := clock_timestamp();
  return new;
end
$$;

create trigger order_hold_stamp before insert or update on order_hold
  for each row execute function order_hold_stamp();
