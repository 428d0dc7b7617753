-- What was removed, for other systems that follow changes: an import that was taken back, or an operator. Everything
-- else of the plant stays, and says so itself. By a trigger, so that nobody who removes something has to think of it.
create table removed_record (
  id         bigint      generated always as identity primary key,
  -- The table in which it was.
  source     text        not null check (source ~ '^[a-z_]+$'),
  number     text        not null check (number ~ '^[A-Z]+-[0-9]{1,9}$'),
  removed_at timestamptz not null default clock_timestamp()
);

create index removed_record_followed on removed_record (source, removed_at, number);

create function removed_record_keep() returns trigger language plpgsql as $$
begin
  insert into removed_record (source, number) select tg_table_name, gone.number from gone;
  return null;
end
$$;

create trigger production_order_removed after delete on production_order
  referencing old table as gone for each statement execute function removed_record_keep();
create trigger machine_removed after delete on machine
  referencing old table as gone for each statement execute function removed_record_keep();
create trigger sop_removed after delete on sop
  referencing old table as gone for each statement execute function removed_record_keep();
create trigger bom_removed after delete on bom
  referencing old table as gone for each statement execute function removed_record_keep();
