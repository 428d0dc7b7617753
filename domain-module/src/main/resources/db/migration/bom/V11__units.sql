-- Quantities with decimals, where the component's unit has them. The version before reads and writes whole numbers in
-- the columns without "exact": they hold the number rounded up. An exact one of 0 stands for what they hold (ADR 25).
alter table bom_component
  add column unit           text         not null default 'pcs' check (length(btrim(unit)) between 1 and 20),
  add column decimals       integer      not null default 0 check (decimals between 0 and 3),
  add column exact_quantity numeric(8,3) not null default 0 check (exact_quantity between 0 and 99999),
  add constraint exact_as_the_unit_allows check (exact_quantity = round(exact_quantity, decimals)),
  add constraint exact_beside_whole check (exact_quantity = 0 or quantity = ceil(exact_quantity));

alter table bom_change
  add column old_exact_quantity numeric(8,3) not null default 0 check (old_exact_quantity between 0 and 99999),
  add column new_exact_quantity numeric(8,3) not null default 0 check (new_exact_quantity between 0 and 99999);
